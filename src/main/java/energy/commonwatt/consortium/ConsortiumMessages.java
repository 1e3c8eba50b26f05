package energy.commonwatt.consortium;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Words of the page about the consortium. In templates: {@code {consortium:…}}. */
@MessageBundle("consortium")
public interface ConsortiumMessages {

    @Message("Consortium")
    String title();

    @Message("Who keeps the chain and watches the logs, and whether they agree. You need not believe this page: ask a member’s node or a witness yourself.")
    String lead();

    @Message("This is a {label}. What stands here shows how it works; it does not show that independent people stand behind it.")
    String honest(String label);

    @Message("Nodes")
    String nodes();

    @Message("No node was asked yet. Look again in a few seconds.")
    String nodesUnseen();

    @Message("Node")
    String node();

    @Message("Standing")
    String standing();

    @Message("{#switch standing}{#case 'FOLLOWING'}follows the chain{#case 'BEHIND'}{behind} blocks behind{#case 'SILENT'}does not answer{#else}refused: another chain{/switch}")
    String standingOf(String standing, long behind);

    @Message("Newest block")
    String height();

    @Message("Its hash")
    String hash();

    @Message("Made")
    String made();

    @Message("All nodes that answer have the same block {block}, and so the same head of every log.")
    String agreed(long block);

    @Message("The nodes contradict each other at block {block}. Do not rely on any of them before the members have explained it.")
    String contradiction(long block);

    @Message("Fewer than two nodes answer, so nobody can contradict what is said.")
    String notCompared();

    @Message("No new block for some time. Nothing is lost: uploads are accepted and wait, and each is proven once when the chain goes on.")
    String stalled();

    @Message("Last blocks")
    String blocks();

    @Message("This chain has no validators, so nobody sealed its blocks.")
    String noValidators();

    @Message("Votes on validators")
    String validatorVotes();

    @Message("No validator has voted another one in or out since the first block.")
    String noValidatorVotes();

    @Message("Vote")
    String vote();

    @Message("Who votes")
    String voter();

    @Message("{#if adds}for adding{#else}for removing{/if}")
    String voteFor(boolean adds);

    @Message("Block")
    String block();

    @Message("Proposer")
    String proposer();

    @Message("Round")
    String round();

    @Message("Seals here")
    String seals();

    @Message("A round above 0 means that a validator’s turn passed without a block. Each node keeps its own selection of seals; two thirds of the validators are enough.")
    String blocksNote();

    @Message("Witnesses")
    String witnesses();

    @Message("A witness cosigns a log’s head only if it extends the one that it signed before.")
    String witnessesLead();

    @Message("No witness is asked. An installation names them in its configuration.")
    String noWitnesses();

    @Message("No log has a signed head yet.")
    String noLogs();

    @Message("Log")
    String log();

    @Message("Records")
    String records();

    @Message("{#if size == all}cosigned{#else if size == 0}nothing cosigned yet{#else}cosigned {size} of {all}{/if}")
    String cosigned(long size, long all);

    @Message("{#switch kind}{#case 'SILENT'}does not answer{#case 'REFUSED'}refuses this head{#case 'OTHER_HEAD'}knows another head{#else}gave no valid cosignature{/switch}")
    String trouble(String kind);

    @Message("Members")
    String members();

    @Message("A motion needs {majority} votes now. Members vote with keys of their own, which this platform does not have: with bin/member, or with any program that sends a transaction.")
    String majority(int majority);

    @Message("This installation names no contract of members.")
    String noContract();

    @Message("The members’ contract cannot be read at the moment. Look again in a minute.")
    String unreadable();

    @Message("Organisation")
    String organisation();

    @Message("Runs")
    String role();

    @Message("{#switch role}{#case 'VALIDATOR'}a validator{#case 'WITNESS'}a witness{#else}neither node nor witness{/switch}")
    String roleOf(String role);

    @Message("Votes with")
    String key();

    @Message("Since block")
    String since();

    @Message("{since}, removed in block {until}")
    String sinceUntil(long since, long until);

    @Message("Motions")
    String motions();

    @Message("No member has proposed anything yet.")
    String noMotions();

    @Message("Motion")
    String motion();

    @Message("{#switch kind}{#case 'Admit'}Admit an organisation{#case 'Remove'}Remove a member{#case 'AppointRecorder'}Appoint a recorder{#case 'DismissRecorder'}Dismiss a recorder{#case 'AdoptRuleSet'}Adopt a rule set{#else}Something that cannot be done{/switch}")
    String action(String kind);

    @Message("State")
    String state();

    @Message("{#switch state}{#case 'OPEN'}open until block {until}{#case 'EXECUTED'}executed{#else}expired{/switch}")
    String stateOf(String state, long until);

    @Message("Votes")
    String votes();

    @Message("{counting} of {needed}")
    String votesOf(int counting, int needed);

    @Message("Rule sets")
    String ruleSets();

    @Message("Each record names the rule set that it was made under. Adopted ones are never changed.")
    String ruleSetsLead();

    @Message("No rule set was adopted yet.")
    String noRuleSets();

    @Message("Rule set")
    String ruleSet();

    @Message("From block")
    String from();

    @Message("SHA-256 of its text")
    String sha256();

    @Message("in force")
    String inForce();

    @Message("unknown here")
    String unknownName();
}
