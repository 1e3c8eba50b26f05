package energy.commonwatt.chain;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.web3j.crypto.Credentials;
import org.web3j.utils.Numeric;

import energy.commonwatt.chain.MemberArguments.Misused;
import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.LogHash;
import energy.commonwatt.verification.RuleSetText;

/**
 * The program with which a member votes, with a key that never leaves its machine: {@code bin/member}. Asks one node, best the
 * member's own, and nothing of the platform.
 */
public final class Member {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int UNKNOWN = 2;
    private static final int WRONG_USAGE = 64;
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, String> environment;
    private final PrintStream out;
    private final PrintStream err;
    private final MemberNode node;
    private final String consortium;
    private final Names names;
    private final MotionText text;
    private final ConsortiumReader reader;

    Member(Map<String, String> environment, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.out = out;
        this.err = err;
        this.node = new JsonRpcNode(URI.create(environment.getOrDefault("COMMONWATT_MEMBER_NODE", "http://127.0.0.1:18545")),
                TIMEOUT);
        this.consortium = environment.getOrDefault("COMMONWATT_MEMBER_CONSORTIUM", DevelopmentContract.consortium());
        List<String> known = new ArrayList<>(Keys.DEVELOPMENT_MEMBERS.keySet());
        known.addAll(Arrays.asList(environment.getOrDefault("COMMONWATT_MEMBER_NAMES", "").split("\\s*,\\s*")));
        this.names = new Names(known);
        this.text = new MotionText(names);
        this.reader = new ConsortiumReader(names, data -> node.call(Names.NO_ACCOUNT, consortium, data));
    }

    /** Ends the process with 0 for done, 1 for refused, 2 for unknown (no answer, or no block yet), 64 for wrong usage. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        // halt: threads of the network client must not hold us.
        Runtime.getRuntime().halt(new Member(System.getenv(), out, err).run(arguments));
    }

    int run(String... arguments) {
        try {
            MemberArguments given = new MemberArguments(arguments);
            given.verb().ifPresentOrElse(verb -> perform(verb, given), () -> out.print(MemberUsage.HELP));
            return DONE;
        } catch (Misused e) {
            return say(e.getMessage() + "\nTry help.", WRONG_USAGE);
        } catch (ContractRefusal e) {
            return say("The contract refuses this. " + e.getMessage(), REFUSED);
        } catch (ChainRuleViolation e) {
            return say(e.getMessage(), REFUSED);
        } catch (ChainUnavailable e) {
            return say(e.getMessage(), UNKNOWN);
        }
    }

    private int say(String sentence, int status) {
        err.println("member: " + sentence);
        return status;
    }

    private static int values(String verb) {
        return switch (verb) {
            case "members", "motions", "rule-sets", "found", "deploy-rounds", "propose-admit" -> 0;
            case "propose-recorder" -> 2;
            default -> 1;
        };
    }

    private void perform(String verb, MemberArguments given) {
        given.requireNoMoreThan(values(verb));
        switch (verb) {
            case "new-key" -> {
                String account = MemberKeystore.create(Path.of(given.value(1, "a file")), password());
                out.println("Made a key for the account " + account + ". Keep file and password apart, and a copy of both.");
            }
            case "members" -> require().members().forEach(it -> out.println(text.of(it)));
            case "motions" -> require().motions(node.tip().number(), Integer.MAX_VALUE).forEach(it -> out.println(text.of(it)));
            case "rule-sets" -> require().ruleSets(node.tip().number()).forEach(it -> out.println(text.of(it)));
            case "found" -> found(given);
            case "deploy-rounds" -> out.println("COMMONWATT_CHAIN_ROUNDS="
                    + wallet().create(RoundContract.creation(require().logs())).getContractAddress());
            case "deploy-escrows" -> out.println("COMMONWATT_CHAIN_ESCROWS=" + wallet().create(EscrowContract.creation(
                    MemberArguments.account(given.value(1, "the address of FundingRounds")))).getContractAddress());
            case "attest" -> out.println(Hex.prefixed(
                    Attestation.parse(given.value(1, "what is attested, as the page shows it")).signedBy(key())));
            case "vote" -> vote(motion(given), ConsortiumCalls::vote);
            case "execute" -> vote(motion(given), ConsortiumCalls::execute);
            default -> propose(action(verb, given));
        }
    }

    private MotionAction action(String verb, MemberArguments given) {
        return switch (verb) {
            case "propose-admit" -> new MotionAction.Admit(Names.hash(given.needed("--name")),
                    MemberArguments.account(given.needed("--key")),
                    given.option("--node-account").map(MemberArguments::account).orElse(Names.NO_ACCOUNT),
                    MemberArguments.role(given.needed("--role")));
            case "propose-remove" -> new MotionAction.Remove(MemberArguments.number(given.value(1, "a member's number")));
            case "propose-recorder" -> recorder(given);
            case "propose-rule-set" -> new MotionAction.AdoptRuleSet(Names.hash(given.value(1, "the rule set's name")),
                    Numeric.toHexString(LogHash.sha256(read(given.needed("--text")))),
                    MemberArguments.number(given.needed("--from-block")));
            default -> throw new Misused("There is no verb " + verb + ".");
        };
    }

    private static MotionAction recorder(MemberArguments given) {
        String account = MemberArguments.account(given.value(2, "appoint or dismiss, and an account"));
        return switch (given.value(1, "appoint or dismiss, and an account")) {
            case "appoint" -> new MotionAction.AppointRecorder(account);
            case "dismiss" -> new MotionAction.DismissRecorder(account);
            default -> throw new Misused("A recorder is to appoint or to dismiss, and not to " + given.value(1, "") + ".");
        };
    }

    /** The contract looks at an action only when it is decided; asked as if it called itself, it tells now whether it could be done. */
    private void propose(MotionAction action) {
        require();
        try {
            node.call(consortium, consortium, ConsortiumCalls.encode(action));
        } catch (ChainUnavailable e) {
            err.println("member: whether this can be executed is not known: " + e.getMessage());
        }
        out.println("Proposing to " + text.of(action) + " …");
        wallet().send(consortium, ConsortiumCalls.propose(action));
        out.println(text.of(motions().getFirst()));
    }

    private void vote(Motion motion, java.util.function.UnaryOperator<String> call) {
        out.println("This is for: " + text.of(motion.action()) + " …");
        wallet().send(consortium, call.apply(motion.id()));
        motions().stream().filter(it -> it.id().equals(motion.id())).forEach(it -> out.println(text.of(it)));
    }

    /** By number or id. The id is checked against the action that the node shows, and the vote names the id. */
    private Motion motion(MemberArguments given) {
        String wanted = given.value(1, "a motion's number or id");
        return require().motions(node.tip().number(), Integer.MAX_VALUE).stream()
                .filter(it -> it.id().equals(wanted) || Long.toString(it.number()).equals(wanted)).findFirst()
                .orElseThrow(() -> new ChainRuleViolation("There is no motion " + wanted));
    }

    private List<Motion> motions() {
        return reader.motions(node.tip().number(), Integer.MAX_VALUE);
    }

    private void found(MemberArguments given) {
        String name = given.option("--rules").orElse("commonwatt-rules/1");
        RuleSetText rules = RuleSetText.find(name).orElseThrow(() -> new Misused("There is no rule set " + name + "."));
        Founding founding = new Founding(MemberArguments.account(given.needed("--recorder")),
                MemberFile.read(read(given.needed("--members"))), MemberArguments.number(given.needed("--voting-blocks")),
                rules);
        String address = wallet().create(founding.creation()).getContractAddress();
        var made = new ConsortiumReader(names, data -> node.call(Names.NO_ACCOUNT, address, data));
        out.println("COMMONWATT_CHAIN_CONSORTIUM=" + address + "\nCOMMONWATT_CHAIN_CONTRACT=" + made.logs());
    }

    /** Without code at the address every answer would be empty. */
    private ConsortiumReader require() {
        if (!node.hasCode(consortium)) {
            throw new ChainRuleViolation("There is no contract at " + consortium + " on the chain of " + node.address()
                    + ": set COMMONWATT_MEMBER_CONSORTIUM");
        }
        return reader;
    }

    private MemberWallet wallet() {
        return new MemberWallet(node, new KeySigner(key()), PATIENCE);
    }

    private Credentials key() {
        String file = environment.get("COMMONWATT_MEMBER_KEYSTORE");
        if (file == null) {
            throw new Misused("Your key is needed: set COMMONWATT_MEMBER_KEYSTORE to its keystore file.");
        }
        return Keys.load(Path.of(file), password());
    }

    private String password() {
        return environment.getOrDefault("COMMONWATT_MEMBER_PASSWORD", "");
    }

    private static byte[] read(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException e) {
            throw new ChainRuleViolation("The file " + file + " cannot be read: " + e);
        }
    }
}
