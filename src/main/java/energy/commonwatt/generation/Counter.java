package energy.commonwatt.generation;

/**
 * The last state of one meter's counter. Energy is the difference of two neighbouring states. Over a gap, a missing state or a
 * step back there is no telling which interval the energy belongs to, so none gets it: it is counted and said, never spread.
 */
final class Counter {

    private boolean known;
    private long state;
    private long readAt;

    enum Step {
        FIRST, NEIGHBOUR, AFTER_GAP, BACK
    }

    /** @return what the new state is to the one before; after this call it is the one before */
    Step step(long start, long end, long newState) {
        Step step = !known
                ? Step.FIRST
                : readAt != start ? Step.AFTER_GAP : newState < state ? Step.BACK : Step.NEIGHBOUR;
        difference = newState - state;
        known = true;
        state = newState;
        readAt = end;
        return step;
    }

    private long difference;

    long difference() {
        return difference;
    }
}
