package energy.commonwatt.local;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Gives the development chain its block time. The node could mine by itself, but then it writes an empty block every second, about
 * 150 MB of state file in a day; here an empty block comes only as a heartbeat.
 */
final class BlockClock extends Thread {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest pending;
    private final HttpRequest mine;
    private final Duration blockTime;

    BlockClock(int port, Duration blockTime) {
        super("development chain's block clock");
        setDaemon(true);
        this.blockTime = blockTime;
        pending = ChainNode.call(port, "txpool_status");
        mine = ChainNode.call(port, "evm_mine");
    }

    @Override
    public void run() {
        var lastBlock = System.nanoTime();
        while (!isInterrupted()) {
            try {
                Thread.sleep(blockTime);
                if (transactionsWait() || System.nanoTime() - lastBlock > HEARTBEAT.toNanos()) {
                    client.send(mine, BodyHandlers.discarding());
                    lastBlock = System.nanoTime();
                }
            } catch (IOException e) {
                // The node is ending, or was stopped to see what happens: blocks go on when it answers again.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private boolean transactionsWait() throws IOException, InterruptedException {
        return !client.send(pending, BodyHandlers.ofString()).body().contains("\"pending\":\"0x0\"");
    }
}
