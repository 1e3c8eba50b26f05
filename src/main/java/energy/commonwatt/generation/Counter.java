package energy.commonwatt.generation;

/**
 * The last state of one meter's counter. Energy is the difference of two neighbouring states. Over a gap or a missing state there
 * is no telling which interval the energy belongs to, so none gets it: it is counted and said, never spread.
 *
 * <p>A counter that falls was changed or reset, or had a glitch; the next other state tells. Where it is back at the state before the fall
 * or beyond, the fall was a glitch, and only what was added since that state is energy: with the glitch as its neighbour, the meter's whole
 * life would count a second time. Where it stays below, it is a new counter that counts on from there.
 */
final class Counter {

    private boolean known;
    private long state;
    private long readAt;
    private long difference;
    private boolean fallen;
    private long beforeTheFall;

    enum Step {
        FIRST, NEIGHBOUR, AFTER_GAP, BACK, AFTER_GLITCH
    }

    /** @return what the new state is to the one before; after this call it is the one before */
    Step step(long start, long end, long newState) {
        Step step = !known ? Step.FIRST : readAt != start ? Step.AFTER_GAP : neighbour(newState);
        difference = newState - (step == Step.AFTER_GLITCH ? beforeTheFall : state);
        if (step == Step.BACK && !fallen) {
            beforeTheFall = state;
        }
        // As long as a fallen counter does not move, nothing speaks for a new meter yet.
        fallen = step == Step.BACK || fallen && step == Step.NEIGHBOUR && newState == state;
        known = true;
        state = newState;
        readAt = end;
        return step;
    }

    private Step neighbour(long newState) {
        if (newState < state) {
            return Step.BACK;
        }
        return fallen && newState >= beforeTheFall ? Step.AFTER_GLITCH : Step.NEIGHBOUR;
    }

    /** Energy of the last step; after a glitch, all that was added since the state before it. */
    long difference() {
        return difference;
    }
}
