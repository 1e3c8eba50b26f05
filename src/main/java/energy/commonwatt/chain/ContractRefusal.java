package energy.commonwatt.chain;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A contract reverted a call, with one of its errors. The text says which rule of the contract it was. */
class ContractRefusal extends RuntimeException {

    /** The contracts' errors with a sentence for the values in their order. All values are single words. */
    private static final Map<String, String> SENTENCES = Map.ofEntries(
            Map.entry("AppendOnlyLogsWrongOldSize(bytes32,uint64,uint64)", "Log %s has %s records, not %s."),
            Map.entry("AppendOnlyLogsNotLonger(bytes32,uint64,uint64)",
                    "Log %s has %s records, and a head of %s is not longer."),
            Map.entry("AppendOnlyLogsNotConsistent(bytes32,uint64,uint64)",
                    "The new head of log %s does not extend its %s records to %s: something in its past would be another."),
            Map.entry("AppendOnlyLogsEmptyRoot(bytes32)", "A head of log %s needs a root."),
            Map.entry("AccessControlUnauthorizedAccount(address,bytes32)", "The account %s lacks the role %s."),
            Map.entry("ConsortiumNotAMember(address)", "The key of %s is no present member's."),
            Map.entry("ConsortiumOnlyByMotion(address)", "Only a motion may do this, and %s called it directly."),
            Map.entry("ConsortiumUnknownAction(bytes4,uint256)", "There is no action %s with call data of %s bytes."),
            Map.entry("ConsortiumUnknownMotion(bytes32)", "There is no motion %s."),
            Map.entry("ConsortiumAlreadyExecuted(bytes32)", "Motion %s is executed already."),
            Map.entry("ConsortiumExpired(bytes32,uint64)", "Motion %s expired: its last block was %s."),
            Map.entry("ConsortiumAlreadyVoted(bytes32,uint32)", "For motion %s, member %s voted already."),
            Map.entry("ConsortiumNoMajority(bytes32,uint256,uint256)", "Motion %s has %s votes that count, and needs %s."),
            Map.entry("ConsortiumAlreadyMember(uint32)", "Organisation, key or node is that of member %s."),
            Map.entry("ConsortiumIncompleteMember(bytes32)",
                    "The organisation %s lacks its name, its key or, as a validator, its node."),
            Map.entry("ConsortiumUnknownMember(uint32)", "There is no present member %s."),
            Map.entry("ConsortiumLastMember(uint32)", "Member %s is the last one, and one has to stay."),
            Map.entry("ConsortiumRecorderUnchanged(address)",
                    "For %s nothing would change: a recorder is not appointed again, and no other account dismissed."),
            Map.entry("ConsortiumRuleSetBackdated(uint64,uint256)",
                    "Rules hold for the future: block %s is not later than the present block %s."),
            Map.entry("ConsortiumRuleSetChanged(bytes32,bytes32,bytes32)",
                    "Rule set %s has the text with the hash %s for ever, not %s: a new text needs a new name."),
            Map.entry("ConsortiumEmptyRuleSet(bytes32,bytes32)", "Rule set %s with text %s is none."));

    ContractRefusal(String reason) {
        super(sentence(reason));
    }

    private static String sentence(String reason) {
        return SENTENCES.entrySet().stream().filter(it -> reason.startsWith(ConsortiumCalls.selector(it.getKey())))
                .findFirst().flatMap(it -> filled(it, reason.substring(10)))
                .orElse("The contract reverted, with the reason " + reason + ".");
    }

    private static Optional<String> filled(Map.Entry<String, String> error, String words) {
        String signature = error.getKey();
        String[] types = signature.substring(signature.indexOf('(') + 1, signature.length() - 1).split(",");
        if (words.length() != types.length * 64) {
            return Optional.empty();
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            values.add(value(types[i], words.substring(i * 64, i * 64 + 64)));
        }
        return Optional.of(error.getValue().formatted(values.toArray()));
    }

    private static String value(String type, String word) {
        return switch (type) {
            case "address" -> "0x" + word.substring(24);
            case "bytes32" -> "0x" + word;
            case "bytes4" -> "0x" + word.substring(0, 8);
            default -> new BigInteger(word, 16).toString();
        };
    }
}
