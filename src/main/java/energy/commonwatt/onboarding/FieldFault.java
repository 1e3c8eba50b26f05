package energy.commonwatt.onboarding;

/** One field of a form that cannot be taken. */
public record FieldFault(String field, String expected, String found) {

    /** For the page: what to write there. */
    public String sentence() {
        return "Expected " + expected + "; found " + found + ".";
    }
}
