package energy.commonwatt.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.microsoft.playwright.Download;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

/** The browser checker and what people may hold against it: true packs, lies, other files, and a network that is gone. */
@QuarkusTest
@TestProfile(DemoSite.class)
class CheckerPageIT extends Journey {

    @TempDir
    Path disk;

    @Test
    void editedFigure_isRefutedAtTheInclusion() throws IOException {
        Visitor anybody = anybody();
        Path pack = packOfTheDemo(anybody);
        anybody.open("/checker/");
        var checker = new CheckerPage(anybody.page());
        checker.choose(pack);
        checker.assertProven(pack.getFileName().toString());
        String text = Files.readString(pack);
        String edited = text.replaceFirst("\"generatedWh\":(\\d)", "\"generatedWh\":9$1");
        assertTrue(!edited.equals(text));
        checker.drop(edited);
        checker.assertRefutedAt("inclusion");
        anybody.look("checker-refuted");
        assertEquals(1, jarSays(edited));
    }

    @Test
    void editedChain_isRefutedAtTheStepThatHoldsIt() throws IOException {
        Visitor anybody = anybody();
        String text = Files.readString(packOfTheDemo(anybody));
        anybody.open("/checker/");
        var checker = new CheckerPage(anybody.page());
        checker.drop(text.replaceFirst("(\"contract\":\"0x)..", "$100"));
        checker.assertRefutedAt("account");
        checker.drop(text.replaceFirst("(\"number\":)\\d+", "$1987654"));
        checker.assertRefutedAt("header");
        checker.drop(text.replaceFirst("\\{", "{\"approvedBy\":\"everybody\","));
        checker.assertRefutedAt("format");
        checker.drop(text.substring(0, text.length() / 2));
        checker.assertRefutedAt("format");
    }

    @Test
    void savedChecker_judgesFromDiskWithoutANetwork() throws IOException, GeneralSecurityException {
        Visitor anybody = anybody();
        anybody.open("/checker/");
        Path saved = save(anybody.page().waitForDownload(() -> anybody.link("Save this checker").click()));
        Path hash = save(anybody.page().waitForDownload(() -> anybody.page().evaluate(
                "() => { const a = document.querySelector('.keep-links a:last-child'); a.download = 'hash'; a.click() }")));
        assertTrue(Files.readString(hash).startsWith(sha256(saved)));

        anybody.page().context().setOffline(true);
        anybody.page().navigate(saved.toUri().toString());
        var checker = new CheckerPage(anybody.page());
        checker.choose(goldenPack("good-log-of-7-record-7.json"));
        checker.assertProven("good-log-of-7-record-7.json");
        anybody.look("checker-saved");
        checker.choose(goldenPack("bad-account-edited.json"));
        assertThat(anybody.page().locator("#record-result .verdict h2")).hasText("Refuted");
    }

    @Test
    void emptyAndForeignFiles_areNoVerdict() throws IOException {
        Visitor anybody = anybody();
        anybody.open("/checker/");
        var checker = new CheckerPage(anybody.page());
        checker.choose(Files.createFile(disk.resolve("empty.json")));
        assertThat(anybody.page().locator("#record-problem")).containsText("The file is empty. Nothing was checked.");
        checker.choose(goldenPack("trust.json"));
        assertThat(anybody.page().locator("#trust-used")).containsText("In use: trust.json");
        assertThat(anybody.page().locator(".verdict")).hasCount(0);
    }

    private Path packOfTheDemo(Visitor visitor) {
        openProven(visitor, WIND, 5);
        return save(visitor.page().waitForDownload(() -> visitor.page().locator("a.pack").first().click()));
    }

    private Path save(Download download) {
        Path file = disk.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    private int jarSays(String pack) throws IOException {
        try {
            return CheckerJar.inclusion(Files.writeString(disk.resolve("edited.json"), pack)).exit();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static String sha256(Path file) throws IOException, GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
