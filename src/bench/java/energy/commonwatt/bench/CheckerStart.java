package energy.commonwatt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The checker's jar from nothing to a verdict on one proof pack: a new JVM each time. */
final class CheckerStart {

    private static final Path PACKS = Path.of("src/test/resources/verification/packs");
    private static final Path JAR = Path.of("target/commonwatt-checker.jar");

    private CheckerStart() {
    }

    /** @return milliseconds of each run, by the version of Java: the build's own and the one that an investor's shell would find */
    static Map<String, Spread> measure(int runs) throws IOException, InterruptedException {
        Map<String, Path> javas = javas();
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int run = 0; run < runs; run++) {
            for (var java : javas.entrySet()) {
                times.computeIfAbsent(java.getKey(), version -> new ArrayList<>()).add(once(java.getValue()));
            }
        }
        Map<String, Spread> spreads = new LinkedHashMap<>();
        times.forEach((version, measured) -> spreads.put(version, Spread.of(measured)));
        return spreads;
    }

    /** @return milliseconds of each run of the build's own Java on these files */
    static Spread measure(int runs, Path pack, Path trust) throws IOException, InterruptedException {
        List<Double> times = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            times.add(once(Path.of(System.getProperty("java.home"), "bin", "java"), pack, trust));
        }
        return Spread.of(times);
    }

    private static double once(Path java) throws IOException, InterruptedException {
        return once(java, PACKS.resolve("good-reading.json"), PACKS.resolve("trust.json"));
    }

    private static double once(Path java, Path pack, Path trust) throws IOException, InterruptedException {
        List<String> command = List.of(java.toString(), "-jar", JAR.toString(), "inclusion", pack.toString(), "--trust",
                trust.toString(), "--json");
        long start = System.nanoTime();
        Program.output(command); // any verdict but "proven" is another exit status than 0
        return (System.nanoTime() - start) / 1e6;
    }

    private static Map<String, Path> javas() throws IOException, InterruptedException {
        Map<String, Path> javas = new LinkedHashMap<>();
        List<Path> found = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")));
        for (String directory : System.getenv("PATH").split(java.io.File.pathSeparator)) {
            found.add(Path.of(directory, "java"));
        }
        for (Path java : found) {
            if (Files.isExecutable(java)) {
                String version = Program.output(List.of(java.toString(), "--version")).lines().findFirst().orElseThrow();
                javas.putIfAbsent(version.replaceFirst("^openjdk ", "").replaceFirst(" .*", ""), java);
            }
        }
        return javas;
    }
}
