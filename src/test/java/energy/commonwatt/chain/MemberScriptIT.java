package energy.commonwatt.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import energy.commonwatt.local.TemporaryStack;
import energy.commonwatt.testsupport.OwnChain;

/** The program as a member starts it, with the classes of the packaged application. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "bin/member is a shell script")
class MemberScriptIT {

    @TempDir
    Path directory;

    @Test
    void help_isPrinted() throws Exception {
        assertTrue(output(0, "help").startsWith("member: votes in the consortium"));
    }

    @Test
    void chainWithoutConsortium_isRefusedInOneSentence() throws Exception {
        try (OwnChain own = new OwnChain(directory)) {
            String node = "http://127.0.0.1:" + own.port();
            awaitAnswer(new JsonRpcNode(URI.create(node), Duration.ofSeconds(5)));
            String answer = output(1, "members", node);
            assertTrue(answer.startsWith("member: There is no contract at ") && answer.lines().count() == 1, answer);
        }
    }

    @Test
    void nodeThatIsNotThere_isUnknown() throws Exception {
        assertTrue(output(2, "members", "http://127.0.0.1:" + TemporaryStack.freePort()).contains("did not answer"));
    }

    private static void awaitAnswer(MemberNode node) {
        for (int i = 0; i < 100; i++) {
            try {
                node.chainId();
                return;
            } catch (ChainUnavailable e) {
                LockSupport.parkNanos(100_000_000);
            }
        }
    }

    /** @param rest verb, then the node's address */
    private static String output(int status, String... rest) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(Stream.of("bin/member", rest[0]).toList()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Arrays.stream(rest).skip(1).forEach(node -> builder.environment().put("COMMONWATT_MEMBER_NODE", node));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(status, process.waitFor(), output);
        return output;
    }
}
