package energy.commonwatt.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** Streams the rows of a table of known format. */
final class TableReader {

    /** Longest cell taken; a longer one comes from a quote that is never closed. */
    static final int LONGEST_CELL = 1 << 16;
    /** Most cells of one row taken: a line of separators alone would fill the memory. */
    static final int MOST_COLUMNS = 1_000;

    private TableReader() {
    }

    /** @throws UnreadableFile where the text is not a table of this format */
    static void read(TableFormat format, InputStream in, RowSink sink) {
        try (Reader text = new TextReader(in, format.encoding())) {
            if (format.kind() == TableFormat.Kind.CSV) {
                csv(text, format.delimiter(), format.skipLines(), sink);
            } else {
                JsonRows.read(text, format, sink);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void csv(Reader text, char delimiter, int skipLines, RowSink sink) throws IOException {
        try (CsvReader<Row> reader = CsvReader.builder().fieldSeparator(delimiter).maxBufferSize(LONGEST_CELL)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE).build(new Cells(), text)) {
            reader.skipLines(skipLines);
            var rows = reader.iterator();
            while (rows.hasNext() && sink.row(rows.next())) {
                continue;
            }
        } catch (CsvParseException broken) {
            Throwable cause = broken.getCause();
            if (cause instanceof UnreadableFile unreadable) {
                throw unreadable;
            }
            throw new UnreadableFile("not a table in CSV (RFC 4180): " + broken.getMessage()
                    + (cause == null ? "" : " (" + cause.getMessage() + ")"));
        }
    }

    private static final class Cells extends AbstractBaseCsvCallbackHandler<Row> {

        private final Row row = new Row();

        @Override
        protected void handleBegin(long startingLineNumber) {
            row.begin(startingLineNumber);
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (index == MOST_COLUMNS) {
                throw new UnreadableFile(row.line(), "more than " + MOST_COLUMNS + " columns");
            }
            row.add(buffer, offset, length);
        }

        @Override
        protected Row buildRecord() {
            return row;
        }
    }
}
