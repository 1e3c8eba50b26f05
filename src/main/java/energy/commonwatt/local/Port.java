package energy.commonwatt.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/**
 * A TCP port on the loopback address.
 *
 * @param number
 *            1 to 65535
 */
record Port(int number) {

    /** A port that nobody listens on at this moment. */
    static Port free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new Port(socket.getLocalPort());
        } catch (IOException e) {
            throw new LocalStackException("This machine has no free TCP port left.", e);
        }
    }

    /** First of several ports in a row that nobody listens on at this moment. */
    static int freeRow(int count) {
        for (var attempt = 0; attempt < 100; attempt++) {
            var first = free().number();
            if (first + count <= 65_536 && IntStream.range(first, first + count).allMatch(port -> new Port(port).isFree())) {
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
