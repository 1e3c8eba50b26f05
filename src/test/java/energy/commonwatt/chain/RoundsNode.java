package energy.commonwatt.chain;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import energy.commonwatt.funding.RoundStage;
import energy.commonwatt.testsupport.DevelopmentNode;
import energy.commonwatt.testsupport.OwnChain;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A chain with the contracts of rounds and escrows, whose time is moved by hand: each entry is mined at once, in a block of its own. */
public final class RoundsNode implements AutoCloseable {

    private static final String SUCCESS = "0x1";
    private static final String GAS = "0x1e8480";
    private static final int PATIENCE = 300;

    private final OwnChain chain;
    private final DevelopmentNode node;
    private final MemberNode reader;
    private final String recorder;
    private Object snapshot;
    private Instant time;

    /** @param directory for what the node writes */
    public RoundsNode(Path directory) {
        chain = OwnChain.byHand(directory);
        node = new DevelopmentNode(chain.port());
        reader = new JsonRpcNode(URI.create("http://127.0.0.1:" + chain.port()), Duration.ofSeconds(10));
        awaitAnswer();
        // By the mnemonic that the node and the platform share: 0 deploys, 1 records.
        recorder = ((JsonArray) node.call("eth_accounts")).getString(1);
        DevelopmentContract contract = new DevelopmentContract(
                new Keys().recorder(SimulatedConfig.of(ChainConfig.Kind.DEVELOPMENT)));
        contract.deploy(reader);
        contract.deployRounds(reader);
        contract.deployEscrows(reader);
        node.call("evm_mine");
        if (!reader.hasCode(DevelopmentContract.rounds()) || !reader.hasCode(DevelopmentContract.escrows())) {
            throw new IllegalStateException("the contracts of rounds and escrows were not deployed");
        }
        time = reader.tip().minedAt();
        snapshot = node.call("evm_snapshot");
    }

    private void awaitAnswer() {
        for (int i = 0; i < PATIENCE; i++) {
            try {
                reader.tip();
                return;
            } catch (ChainUnavailable notYet) {
                pause();
            }
        }
        throw new IllegalStateException("the node does not answer");
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Time of the newest block. */
    public Instant time() {
        return time;
    }

    /** Goes back to the chain without a round. */
    public void startAgain() {
        node.call("evm_revert", snapshot);
        snapshot = node.call("evm_snapshot");
        time = reader.tip().minedAt();
    }

    /** Mines an entry in the first block that may have it. @param now the block is not before this */
    private void mine(EntryAnchor entry, Instant now) {
        time = latest(time.plusSeconds(1), now, entry.notBefore);
        String hash = (String) node.call("eth_sendTransaction", new JsonObject().put("from", recorder)
                .put("to", entry.contract).put("data", entry.call()).put("gas", GAS));
        node.call("evm_mine", time.getEpochSecond());
        JsonObject receipt = (JsonObject) node.call("eth_getTransactionReceipt", hash);
        if (!SUCCESS.equals(receipt.getString("status"))) {
            throw new IllegalStateException("the contract refuses " + entry.subject() + " at " + time + ": " + refusal(entry));
        }
    }

    /** Mines every entry of a round in its order, each when its time has come. @throws IllegalStateException as for {@link #mineAfter} */
    public void mineAll(byte[] round) {
        RoundStage.done(() -> mineAfter(0, round, time));
    }

    /**
     * Mines a round's entries after those that were mined, in the caller's transaction.
     *
     * @param mined how many were
     * @param now no block is before this
     * @return how many are now
     * @throws IllegalStateException when the contract refuses an entry
     */
    public int mineAfter(int mined, byte[] round, Instant now) {
        List<EntryAnchor> entries = EntryAnchor.list("roundId = ?1 order by id", round);
        entries.subList(mined, entries.size()).forEach(it -> mine(it, now));
        return entries.size();
    }

    private static Instant latest(Instant free, Instant now, Instant notBefore) {
        Instant later = free.isAfter(now) ? free : now;
        return notBefore == null || notBefore.isBefore(later) ? later : notBefore;
    }

    private String refusal(EntryAnchor entry) {
        try {
            return reader.call(recorder, entry.contract, entry.call());
        } catch (ContractRefusal refusal) {
            return refusal.getMessage();
        }
    }

    public RoundTotals totals(byte[] round) {
        return RoundContract.totals(reader, DevelopmentContract.rounds(), round);
    }

    public EscrowTotals escrow(byte[] round) {
        return EscrowContract.totals(reader, DevelopmentContract.escrows(), round);
    }

    @Override
    public void close() {
        chain.close();
    }
}
