package energy.commonwatt.chain;

/** The process was killed here. An error, so that no code under test can catch it. */
class SimulatedCrash extends Error {

    SimulatedCrash() {
        super("killed", null, false, false);
    }
}
