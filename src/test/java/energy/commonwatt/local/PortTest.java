package energy.commonwatt.local;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class PortTest {

    /** Ports that systems give to the near end of connections could be taken before the service starts. */
    private static final int LEAST_OF_CONNECTIONS = 32_768;

    @Test
    void freePorts_areGivenOutOnceAndBelowThoseOfConnections() {
        Set<Integer> given = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            int first = Port.freeRow(3);
            IntStream.range(first, first + 3).forEach(port -> assertTrue(given.add(port), "twice: " + port));
            assertTrue(first + 2 < LEAST_OF_CONNECTIONS, "of connections: " + first);
        }
    }

    @Test
    void portThatSomebodyListensOn_isPassedOver() throws IOException {
        int known = Port.free().number();
        try (var taken = new ServerSocket(known, 1, InetAddress.getLoopbackAddress())) {
            System.setProperty(Port.NEXT, Integer.toString(known - 1));
            assertTrue(Port.freeRow(2) > taken.getLocalPort());
        }
    }
}
