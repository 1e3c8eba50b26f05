package energy.commonwatt.verification;

/** What a check finds, in the three words that every page and program uses. */
public enum Finding {

    /** It follows from the bytes. */
    PROVEN("proven"),
    /** The bytes contradict it. */
    REFUTED("refuted"),
    /** It could not be checked, or nobody gave what it takes. Says nothing against it. */
    UNKNOWN("unknown");

    private final String word;

    Finding(String word) {
        this.word = word;
    }

    /** @return the word in verdicts, lower case */
    public String word() {
        return word;
    }
}
