package energy.commonwatt.testsupport;

/** A chain of one test's own, which may be killed and started again. */
public interface KillableChain extends AutoCloseable {

    /** Where a node answers on 127.0.0.1. */
    int port();

    /** Value of {@code commonwatt.chain.kind}. */
    String kind();

    /** SIGKILL, of the node or of one of several. Returns when it was started again. */
    void killAndStartAgain() throws InterruptedException;

    @Override
    void close();
}
