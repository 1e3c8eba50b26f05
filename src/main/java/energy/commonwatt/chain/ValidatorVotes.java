package energy.commonwatt.chain;

import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.web3j.utils.Numeric;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import energy.commonwatt.chain.NodeView.ValidatorVote;
import energy.commonwatt.verification.BlockHeader;
import energy.commonwatt.verification.QbftHeader;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * The blocks in which validators voted for a change among them. Whoever knows an old set of validators follows them to a later one, so every proof pack carries
 * them. While nothing was changed between two blocks, what lies between is passed over, up to the epoch of the later one.
 */
@ApplicationScoped
class ValidatorVotes implements VoteHistory {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
    };
    /** Blocks that one turn reads at most: a turn should stay short. */
    private static final int PORTION = 300;
    /** As many as a proof pack may hold. */
    private static final int MOST = 1024;

    private final EntityManager database;
    private final MemberNodes nodes;
    private final ChainConfig config;
    private final ObjectMapper json;

    ValidatorVotes(EntityManager database, MemberNodes nodes, ChainConfig config, ObjectMapper json) {
        this.database = database;
        this.nodes = nodes;
        this.config = config;
        this.json = json;
    }

    /**
     * Reads the next blocks; nothing on a chain without validators. One replica at a time.
     *
     * @throws ChainUnavailable when no node answers
     */
    void read() {
        if (!config.kind().isSealed()) {
            return;
        }
        long newest = nodes.ask(MemberNode::tip).number();
        long next = next();
        if (newest - next >= PORTION && sameValidators(Math.max(next - 1, 0), newest)) {
            next = Math.max(next, newest - newest % config.epochLength());
        }
        long end = Math.min(newest, next + PORTION - 1);
        for (long number = next; number <= end; number++) {
            QbftHeader header = header(number);
            if (header.voteSubject() != null) {
                QuarkusTransaction.requiringNew().run(() -> store(header));
            }
        }
        if (end >= next) {
            QuarkusTransaction.requiringNew().run(() -> database
                    .createNativeQuery(
                            "insert into validator_vote_reading (next_block) values (?1) on conflict ((true)) do update set next_block = ?1")
                    .setParameter(1, end + 1).executeUpdate());
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<String> upTo(long block) {
        if (next() <= block) {
            read();
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            long next = next();
            if (next <= block) {
                throw new ChainUnavailable(
                        "Votes of validators are read up to block %d so far, not yet up to %d".formatted(next - 1, block));
            }
            List<String> headers = database.createNativeQuery(
                    "select header from validator_vote where block <= ?1 order by block desc limit " + MOST, String.class)
                    .setParameter(1, block).getResultList();
            return headers.reversed();
        });
    }

    /** The newest votes that were read, the newest first. */
    @SuppressWarnings("unchecked")
    List<ValidatorVote> newest(int most) {
        List<Object[]> rows = QuarkusTransaction.joiningExisting().call(() -> database.createNativeQuery(
                "select block, cast(extract(epoch from mined_at) as bigint), proposer, subject, adds from validator_vote"
                        + " order by block desc limit ?1",
                Object[].class).setParameter(1, most).getResultList());
        return rows.stream().map(row -> new ValidatorVote(((Number) row[0]).longValue(),
                Instant.ofEpochSecond(((Number) row[1]).longValue()), (String) row[2], (String) row[3], (Boolean) row[4]))
                .toList();
    }

    private long next() {
        return QuarkusTransaction.requiringNew().call(() -> ((Number) database
                .createNativeQuery("select coalesce(max(next_block), 0) from validator_vote_reading").getSingleResult())
                .longValue());
    }

    private boolean sameValidators(long older, long newer) {
        List<BigInteger> before = numbers(header(older));
        return before.equals(numbers(header(newer)));
    }

    private static List<BigInteger> numbers(QbftHeader header) {
        return header.validators().stream().map(address -> new BigInteger(1, address)).sorted().toList();
    }

    private QbftHeader header(long number) {
        JsonNode block = nodes.ask(node -> node.block(number));
        return QbftHeader.decode(BlockHeader.ofJson(json.convertValue(block, FIELDS)).encoded());
    }

    private void store(QbftHeader header) {
        database.createNativeQuery("insert into validator_vote (block, proposer, subject, adds, header, mined_at) "
                + "values (?1, ?2, ?3, ?4, ?5, to_timestamp(?6)) on conflict do nothing")
                .setParameter(1, header.header().number()).setParameter(2, Numeric.toHexString(header.beneficiary()))
                .setParameter(3, Numeric.toHexString(header.voteSubject())).setParameter(4, header.votesToAdd())
                .setParameter(5, Numeric.toHexString(header.header().encoded())).setParameter(6, header.header().timestamp())
                .executeUpdate();
    }
}
