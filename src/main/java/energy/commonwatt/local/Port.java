package energy.commonwatt.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * A TCP port on the loopback address.
 *
 * @param number
 *            1 to 65535
 */
record Port(int number) {

    /**
     * Where free ports are looked for: below those that systems give to the near end of connections (from 32,768 on Linux, from 49,152
     * elsewhere), as one of these can take a port between our look and the service's start.
     */
    private static final int LOWEST = 20_000;
    private static final int HIGHEST = 32_767;
    /** Test frameworks load this class more than once; a system property is the same for all of them. */
    static final String NEXT = "commonwatt.free-ports.next";

    /** A port that nobody listens on at this moment, and that nobody in this JVM was told of lately. */
    static Port free() {
        return new Port(freeRow(1));
    }

    /** First of several ports in a row, each as {@link #free()} gives it. */
    static synchronized int freeRow(int count) {
        for (var attempt = 0; attempt < HIGHEST - LOWEST; attempt++) {
            var next = Integer.getInteger(NEXT, ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST));
            var first = next + count - 1 <= HIGHEST ? next : LOWEST;
            System.setProperty(NEXT, Integer.toString(first + count));
            if (IntStream.range(first, first + count).allMatch(port -> new Port(port).isFree())) {
                return first;
            }
        }
        throw new LocalStackException("This machine has no %d free TCP ports in a row.".formatted(count));
    }

    private boolean isFree() {
        try (var socket = new ServerSocket(number, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * @param service
     *            who wants to listen, for the message
     * @param property
     *            the configuration key that moves it
     * @throws LocalStackException
     *             when another process listens already
     */
    void requireFree(String service, String property) {
        try (var socket = new ServerSocket()) {
            // Without this, connections of a stack that just ended (TIME_WAIT) would count as taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), number));
        } catch (IOException e) {
            throw new LocalStackException(
                    "Port %d, which %s needs, is taken by another program: end that program, or choose another port with -D%s=…"
                            .formatted(number, service, property),
                    e);
        }
    }
}
