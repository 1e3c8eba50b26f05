package energy.commonwatt.verification;

/** Bytes that do not have the form which their format prescribes (JSON, RLP, trie node, header, proof pack). */
public final class Malformed extends NotProven {

    private static final long serialVersionUID = 1L;

    /** @param message what was expected and what was found */
    public Malformed(String message) {
        super(message);
    }
}
