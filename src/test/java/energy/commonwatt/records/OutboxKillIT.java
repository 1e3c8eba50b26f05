package energy.commonwatt.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import energy.commonwatt.local.TemporaryStack;
import energy.commonwatt.testsupport.DevelopmentNode;
import energy.commonwatt.testsupport.HeldNode;
import energy.commonwatt.testsupport.HeldNode.Hold;
import energy.commonwatt.testsupport.KillableChain;
import energy.commonwatt.testsupport.OwnChain;
import energy.commonwatt.testsupport.OwnValidators;
import energy.commonwatt.testsupport.PackagedApplication;
import energy.commonwatt.verification.Finding;
import energy.commonwatt.verification.InclusionCheck;
import energy.commonwatt.verification.ProofPack;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * The packaged application, killed before and after each commit and each send of the outbox and started again.
 * {@code -Dkill.runs=N} kills N times at points drawn by {@code -Dkill.seed=S}, every fifth time with the chain's node, or with one of four validators where BESU_HOME is set.
 */
class OutboxKillIT {

    private static final String RECORDER = "0x70997970c51812dc3a010c7d01b50e0d17dc79c8";
    private static final List<String> STATES = List.of("CLOSED", "SIGNED", "SENT", "MINED", "PROVEN");
    private static final long SEED = Long.getLong("kill.seed", System.nanoTime());
    /** Seconds. A validator that was killed is back after half a minute, and the round timers of the others have grown meanwhile. */
    private static final int PATIENCE = TemporaryStack.withBesu() ? 300 : 90;

    @TempDir
    Path directory;

    private KillableChain chain;
    private HeldNode node;
    private Connection database;
    private PackagedApplication application;
    private List<RecordFeed> feeds;
    private int nodeKills;

    @BeforeEach
    void start() throws Exception {
        String url = TemporaryStack.newDatabaseUrl();
        database = DriverManager.getConnection(url, "commonwatt", "");
        chain = TemporaryStack.withBesu() ? new OwnValidators(new Random(SEED)) : new OwnChain(directory);
        node = new HeldNode(chain.port());
        application = new PackagedApplication(Map.of("quarkus.http.host", "127.0.0.1", "quarkus.http.port",
                Integer.toString(TemporaryStack.freePort()), "quarkus.datasource.jdbc.url", url, "quarkus.datasource.username",
                "commonwatt", "quarkus.oidc.auth-server-url", "http://127.0.0.1:1", "quarkus.oidc.tenant-enabled", "false",
                "quarkus.oidc.api.tenant-enabled", "false",
                "commonwatt.chain.kind", chain.kind(), "commonwatt.chain.nodes", node.address(), "commonwatt.logs.key",
                TemporaryStack.logKey().toString()),
                Path.of("target", "outbox-kill.log"));
        feeds = List.of(new RecordFeed(database, "asset/" + UUID.randomUUID()), new RecordFeed(database, "platform"));
        application.start();
        await("the application is up",
                () -> number("select count(*) from information_schema.tables where table_name = 'reading'"
                        + " or table_name = 'chain_identity'") > 1 && number("select count(*) from chain_identity") == 1);
        run("create table kill_point (state text)");
        run("""
                create function hold_commit() returns trigger language plpgsql as $$
                begin
                    if (tg_op = 'INSERT' or old.state <> new.state) and exists (select 1 from kill_point where state = new.state) then
                        perform pg_advisory_xact_lock_shared(4711);
                    end if;
                    return null;
                end $$""");
        run("create constraint trigger hold_commit after insert or update on anchor deferrable initially deferred "
                + "for each row execute function hold_commit()");
    }

    @AfterEach
    void stop() throws Exception {
        application.close();
        node.close();
        chain.close();
        database.close();
    }

    @Test
    void killedAtEachCommitAndEachSend_losesAndDoublesNothing() throws Exception {
        Integer runs = Integer.getInteger("kill.runs");
        if (runs == null) {
            for (String state : STATES) {
                killAtCommit(state, false);
                killAtCommit(state, true);
            }
            killAtSend(Hold.BEFORE_SEND);
            killAtSend(Hold.AFTER_SEND);
        } else {
            killAtRandom(runs);
        }
        requireAllProvenOnce();
    }

    private void killAtRandom(int runs) throws Exception {
        System.out.println("kill.seed=" + SEED);
        Random random = new Random(SEED);
        for (int i = 0; i < runs; i++) {
            int point = random.nextInt(STATES.size() * 2 + 2);
            if (point < STATES.size() * 2) {
                killAtCommit(STATES.get(point / 2), point % 2 == 0);
            } else {
                killAtSend(point % 2 == 0 ? Hold.BEFORE_SEND : Hold.AFTER_SEND);
            }
            if (i % 5 == 4) {
                Thread.sleep(random.nextInt(3000));
                chain.killAndStartAgain();
                nodeKills++;
            }
        }
    }

    /** @param committed whether the held commit goes through after the kill, or is undone */
    private void killAtCommit(String state, boolean committed) throws Exception {
        run("insert into kill_point values ('" + state + "')");
        run("select pg_advisory_lock(4711)");
        feed();
        String waiting = "from pg_locks where locktype = 'advisory' and objid = 4711 and not granted";
        await("a commit of " + state, () -> number("select count(*) " + waiting) > 0);
        application.kill();
        if (!committed) {
            run("select pg_terminate_backend(pid) " + waiting);
            await("the commit is undone", () -> number("select count(*) " + waiting) == 0);
        }
        run("select pg_advisory_unlock(4711)");
        run("delete from kill_point");
        application.start();
    }

    private void killAtSend(Hold where) throws Exception {
        await("nothing is under way", () -> number("select count(*) from anchor where state <> 'PROVEN'") == 0);
        node.hold(where);
        feed();
        assertTrue(node.awaitHeld(PATIENCE), "a transaction was held " + where);
        application.kill();
        node.release();
        application.start();
    }

    private void feed() throws SQLException {
        for (RecordFeed feed : feeds) {
            feed.append();
        }
    }

    private void requireAllProvenOnce() throws Exception {
        long records = feeds.stream().mapToLong(RecordFeed::size).sum();
        await("every record is proven", () -> number("select count(*) from record r join anchor a on a.log_id = "
                + "(select id from log where name = r.log_name) and a.old_size <= r.leaf_index and a.new_size > r.leaf_index "
                + "where a.state = 'PROVEN'") == records);
        List<String> wanted = column("select encode(log_id, 'hex') || ' ' || old_size || ' ' || new_size || ' ' || "
                + "encode(new_root, 'hex') from anchor");
        List<String> forgotten = new ArrayList<>(wanted);
        heads().forEach(head -> assertTrue(forgotten.remove(head), () -> head + " is on the chain twice, or was never wanted"));
        assertTrue(forgotten.size() <= nodeKills, () -> "not on the chain: " + forgotten);
        long[] nonces = column("select nonce from anchor order by nonce").stream().mapToLong(Long::parseLong).toArray();
        assertEquals(LongStream.range(0, nonces.length).boxed().toList(), LongStream.of(nonces).boxed().toList(), "no gap");
        assertEquals(nonces.length,
                Long.decode((String) new DevelopmentNode(chain.port()).call("eth_getTransactionCount", RECORDER, "latest")));
        List<String> packs = column("select distinct on (record_id) pack from proof_pack order by record_id, id desc");
        assertEquals(records, packs.size());
        for (String pack : packs) {
            ProofPack parsed = ProofPack.parse(pack.getBytes(StandardCharsets.UTF_8));
            assertEquals(Finding.PROVEN, InclusionCheck.of(parsed, Optional.empty()).verdict());
            assertEquals(parsed.state().blockNumber(), new DevelopmentNode(chain.port())
                    .numberOf("0x" + HexFormat.of().formatHex(parsed.state().blockHash())), "the pack's block is on the chain");
        }
        System.out.printf(
                "%d records under %d heads: each proven, none on the chain twice; of %d the node kept the effect and forgot"
                        + " the block when it was killed%n",
                records, wanted.size(), forgotten.size());
    }

    /** All HeadAppended events, as the anchors' rows have them. */
    private List<String> heads() {
        JsonArray events = (JsonArray) new DevelopmentNode(chain.port()).call("eth_getLogs",
                new JsonObject().put("fromBlock", "0x0").put("toBlock", "latest"));
        List<String> heads = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            JsonArray topics = events.getJsonObject(i).getJsonArray("topics");
            String data = events.getJsonObject(i).getString("data").substring(2);
            // The deployment's events are the roles that it gave.
            if (topics.size() == 3 && data.length() == 128) {
                heads.add(topics.getString(1).substring(2) + " " + Long.parseLong(data.substring(0, 64), 16) + " "
                        + Long.decode("0x" + topics.getString(2).substring(50)) + " " + data.substring(64));
            }
        }
        return heads;
    }

    private void run(String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(column(sql).getFirst());
    }

    private List<String> column(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (var statement = database.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private void await(String what, Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < PATIENCE * 10; i++) {
            if (condition.call()) {
                return;
            }
            assertTrue(application.isAlive() || !what.startsWith("the app"),
                    "the application ended, see target/outbox-kill.log");
            Thread.sleep(100);
        }
        throw new AssertionError("waited in vain: " + what);
    }
}
