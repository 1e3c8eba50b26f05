package energy.commonwatt.bench;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

import org.web3j.crypto.Credentials;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.http.HttpService;
import org.web3j.utils.Numeric;

import energy.commonwatt.local.TemporaryStack;
import energy.commonwatt.verification.LogHash;

/**
 * One transaction for each reading, as cheap as one can be: 32 bytes of hash to nobody's contract, signed beforehand, consecutive
 * nonces, so many on their way at once that the node always has work.
 */
final class OneByOne implements AutoCloseable {

    private static final int AT_ONCE = 32;
    private static final BigInteger GAS = BigInteger.valueOf(25_000);
    private static final int LONGEST_QUEUE = 1_000;
    /** A network of validators asks no fees. */
    private static final BigInteger TIP = BigInteger.valueOf(TemporaryStack.withBesu() ? 0 : 1_000_000_000L);
    private static final BigInteger MOST = BigInteger.valueOf(TemporaryStack.withBesu() ? 0 : 5_000_000_000_000L);
    /** Key 9 of the mnemonic that development nodes publish: the platform does not use it. */
    private static final Credentials SENDER = Credentials
            .create("0x2a871d0798f97d79848a013d4936a73bf4cc922c825d33c1cf7073dff6d409c6");

    private final Web3j node = Web3j.build(new HttpService(TemporaryStack.chain().nodes().getFirst()));

    /** @return readings on the chain per second, from the first sending to the block with the last one */
    double perSecond(int readings) throws IOException, InterruptedException {
        long first = nonce();
        List<String> raw = signed(first, readings);
        Semaphore free = new Semaphore(AT_ONCE);
        AtomicReference<String> refused = new AtomicReference<>();
        int sent = 0;
        long start = System.nanoTime();
        for (String transaction : raw) {
            free.acquire();
            if (TemporaryStack.withBesu() && sent++ % AT_ONCE == 0) {
                awaitRoom(first + sent - LONGEST_QUEUE);
            }
            node.ethSendRawTransaction(transaction).sendAsync().whenComplete((answer, failed) -> {
                free.release();
                if (failed != null || answer.hasError()) {
                    refused.set(failed != null ? failed.toString() : answer.getError().getMessage());
                }
            });
        }
        while (nonce() < first + readings) {
            if (refused.get() != null) {
                throw new IllegalStateException("The node refused a transaction: " + refused.get());
            }
            Thread.sleep(5);
        }
        return readings / ((System.nanoTime() - start) / 1e9);
    }

    /** Besu's pool refuses long queues of one sender. */
    private void awaitRoom(long nonce) throws IOException, InterruptedException {
        while (nonce() < nonce) {
            Thread.sleep(5);
        }
    }

    private List<String> signed(long first, int readings) throws IOException {
        long chain = node.ethChainId().send().getChainId().longValueExact();
        List<String> raw = new ArrayList<>(readings);
        for (int i = 0; i < readings; i++) {
            String hash = Numeric
                    .toHexString(LogHash.sha256(Long.toString(first + i).getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
            RawTransaction transaction = RawTransaction.createTransaction(chain, BigInteger.valueOf(first + i), GAS,
                    SENDER.getAddress(), BigInteger.ZERO, hash, TIP, MOST);
            raw.add(Numeric.toHexString(TransactionEncoder.signMessage(transaction, SENDER)));
        }
        return raw;
    }

    private long nonce() throws IOException {
        return node.ethGetTransactionCount(SENDER.getAddress(), DefaultBlockParameterName.LATEST).send().getTransactionCount()
                .longValueExact();
    }

    @Override
    public void close() {
        node.shutdown();
    }
}
