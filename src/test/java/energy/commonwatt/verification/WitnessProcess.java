package energy.commonwatt.verification;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

/** A witness in a process of its own that ends itself, without any clean-up, when it passes a point of a write for the n-th time. */
final class WitnessProcess {

    private WitnessProcess() {
    }

    /** @param arguments state directory, point or "none", how often it may be passed */
    public static void main(String[] arguments) throws IOException {
        AtomicInteger left = new AtomicInteger(Integer.parseInt(arguments[2]));
        WitnessFiles files = WitnessFiles.open(Path.of(arguments[0]), point -> {
            if (point.equals(arguments[1]) && left.decrementAndGet() == 0) {
                Runtime.getRuntime().halt(137);
            }
        });
        Witness witness = new Witness(NoteSigner.of("witness.example", NoteKey.COSIGNATURE, files.seed()), SignedLog.PREFIX,
                SignedLog.logKey(), files, Clock.systemUTC());
        WitnessServer server = new WitnessServer(witness, null, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        System.out.println(server.address().getPort());
    }
}
