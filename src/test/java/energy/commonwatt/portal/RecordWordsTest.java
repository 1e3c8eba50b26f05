package energy.commonwatt.portal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import energy.commonwatt.testsupport.StackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Every kind of record has words, on its page and in the browser's checker. */
@QuarkusTest
@WithTestResource(StackResource.class)
class RecordWordsTest {

    private static final Pattern TYPE = Pattern.compile("'([a-z]+(?:-[a-z]+)*/1)'");
    /** Kinds that journals write: the first word of a call, or a constant. */
    private static final Pattern KIND = Pattern
            .compile(
                    "(?:note|onRecordAlone|record)\\((?:[\\w.()]+,\\s*)?\"([a-z]+(?:-[a-z]+)*)\"|\"([a-z]+(?:-[a-z]+)*)/1\",\\s");

    @Inject
    RecordMessages words;

    @Test
    void titles_areWordsForWhatTheCheckerKnows() throws IOException {
        Set<String> known = checkersTypes();
        assertTrue(known.size() > 25, known.toString());
        for (String type : known) {
            assertNotEquals(type, words.title(type, ""), type);
        }
        assertEquals("something-else/1", words.title("something-else/1", ""));
    }

    @Test
    void everyKindThatJournalsWrite_isKnownToTheChecker() throws IOException {
        Set<String> written = new TreeSet<>();
        for (String journal : new String[]{"construction", "funding"}) {
            written.addAll(kinds(Path.of("src/main/java/energy/commonwatt", journal)));
        }
        assertTrue(written.containsAll(Set.of("milestone-plan/1", "vote-opened/1", "commitment/1", "update-missing/1")),
                written.toString());
        written.removeAll(checkersTypes());
        assertEquals(Set.of(), written);
    }

    private static Set<String> kinds(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(RecordWordsTest::text).flatMap(it -> KIND.matcher(it).results())
                    .map(it -> (it.group(1) == null ? it.group(2) : it.group(1)) + "/1").collect(Collectors.toSet());
        }
    }

    private static Set<String> checkersTypes() throws IOException {
        String page = Files.readString(Path.of("src/frontend/checker/src/messages/page.js"));
        String types = page.substring(page.indexOf("  types: {"), page.indexOf("  generated:"));
        return TYPE.matcher(types).results().map(it -> it.group(1)).collect(Collectors.toSet());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
