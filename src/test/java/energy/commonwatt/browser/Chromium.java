package energy.commonwatt.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;

import energy.commonwatt.local.StackFiles;

/** A real Chromium, driven by Playwright. Which one, and where the driver is, was found by src/test/browser/prepare.mjs. */
final class Chromium implements AutoCloseable {

    static final int WIDE = 1280;
    static final int NARROW = 390;

    private static final String ENVIRONMENT = "environment.";

    private final Playwright playwright;
    private final Browser browser;
    private final String axe;

    private Chromium(Playwright playwright, Browser browser, String axe) {
        this.playwright = playwright;
        this.browser = browser;
        this.axe = axe;
    }

    static Chromium start() {
        Properties found = found();
        // Read by Playwright: the directory of a driver that need not be unpacked.
        System.setProperty("playwright.cli.dir", found.getProperty("driver"));
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", found.getProperty("node"), "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Map<String, String> environment = new HashMap<>(System.getenv());
        found.stringPropertyNames().stream().filter(name -> name.startsWith(ENVIRONMENT))
                .forEach(name -> environment.put(name.substring(ENVIRONMENT.length()), found.getProperty(name)));
        Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(found.getProperty("executable"))).setEnv(environment)
                // Small shared memory, as in containers, would crash tall pages.
                .setArgs(List.of("--disable-dev-shm-usage")));
        return new Chromium(playwright, browser, read(Path.of(found.getProperty("axe"))));
    }

    private static Properties found() {
        Path file = project().resolve("target/browser/browser.properties");
        if (!Files.exists(file)) {
            throw new IllegalStateException("No browser is made ready in " + file + ": run ./mvnw pre-integration-test once.");
        }
        var found = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            found.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Directory of pom.xml. */
    static Path project() {
        return StackFiles.find().project();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cookies and storage of somebody who was never here. */
    BrowserContext newPerson(boolean javaScript) {
        return browser.newContext(new Browser.NewContextOptions().setViewportSize(WIDE, 900).setJavaScriptEnabled(javaScript)
                .setReducedMotion(ReducedMotion.REDUCE).setAcceptDownloads(true).setLocale("en-GB").setTimezoneId("UTC"));
    }

    /** Source of axe, which finds barriers for people who cannot see or point. */
    String axe() {
        return axe;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
