package energy.commonwatt.trials;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * Words of the page about the attacks and of the trials' reports. For trial n the methods {@code title_n}, {@code story_n} (what the
 * attacker wants), {@code needed_n} (what it would have taken to succeed) and {@code besu_n} only where it needs Besu.
 */
@MessageBundle("attack")
public interface AttackMessages {

    @Message("Attack it yourself")
    String title();
}
