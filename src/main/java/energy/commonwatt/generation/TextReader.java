package energy.commonwatt.generation;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;

/** Decodes strictly: a byte that the encoding does not know, or a NUL, refuses the file and names the line. */
final class TextReader extends FilterReader {

    private final TextEncoding encoding;
    private long lines = 1;

    TextReader(InputStream in, TextEncoding encoding) throws IOException {
        super(new InputStreamReader(in, encoding.decoder()));
        this.encoding = encoding;
        in.skipNBytes(encoding.markLength());
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count;
        try {
            count = in.read(buffer, offset, length);
        } catch (CharacterCodingException wrong) {
            throw new UnreadableFile(lines, "at or after this line there are bytes that are not valid "
                    + encoding.charset().name() + " text; save the table as UTF-8");
        }
        for (int i = offset; i < offset + count; i++) {
            char c = buffer[i];
            if (c == '\n') {
                lines++;
            } else if (c == 0) {
                throw new UnreadableFile(lines, "binary content (a NUL character); expected text");
            }
        }
        return count;
    }
}
