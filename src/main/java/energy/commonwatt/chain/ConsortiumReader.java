package energy.commonwatt.chain;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameter;
import org.web3j.protocol.core.RemoteFunctionCall;
import org.web3j.protocol.http.HttpService;
import org.web3j.tx.ReadonlyTransactionManager;
import org.web3j.tx.gas.DefaultGasProvider;

import energy.commonwatt.chain.contract.Consortium;

/**
 * Reads a Consortium by its view functions, not by its events: nodes bound or refuse long searches for events (Besu 5,000 blocks),
 * and a member's node may have been started yesterday.
 */
class ConsortiumReader {

    private final Consortium contract;
    private final Names names;

    /**
     * @param address the contract's
     * @param call answers an encoded call with an encoded answer
     */
    ConsortiumReader(String address, Names names, UnaryOperator<String> call) {
        this.names = names;
        // Never connects: every call goes through the function above.
        Web3j encoder = Web3j.build(new HttpService());
        contract = Consortium.load(address, encoder, new ReadonlyTransactionManager(encoder, address) {
            @Override
            public String sendCall(String to, String data, DefaultBlockParameter block) {
                return call.apply(data);
            }
        }, new DefaultGasProvider());
    }

    /** The contract whose recorders the consortium appoints, 0x-prefixed lower-case hex. */
    String logs() {
        return answer(contract.logs()).toLowerCase(Locale.ROOT);
    }

    /** Everybody who is or was a member, in the order of admission. */
    @SuppressWarnings("unchecked")
    List<ConsortiumMember> members() {
        List<Consortium.Member> all = (List<Consortium.Member>) answer(contract.members());
        List<ConsortiumMember> members = new ArrayList<>();
        for (Consortium.Member it : all) {
            String organisation = hex(it.organisation);
            members.add(new ConsortiumMember(members.size() + 1L, organisation, names.of(organisation),
                    it.key.toLowerCase(Locale.ROOT), Optional.of(it.node.toLowerCase(Locale.ROOT))
                            .filter(node -> !node.equals(Names.NO_ACCOUNT)),
                    Role.values()[it.role.intValueExact()], it.admittedAt.longValueExact(), block(it.removedAt)));
        }
        return members;
    }

    int majority() {
        return answer(contract.majority()).intValueExact();
    }

    /** The newest motions first. @param current the newest block @param most how many */
    List<Motion> motions(long current, int most) {
        List<ConsortiumMember> members = members();
        int needed = majority();
        long count = answer(contract.motionCount()).longValueExact();
        List<Motion> motions = new ArrayList<>();
        for (long number = count - 1; number >= Math.max(0, count - most); number--) {
            byte[] id = answer(contract.motionAt(BigInteger.valueOf(number)));
            motions.add(motion(id, members, needed, current));
        }
        return motions;
    }

    private Motion motion(byte[] id, List<ConsortiumMember> members, int needed, long current) {
        Consortium.Motion it = answer(contract.motion(id));
        long number = it.number.longValueExact();
        if (!ConsortiumCalls.motionId(number, it.action).equals(hex(id))) {
            throw new ChainRuleViolation("A node shows motion " + hex(id) + " with an action that does not belong to it");
        }
        long lastBlock = it.lastBlock.longValueExact();
        Optional<Long> executedAt = block(it.executedAt);
        Motion.State state = executedAt.isPresent()
                ? Motion.State.EXECUTED
                : current >= lastBlock ? Motion.State.EXPIRED : Motion.State.OPEN;
        return new Motion(hex(id), number, ConsortiumCalls.decode(hex(it.action)), state, it.proposedAt.longValueExact(),
                lastBlock, executedAt, votes(id, members), needed);
    }

    @SuppressWarnings("unchecked")
    private List<Motion.Vote> votes(byte[] id, List<ConsortiumMember> members) {
        List<Consortium.Vote> votes = (List<Consortium.Vote>) answer(contract.votes(id));
        return votes.stream().map(vote -> {
            ConsortiumMember member = members.get(vote.member.intValueExact() - 1);
            return new Motion.Vote(member, vote.castAt.longValueExact(), member.present());
        }).toList();
    }

    /** In the order of adoption. @param current the newest block */
    @SuppressWarnings("unchecked")
    List<AdoptedRuleSet> ruleSets(long current) {
        List<Consortium.RuleSet> adopted = (List<Consortium.RuleSet>) answer(contract.ruleSets());
        int inForce = -1;
        for (int i = 0; i < adopted.size(); i++) {
            BigInteger from = adopted.get(i).fromBlock;
            boolean begun = from.longValueExact() <= current + 1;
            inForce = begun && (inForce < 0 || from.compareTo(adopted.get(inForce).fromBlock) >= 0) ? i : inForce;
        }
        List<AdoptedRuleSet> ruleSets = new ArrayList<>();
        for (Consortium.RuleSet it : adopted) {
            ruleSets.add(new AdoptedRuleSet(hex(it.id), text(it.id), hex(it.textHash), it.fromBlock.longValueExact(),
                    ruleSets.size() == inForce));
        }
        return Collections.unmodifiableList(ruleSets);
    }

    private static Optional<RuleSetText> text(byte[] id) {
        return RuleSetText.all().stream().filter(it -> java.util.Arrays.equals(it.id(), id)).findFirst();
    }

    private static Optional<Long> block(BigInteger number) {
        return number.signum() == 0 ? Optional.empty() : Optional.of(number.longValueExact());
    }

    private static String hex(byte[] bytes) {
        return "0x" + HexFormat.of().formatHex(bytes);
    }

    private static <T> T answer(RemoteFunctionCall<T> call) {
        try {
            return call.send();
        } catch (IOException e) {
            throw new ChainUnavailable("The Consortium's answer cannot be read: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ChainUnavailable("The Consortium's answer cannot be read: " + e.getMessage(), e);
        }
    }
}
