package energy.commonwatt.chain;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.enterprise.context.ApplicationScoped;

import org.web3j.utils.Numeric;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import energy.commonwatt.chain.NodeView.Network;
import energy.commonwatt.chain.NodeView.SealedBlock;
import energy.commonwatt.chain.NodeView.Standing;
import energy.commonwatt.chain.NodeView.ValidatorVote;
import energy.commonwatt.verification.BlockHeader;
import energy.commonwatt.verification.NotProven;
import energy.commonwatt.verification.QbftHeader;
import io.quarkus.scheduler.Scheduled;

/** Looks at every member's node now and then, so that a page can show the network without asking it. */
@ApplicationScoped
public class NodeWatch {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
    };
    private static final int BLOCKS = 20;
    /** Nodes that are a block apart are on their way. */
    private static final long APART = 2;

    private record Seen(MemberNode node, Standing standing, long height, JsonNode tip) {
    }

    private final MemberNodes nodes;
    private final Chain chain;
    private final ValidatorVotes votes;
    private final ChainConfig config;
    private final ObjectMapper json;
    private final Clock clock;
    private volatile Network last = Network.UNSEEN;

    NodeWatch(MemberNodes nodes, Chain chain, ValidatorVotes votes, ChainConfig config, ObjectMapper json, Clock clock) {
        this.nodes = nodes;
        this.chain = chain;
        this.votes = votes;
        this.config = config;
        this.json = json;
        this.clock = clock;
    }

    /** What the last look found. */
    public Network network() {
        return last;
    }

    /** Votes on the list of validators, the newest first; none on a chain without validators. */
    public List<ValidatorVote> votes(int most) {
        return votes.newest(most);
    }

    /** The nodes are asked at the same time: a silent one costs its time-out once. */
    @Scheduled(every = "${commonwatt.chain.watch-every:5s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() throws InterruptedException {
        Optional<ChainIdentity> known = chain.identity();
        List<Seen> seen = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Seen>> asked = nodes.all().stream().map(node -> threads.submit(() -> see(node, known))).toList();
            for (Future<Seen> answer : asked) {
                seen.add(answer.get());
            }
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        last = network(seen);
    }

    private Seen see(MemberNode node, Optional<ChainIdentity> known) {
        try {
            if (known.isPresent() && !MemberNodes.isOn(known.get(), node)) {
                return new Seen(node, Standing.OTHER_CHAIN, -1, null);
            }
            JsonNode tip = node.block(node.tip().number());
            return new Seen(node, Standing.FOLLOWING, Numeric.decodeQuantity(tip.path("number").asText()).longValueExact(),
                    tip);
        } catch (ChainUnavailable e) {
            return new Seen(node, Standing.SILENT, -1, null);
        }
    }

    private Network network(List<Seen> seen) {
        List<Seen> answering = seen.stream().filter(it -> it.height >= 0).toList();
        long highest = answering.stream().mapToLong(Seen::height).max().orElse(-1);
        long common = answering.stream().mapToLong(Seen::height).min().orElse(-1);
        Instant newest = answering.stream().map(it -> minedAt(it.tip)).max(Instant::compareTo).orElse(null);
        boolean stalled = newest == null || newest.isBefore(clock.instant().minus(config.stalledAfter()));
        List<QbftHeader> headers = sealed(answering, highest);
        return new Network(seen.stream().map(it -> view(it, highest)).toList(), common, agreed(answering, common), stalled,
                headers.stream().map(NodeWatch::block).toList(),
                headers.isEmpty() ? List.of() : headers.getFirst().validators().stream().map(Numeric::toHexString).toList(),
                clock.instant());
    }

    /** The block's hash holds the whole state: the same hash is the same head of every log. Silence is no contradiction. */
    private static Boolean agreed(List<Seen> answering, long common) {
        List<String> hashes = new ArrayList<>();
        for (Seen each : answering) {
            try {
                hashes.add(each.node.block(common).path("hash").asText());
            } catch (ChainUnavailable e) {
                // It is silent now; the next look shows it as such.
            }
        }
        return hashes.size() < 2 ? null : hashes.stream().distinct().count() == 1;
    }

    private List<QbftHeader> sealed(List<Seen> answering, long highest) {
        List<QbftHeader> headers = new ArrayList<>();
        if (config.kind().isSealed() && highest >= 0) {
            MemberNode node = answering.stream().filter(it -> it.height == highest).findFirst().orElseThrow().node;
            try {
                for (long number = highest; number > Math.max(0, highest - BLOCKS); number--) {
                    headers.add(QbftHeader.decode(BlockHeader.ofJson(json.convertValue(node.block(number), FIELDS)).encoded()));
                }
            } catch (ChainUnavailable | NotProven e) {
                // What could be read is shown.
            }
        }
        return headers;
    }

    private static NodeView view(Seen seen, long highest) {
        String name = seen.node.name();
        if (seen.tip == null) {
            return new NodeView(name, seen.standing, -1, null, null, 0);
        }
        long behind = highest - seen.height;
        return new NodeView(name, behind > APART ? Standing.BEHIND : seen.standing, seen.height, seen.tip.path("hash").asText(),
                minedAt(seen.tip), behind);
    }

    private static SealedBlock block(QbftHeader header) {
        return new SealedBlock(header.header().number(), Instant.ofEpochSecond(header.header().timestamp()),
                Numeric.toHexString(header.beneficiary()), header.round(), header.seals());
    }

    private static Instant minedAt(JsonNode block) {
        return Instant.ofEpochSecond(Numeric.decodeQuantity(block.path("timestamp").asText("0x0")).longValueExact());
    }
}
