package energy.commonwatt.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Files of the story, under {@code /demo} of the class path; sources and licences stand beside them. */
final class DemoFile {

    private DemoFile() {
    }

    static InputStream open(String name) {
        return DemoFile.class.getResourceAsStream("/demo/" + name);
    }

    static byte[] read(String name) {
        try (InputStream file = open(name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
