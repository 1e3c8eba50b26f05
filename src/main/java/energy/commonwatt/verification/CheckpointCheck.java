package energy.commonwatt.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers what the members' nodes say is the head of each log, and whether they agree, at the newest block that all of them have. */
final class CheckpointCheck implements Steps.Checks {

    static final String VERB = "checkpoint";

    private final List<NodeAnswers> nodes = new ArrayList<>();
    private final byte[] contract;
    private final Trust trust;
    private final Steps steps = new Steps();
    private final WitnessComparison witnesses;
    private Checkpoint checkpoint;

    private CheckpointCheck(byte[] contract, Trust trust, WitnessComparison witnesses) {
        this.contract = contract;
        this.trust = trust;
        this.witnesses = witnesses;
    }

    /**
     * @param checkpoint what the nodes agree on, or null unless the verdict is proven
     */
    record Result(Verdict verdict, Checkpoint checkpoint) {
    }

    /**
     * @param onlyLogs ids of the logs to ask for; empty for all
     * @param trust null when the user gave none
     * @param witnesses that were asked, or null
     */
    static Result of(List<NodeClient> clients, byte[] contract, List<byte[]> onlyLogs, Trust trust,
            WitnessComparison witnesses) {
        CheckpointCheck check = new CheckpointCheck(contract, trust, witnesses);
        check.ask(clients, onlyLogs);
        Verdict verdict = check.verdict();
        return new Result(verdict, verdict.verdict() == Finding.PROVEN
                ? check.checkpoint.with(witnesses == null ? List.of() : witnesses.heads())
                : null);
    }

    private void ask(List<NodeClient> clients, List<byte[]> onlyLogs) {
        long common = Long.MAX_VALUE;
        for (NodeClient client : clients) {
            NodeAnswers node = new NodeAnswers(client);
            node.askChain();
            common = node.knowsChain() ? Math.min(common, node.newestBlock()) : common;
            nodes.add(node);
        }
        for (NodeAnswers node : nodes) {
            node.askBlock(common);
            node.askContract(contract, common, onlyLogs);
        }
        NodeAnswers first = nodes.get(0);
        if (first.answer("block") != null && first.answer("heads") != null) {
            checkpoint = first.checkpoint(contract, common);
        }
    }

    private Verdict verdict() {
        steps.run("chain", "The nodes follow the same chain", this);
        if (trust != null) {
            steps.run("trust", "It is the chain and contract that you trust", this);
        }
        steps.run("block", "The nodes have the same block", this);
        steps.run("contract", "The nodes have the log contract", this);
        steps.run("heads", "The nodes tell the same head of each log", this);
        if (witnesses != null) {
            steps.run("witnesses", "Nodes and witnesses tell one story of each log", this);
        }
        return Verdict.of(VERB, steps, statement());
    }

    @Override
    public String check(String id) {
        if (id.equals("trust")) {
            if (checkpoint == null) {
                throw new NotKnown("the first node does not tell enough");
            }
            trust.chain().checkSame(checkpoint.chain());
            return "chain id, genesis block and contract are those of your trust file";
        }
        if (id.equals("witnesses")) {
            return witnesses.check(checkpoint, String.join(" and ", nodes.stream().map(NodeAnswers::url).toList()));
        }
        String answer = agreed(id);
        if (answer.equals(NodeAnswers.NO_CODE)) {
            throw new NotProven("expected the code of a contract at " + Hex.prefixed(contract) + ", the nodes have none");
        }
        return answer;
    }

    private String agreed(String topic) {
        Map<String, List<String>> byAnswer = new LinkedHashMap<>();
        List<String> silent = new ArrayList<>();
        for (NodeAnswers node : nodes) {
            if (node.answer(topic) == null) {
                silent.add(node.silence(topic));
            } else {
                byAnswer.computeIfAbsent(node.answer(topic), answer -> new ArrayList<>()).add(node.url());
            }
        }
        if (byAnswer.size() > 1) {
            throw new NotProven("expected one answer, found " + said(byAnswer));
        }
        if (!silent.isEmpty()) {
            throw new NotKnown(String.join("; ", silent) + (byAnswer.isEmpty() ? "" : "; " + said(byAnswer)));
        }
        return byAnswer.keySet().iterator().next();
    }

    private static String said(Map<String, List<String>> byAnswer) {
        List<String> parts = new ArrayList<>();
        byAnswer.forEach((answer, urls) -> parts.add(String.join(" and ", urls) + ": " + answer));
        return String.join(" | ", parts);
    }

    private TrustStatement statement() {
        String root = trust == null ? "self-asserted" : "given";
        String consensus = checkpoint == null ? "unknown" : checkpoint.chain().consensus();
        if (steps.finding() != Finding.PROVEN) {
            return new TrustStatement(root, consensus, List.of(), List.of(),
                    List.of("That the nodes agree on the heads of the logs."));
        }
        List<String> urls = nodes.stream().map(NodeAnswers::url).toList();
        String proved = urls.size() == 1
                ? "This one node says so; it was compared with no other."
                : urls.size() + " nodes say the same: " + String.join(", ", urls) + ".";
        List<String> missing = new ArrayList<>();
        missing.add(
                "That these heads extend the ones you saw before: keep this checkpoint and run consistency with the next one.");
        missing.add("That the nodes are run by different people; that is for you to know.");
        missing.add(consensus.equals(ChainIdentity.QBFT)
                ? "That the validators sealed the block: this version cannot check seals."
                : "That a consortium vouches for it: it is a development chain, and nobody sealed the block.");
        List<String> honest = new ArrayList<>();
        honest.add(urls.size() == 1 ? "The operator of this node." : "At least one of the operators of these nodes.");
        if (witnesses != null) {
            honest.add(witnesses.honest());
        }
        return new TrustStatement(root, consensus, List.of(proved), honest, missing);
    }
}
