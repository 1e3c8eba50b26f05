package energy.commonwatt.chain;

import java.util.Locale;
import java.util.stream.Collectors;

import energy.commonwatt.verification.RuleSetText;

/** Members, motions and rule sets as lines of text for a terminal. */
class MotionText {

    private final Names names;

    MotionText(Names names) {
        this.names = names;
    }

    String of(Motion motion) {
        String state = switch (motion.state()) {
            case OPEN -> "open until block " + motion.lastBlock();
            case EXECUTED -> "executed in block " + motion.executedAt().orElseThrow();
            case EXPIRED -> "expired with block " + motion.lastBlock();
        };
        String votes = motion.votes().stream().map(vote -> title(vote.member()) + (vote.counts() ? "" : " (left)"))
                .collect(Collectors.joining(", "));
        String counted = motion.state() == Motion.State.OPEN
                ? "%d of %d needed: ".formatted(motion.counting(), motion.needed())
                : "";
        return "Motion %d, %s%n  %s%n  votes: %s%s%n  id: %s".formatted(motion.number(), state, of(motion.action()), counted,
                votes, motion.id());
    }

    String of(MotionAction action) {
        return switch (action) {
            case MotionAction.Admit it -> "admit %s as %s, key %s%s".formatted(organisation(it.organisation()), of(it.role()),
                    it.key(), it.node().equals(Names.NO_ACCOUNT) ? "" : ", node " + it.node());
            case MotionAction.Remove it -> "remove member " + it.member();
            case MotionAction.AppointRecorder it -> "appoint the recorder " + it.recorder();
            case MotionAction.DismissRecorder it -> "dismiss the recorder " + it.recorder();
            case MotionAction.AdoptRuleSet it -> "adopt rule set %s, text with SHA-256 %s, from block %d"
                    .formatted(ruleSet(it.ruleSet()), it.sha256(), it.fromBlock());
            case MotionAction.Impossible it -> "nothing that can be executed: " + it.encoded();
        };
    }

    String of(ConsortiumMember member) {
        return "%s, %s, key %s%s, since block %d%s".formatted(title(member), of(member.role()), member.key(),
                member.node().map(node -> ", node " + node).orElse(""), member.admittedAt(),
                member.removedAt().map(block -> ", removed in block " + block).orElse(""));
    }

    String of(AdoptedRuleSet ruleSet) {
        String text = ruleSet.text().isEmpty()
                ? "text not in this program"
                : ruleSet.textIsTheAdoptedOne() ? "text as in this program" : "ANOTHER text than in this program";
        return "%s from block %d%s, SHA-256 %s (%s)".formatted(ruleSet(ruleSet.id()), ruleSet.fromBlock(),
                ruleSet.inForce() ? ", in force" : "", ruleSet.sha256(), text);
    }

    private static String of(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    private static String title(ConsortiumMember member) {
        return "%d %s".formatted(member.number(), member.name().orElse(member.organisation()));
    }

    private String organisation(String hash) {
        return names.of(hash).map("\"%s\""::formatted).orElse("the organisation with SHA-256 " + hash);
    }

    private static String ruleSet(String id) {
        return RuleSetText.all().stream().filter(it -> Names.hash(it.name()).equals(id)).map(RuleSetText::name).findFirst()
                .orElse(id);
    }
}
