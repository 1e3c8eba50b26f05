package energy.commonwatt.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The checker for the command line, run as an investor would. @param exit 0 proven, 1 refuted, 2 unknown */
record CheckerJar(int exit, String output) {

    static CheckerJar inclusion(Path pack, String... options) throws IOException, InterruptedException {
        return run("inclusion", pack, options);
    }

    static CheckerJar investor(Path proof) throws IOException, InterruptedException {
        return run("investor", proof);
    }

    private static CheckerJar run(String verb, Path file, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                Chromium.project().resolve("target/commonwatt-checker.jar").toString(), verb, file.toString()));
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        return new CheckerJar(process.waitFor(), output);
    }
}
