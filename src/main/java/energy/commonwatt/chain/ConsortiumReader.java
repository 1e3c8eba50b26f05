package energy.commonwatt.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Uint256;

import energy.commonwatt.chain.contract.Consortium;
import energy.commonwatt.verification.RuleSetText;

/**
 * Reads a Consortium by its view functions, not by its events: nodes bound or refuse long searches for events (Besu 5,000 blocks),
 * and a member's node may have been started yesterday.
 */
class ConsortiumReader {

    private static final int WORDS_OF_MEMBER = 6;
    private static final int WORDS_OF_VOTE = 2;
    private static final int WORDS_OF_RULE_SET = 3;

    private final Names names;
    private final UnaryOperator<String> call;

    /** @param call answers an encoded call of the contract with an encoded answer, both 0x-prefixed hex */
    ConsortiumReader(Names names, UnaryOperator<String> call) {
        this.names = names;
        this.call = call;
    }

    /** The contract whose recorders the consortium appoints, 0x-prefixed lower-case hex. */
    String logs() {
        return answer(Consortium.FUNC_LOGS).account(0);
    }

    /** Everybody who is or was a member, in the order of admission. */
    List<ConsortiumMember> members() {
        List<ConsortiumMember> members = new ArrayList<>();
        for (AbiWords it : answer(Consortium.FUNC_MEMBERS).structs(WORDS_OF_MEMBER)) {
            String organisation = it.bytes32(0);
            Optional<String> node = Optional.of(it.account(3)).filter(account -> !account.equals(Names.NO_ACCOUNT));
            members.add(new ConsortiumMember(members.size() + 1L, organisation, names.of(organisation), it.account(1), node,
                    Role.values()[(int) it.number(5)], it.number(2), block(it.number(4))));
        }
        return members;
    }

    int majority() {
        return (int) answer(Consortium.FUNC_MAJORITY).number(0);
    }

    /** The newest motions first. @param current the newest block @param most how many */
    List<Motion> motions(long current, int most) {
        List<ConsortiumMember> members = members();
        int needed = majority();
        long count = answer(Consortium.FUNC_MOTIONCOUNT).number(0);
        List<Motion> motions = new ArrayList<>();
        for (long number = count - 1; number >= Math.max(0, count - most); number--) {
            String id = answer(Consortium.FUNC_MOTIONAT, new Uint256(number)).bytes32(0);
            motions.add(motion(id, members, needed, current));
        }
        return motions;
    }

    /** The struct stands behind its own place, in word 0. */
    private Motion motion(String id, List<ConsortiumMember> members, int needed, long current) {
        AbiWords it = answer(Consortium.FUNC_MOTION, ConsortiumCalls.bytes32(id));
        long number = it.number(1);
        String action = it.bytes(1, 4);
        if (!ConsortiumCalls.motionId(number, action).equals(id)) {
            throw new ChainRuleViolation("A node shows motion " + id + " with an action that does not belong to it");
        }
        long lastBlock = it.number(3);
        Optional<Long> executedAt = block(it.number(4));
        Motion.State open = current >= lastBlock ? Motion.State.EXPIRED : Motion.State.OPEN;
        return new Motion(id, number, ConsortiumCalls.decode(action), executedAt.isPresent() ? Motion.State.EXECUTED : open,
                it.number(2), lastBlock, executedAt, votes(id, members), needed);
    }

    private List<Motion.Vote> votes(String id, List<ConsortiumMember> members) {
        return answer(Consortium.FUNC_VOTES, ConsortiumCalls.bytes32(id)).structs(WORDS_OF_VOTE).stream().map(vote -> {
            ConsortiumMember member = members.get((int) vote.number(0) - 1);
            return new Motion.Vote(member, vote.number(1), member.present());
        }).toList();
    }

    /** In the order of adoption. @param current the newest block */
    List<AdoptedRuleSet> ruleSets(long current) {
        List<AbiWords> adopted = answer(Consortium.FUNC_RULESETS).structs(WORDS_OF_RULE_SET);
        int inForce = inForce(adopted, current + 1);
        List<AdoptedRuleSet> ruleSets = new ArrayList<>();
        for (AbiWords it : adopted) {
            ruleSets.add(new AdoptedRuleSet(it.bytes32(0), text(it.bytes32(0)), it.bytes32(1), it.number(2),
                    ruleSets.size() == inForce));
        }
        return ruleSets;
    }

    /** As the contract's ruleSetAt has it: the one from the latest block, and of several from one block the one adopted last. */
    private static int inForce(List<AbiWords> adopted, long block) {
        int inForce = -1;
        for (int i = 0; i < adopted.size(); i++) {
            long from = adopted.get(i).number(2);
            if (from <= block && (inForce < 0 || from >= adopted.get(inForce).number(2))) {
                inForce = i;
            }
        }
        return inForce;
    }

    private static Optional<RuleSetText> text(String id) {
        return RuleSetText.all().stream().filter(it -> Names.hash(it.name()).equals(id)).findFirst();
    }

    private static Optional<Long> block(long number) {
        return number == 0 ? Optional.empty() : Optional.of(number);
    }

    private AbiWords answer(String function, Type<?>... values) {
        return AbiWords.of(call.apply(ConsortiumCalls.encode(function, values)));
    }
}
