package energy.commonwatt.records;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

import energy.commonwatt.verification.LogCheckpoint;
import energy.commonwatt.verification.LogHash;
import energy.commonwatt.verification.NoteKey;
import energy.commonwatt.verification.RootBuilder;
import energy.commonwatt.verification.SignedNote;

/** Somebody else's copy of a log: reads nothing but the files that C2SP tlog-tiles names, and believes none of them. */
class LogReader {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String prefix;
    private final List<byte[]> entries = new ArrayList<>();

    /** @param prefix address of the log, without a slash at the end */
    LogReader(String prefix) {
        this.prefix = prefix;
    }

    LogCheckpoint checkpoint(NoteKey key) {
        SignedNote note = SignedNote.parse(get("/checkpoint").body());
        if (!note.isSignedBy(key)) {
            throw new AssertionError("not signed by " + key);
        }
        return LogCheckpoint.parse(note);
    }

    /** Reads all entries, compares them with the tiles of level 0, and each level's tiles with those below. */
    List<byte[]> readAll(long size) {
        List<byte[]> hashes = new ArrayList<>();
        for (long start = 0; start < size; start += 256) {
            bundle(name(start / 256, size - start));
        }
        entries.forEach(entry -> hashes.add(LogHash.leaf(entry)));
        compareTiles(0, hashes);
        return entries;
    }

    byte[] root(long size) {
        RootBuilder root = new RootBuilder();
        entries.subList(0, (int) size).forEach(entry -> root.add(LogHash.leaf(entry)));
        return root.root();
    }

    private void bundle(String name) {
        ByteBuffer bundle = ByteBuffer.wrap(unzipped(get("/tile/entries/" + name)));
        while (bundle.hasRemaining()) {
            byte[] entry = new byte[Short.toUnsignedInt(bundle.getShort())];
            bundle.get(entry);
            entries.add(entry);
        }
    }

    private void compareTiles(int level, List<byte[]> hashes) {
        List<byte[]> above = new ArrayList<>();
        for (int start = 0; start < hashes.size(); start += 256) {
            byte[] tile = get("/tile/" + level + "/" + name(start / 256, hashes.size() - start)).body();
            RootBuilder root = new RootBuilder();
            for (int i = start; i < Math.min(start + 256, hashes.size()); i++) {
                byte[] found = new byte[32];
                System.arraycopy(tile, 32 * (i - start), found, 0, 32);
                if (!java.util.Arrays.equals(found, hashes.get(i))) {
                    throw new AssertionError("hash " + i + " of level " + level + " is not that of what it covers");
                }
                root.add(found);
            }
            if (tile.length == 8192) {
                above.add(root.root());
            } else if (tile.length != 32 * (hashes.size() - start)) {
                throw new AssertionError("tile of " + tile.length + " bytes");
            }
        }
        if (!above.isEmpty()) {
            compareTiles(level + 1, above);
        }
    }

    private static String name(long index, long left) {
        if (index > 999) {
            throw new IllegalArgumentException("no test has such a log");
        }
        return "%03d".formatted(index) + (left >= 256 ? "" : ".p/" + left);
    }

    HttpResponse<byte[]> get(String path) {
        HttpResponse<byte[]> answer = ask(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(
                    path + " " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer;
    }

    HttpResponse<byte[]> ask(String path) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(prefix + path)).header("Accept-Encoding", "gzip, identity").build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] unzipped(HttpResponse<byte[]> answer) {
        if (!answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            return answer.body();
        }
        try (GZIPInputStream bytes = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
