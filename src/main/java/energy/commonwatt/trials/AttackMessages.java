package energy.commonwatt.trials;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.quarkus.qute.i18n.MessageParam;

/** Words of the page about the attacks. In templates: {@code {attack:…}}; the trials' lines are in {@link AttackLines}. */
@MessageBundle("attack")
public interface AttackMessages {

    @Message("Attack it yourself")
    String title();

    @Message("Ten ways to cheat you, tried on the real parts of this installation: what was attempted, what stopped it, and what it would have taken to succeed.")
    String lead();

    @Message("Do not believe this page either: each story ends in proofs that you can check with your own checker, and each trial is in the source code.")
    String check();

    @Message("Attacks are not run on this installation: they edit its database and stop its parts. What was shown on a development stack stands in the documentation.")
    String notHere();

    @Message("Attacks are run by administrators of a development stack, one at a time. Everybody sees the last outcome.")
    String whoRuns();

    @Message("When they were last tried, {withstood} of {all} attacks failed or showed.")
    String sum(long withstood, int all);

    @Message("{#switch number}{#case 1}A record is changed in the platform’s database{#case 2}The platform rewrites what it recorded{#case 3}A member’s node lies{#case 4}One investor is shown another history{#case 5}A block with too few seals{#case 6}One of four validators stops{#case 7}Two of four validators stop{#case 8}A validator comes back with another past{#case 9}Readings are sent twice, improved, and backdated{#else}A plant reports the same power day and night{/switch}")
    String titleOf(int number);

    @Message("{#switch number}{#case 1}Somebody who has the database’s password makes a recorded number larger, and edits the proof beside it so that both agree.{#case 2}The platform holds the only key that may append to the logs. It uses that key to replace a record of yesterday.{#case 3}A member’s node tells another head of a log than the rest, or says that it no longer knows. An investor who asks it alone would not notice.{#case 4}The platform keeps two histories of one log, signs both, and shows one of them to a single investor.{#case 5}Two validators, or two and somebody who is none, seal a block that the other members never saw.{#case 6}A member’s machine fails, or its owner pulls the plug to keep a record out.{#case 7}Two members stop their validators together, so that no block can be agreed on.{#case 8}A validator returns with an empty disk, then with a disk that somebody edited, and claims to know the past.{#case 9}An operator would like some readings to count twice, one of them to be larger, and all of them to be older than they are.{#else}A meter hangs, or somebody unplugs it and sends invented numbers. The file is well formed, the operator is who it says, and everything is signed.{/switch}")
    String storyOf(int number);

    @Message("{#switch number}{#case 1}A head on the chain that fits the changed record: three of four validators would have to seal it, and every witness and every investor who kept an older proof would have to forget it.{#case 2}Three of four validators who seal a block that breaks the contract’s rules. A majority of members may appoint another recorder, but no vote can change what is recorded.{#case 3}An investor who asks this node alone and skips the seals, or as many validators as seal a block, lying together.{#case 4}As many witnesses as the investor requires, cosigning both histories. The contradiction, signed by the platform, would still convict it as soon as two investors compare.{#case 5}The key of a third validator.{#case 6}A second validator, and then only to delay: see the next trial.{#case 7}Nothing can be won but time: whoever stops two validators halts the chain, and changes nothing that was recorded.{#case 8}The same false past on three of four validators at the same time, and nobody who kept a proof.{#case 9}To be first: a false value that is sent before the true one is recorded like a true one. The tenth trial is about that.{#else}Nothing: this attack succeeds. A chain proves that a statement is unchanged, not that it is true. What helps are meters that sign for themselves, a second source, and somebody who looks at the plant.{/switch}")
    String neededOf(int number);

    @Message("{#switch outcome}{#case 'withstood'}The attack failed{#case 'shown'}The attack cannot be stopped, but it shows{#case 'failed'}The attack succeeded{#case 'broken'}Could not be tried{#else}Not tried yet{/switch}")
    String outcomeOf(String outcome);

    @Message("Running now. It may take minutes; this page looks again by itself.")
    String running();

    @Message("Tried {ago}, took {seconds} s.")
    String tried(String ago, long seconds);

    @Message("The attack could not be carried out, so it shows nothing: {why}")
    String broken(String why);

    @Message("Needs four Besu validators: start dev mode with BESU_HOME and -Dcommonwatt.local.chain=besu (README).")
    String needsBesu();

    @Message("Before")
    String before();

    @Message("After")
    String after();

    @Message("What was attempted")
    String attempted();

    @Message("What stopped it, or showed it")
    String stoppedBy();

    @Message("What it would have taken")
    String needed();

    @Message("Who holds something")
    String rowNodes();

    @Message("What they hold")
    String rowRecords();

    @Message("What those say who check")
    String rowVerdicts();

    @Message("{#switch state}{#case 'fine'}as it should be{#case 'attacked'}under attack{#case 'refuted'}found out{#case 'silent'}stopped{#case 'waiting'}waiting{#case 'untried'}not tried yet{#else}unknown{/switch}")
    String stateOf(String state);

    @Message("Run this attack")
    String run();

    @Message("Run attack {number}: {title}")
    String runNamed(int number, String title);

    @Message("Trial {number} has begun.")
    String begun(int number);

    /** @param line a line of {@link AttackLines} or evidence */
    @Message("{#if line.key}{#switch line.arguments.size}{#case 0}{trial:message(line.key)}{#case 1}{trial:message(line.key, line.arguments.get(0))}{#case 2}{trial:message(line.key, line.arguments.get(0), line.arguments.get(1))}{#else}{trial:message(line.key, line.arguments.get(0), line.arguments.get(1), line.arguments.get(2))}{/switch}{#else}{line.arguments.get(0)}{/if}")
    String text(@MessageParam("line") Line line);
}
