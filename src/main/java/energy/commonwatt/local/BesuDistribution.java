package energy.commonwatt.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Hyperledger Besu as somebody unpacked it. It is in no package registry, so the build cannot fetch it.
 *
 * @param home
 *            the directory with {@code bin/besu}, which BESU_HOME names
 */
record BesuDistribution(Path home) {

    /** Names the place of the distribution. */
    static final String VARIABLE = "BESU_HOME";

    /** The version that was seen running; the SHA-256 of its archive as the project's Homebrew formula states it. */
    private static final String HOW_TO_GET_IT = """
            A network of Besu validators needs Hyperledger Besu, 25.x or later, and %s %s.
            Get besu-25.12.0.zip from the releases of hyperledger/besu on GitHub, see that its SHA-256 is
            fa02fc7d9f7965036caea0b86efdcfdddb9e982416c8fb026b580815a1ee2de7, unpack it, and set BESU_HOME to the unpacked directory \
            (the one with bin/besu).""";

    /**
     * @param environment
     *            of this process
     * @throws LocalStackException
     *             when BESU_HOME is not set or names something else; says how to get a distribution
     */
    static BesuDistribution require(Map<String, String> environment) {
        var home = environment.getOrDefault(VARIABLE, "");
        if (home.isBlank()) {
            throw new LocalStackException(HOW_TO_GET_IT.formatted(VARIABLE, "is not set"));
        }
        var besu = new BesuDistribution(Path.of(home).toAbsolutePath());
        if (!Files.isExecutable(besu.program())) {
            throw new LocalStackException(
                    HOW_TO_GET_IT.formatted(VARIABLE, "names " + home + ", which has no program bin/besu"));
        }
        return besu;
    }

    static boolean isNamed(Map<String, String> environment) {
        return !environment.getOrDefault(VARIABLE, "").isBlank();
    }

    List<String> command(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(program().toString());
        command.addAll(arguments);
        return command;
    }

    /** Four nodes share a developer's machine with everything else: a small heap each, and the collector with the fewest threads. */
    Map<String, String> environment() {
        return Map.of("JAVA_HOME", System.getProperty("java.home"), "BESU_OPTS", "-Xmx384m -XX:+UseSerialGC");
    }

    private Path program() {
        var windows = System.getProperty("os.name").startsWith("Windows");
        return home.resolve(windows ? "bin/besu.bat" : "bin/besu");
    }
}
