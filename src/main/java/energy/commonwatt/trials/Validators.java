package energy.commonwatt.trials;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import energy.commonwatt.local.LocalStackException;
import energy.commonwatt.local.LocalValidators;
import energy.commonwatt.trials.Scene.Condition;
import energy.commonwatt.trials.Scene.Party;

/** The four validators of the local network under attack, seen through their own nodes. Counted from 1, as people do. */
final class Validators {

    static final int COUNT = 4;
    /** Start, catching up, and the round timer that has doubled with the length of a halt. */
    static final Duration RECOVERY = Duration.ofMinutes(6);

    private final TrialGround ground;
    private final LocalValidators hand;

    /** @throws TrialBroken when the chain has none */
    Validators(TrialGround ground) {
        this.ground = ground;
        this.hand = LocalValidators.find().orElseThrow(() -> new TrialBroken("The chain of this stack has no validators"));
    }

    private URI node(int number) {
        return hand.nodes().get(number - 1);
    }

    void stop(int number) {
        hand.stop(number - 1);
    }

    void start(int number) {
        try {
            hand.start(number - 1);
        } catch (LocalStackException e) {
            throw new TrialBroken("Validator %d does not start".formatted(number), e);
        }
    }

    /** Tries each, also when one before it does not start. */
    void startAll(int... numbers) {
        TrialBroken first = null;
        for (int number : numbers) {
            try {
                start(number);
            } catch (TrialBroken broken) {
                first = first == null ? broken : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }

    boolean startsWithItsData(int number) {
        try {
            hand.start(number - 1);
            return true;
        } catch (LocalStackException refusesItsData) {
            return false;
        }
    }

    void wipe(int number) {
        hand.wipe(number - 1);
    }

    void garble(int number) {
        hand.garble(number - 1);
    }

    /** Newest block of a validator that runs. */
    long height(int number) {
        return Requests.height(ground, node(number));
    }

    /** 0x-prefixed hash of a block as this validator has it, null while it does not. */
    String hash(int number, long block) {
        return Requests.blockHash(ground, node(number), block);
    }

    /** New blocks that the first validator sees in this time. */
    long blocksWithin(Duration time) {
        long before = height(1);
        Waiting.pause(time);
        return height(1) - before;
    }

    /** Whether this validator has come as far as the first one was when asked, with the same block there. */
    boolean catchesUp(int number) {
        long goal = height(1);
        return Waiting.await(() -> height(number) >= goal, RECOVERY)
                && Objects.equals(hash(number, goal), hash(1, goal));
    }

    /** Whether the network makes blocks again. */
    boolean goesOn() {
        long before = height(1);
        return Waiting.await(() -> height(1) > before, RECOVERY);
    }

    /** @param conditions in the order of the validators */
    static List<Party> parties(Condition... conditions) {
        List<Party> parties = new ArrayList<>();
        for (int i = 0; i < conditions.length; i++) {
            parties.add(new Party(Line.sentence("partyValidator", i + 1), conditions[i]));
        }
        return parties;
    }
}
