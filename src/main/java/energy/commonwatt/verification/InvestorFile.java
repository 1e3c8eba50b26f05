package energy.commonwatt.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An investor's proof, version 1, as docs/investor-proof.md describes it. It has the right shape; what it claims is checked by
 * {@link InvestorCheck}.
 *
 * @param round the offer's id
 * @param steps in the order in which they were kept
 */
record InvestorFile(String round, List<Opened> steps) {

    static final String FORMAT = "commonwatt-investor-proof/1";

    static final String SHEET = "sheet-shown/1";
    static final String COMMITMENT = "commitment/1";
    static final String REVOCATION = "revocation/1";

    private static final int MOST_STEPS = 1_000;

    /**
     * A value that a record only seals.
     *
     * @param place counts from 1
     * @param salt not yet known to have the right length
     * @param pack proof of the record, null while there is none
     */
    record Opened(int place, String kind, Map<?, ?> value, byte[] salt, String commitment, ProofPack pack) {

        String name() {
            return "step " + place + " (" + kind + ")";
        }

        boolean isA(String wanted) {
            return kind.equals(wanted);
        }

        /** The others are steps of onboarding. */
        boolean isOfAnOffer() {
            return isA(SHEET) || isA(COMMITMENT) || isA(REVOCATION);
        }

        Object any(String member) {
            Object found = value.get(member);
            if (found == null) {
                throw new Malformed("expected the member " + member + " in " + name());
            }
            return found;
        }

        String text(String member) {
            return InvestorFile.text(value, member, name());
        }

        long integer(String member) {
            if (value.get(member) instanceof Long number) {
                return number;
            }
            throw new Malformed("expected an integer as " + member + " in " + name());
        }
    }

    /** @throws Malformed when the file has another form */
    static InvestorFile parse(byte[] file) {
        Fields fields = new Fields(Json.parse(file), "the proof");
        fields.constant("format", FORMAT);
        String round = fields.text("round");
        List<Opened> steps = new ArrayList<>();
        for (Object step : fields.list("steps", MOST_STEPS)) {
            steps.add(step(steps.size() + 1, new Fields(step, "step " + (steps.size() + 1))));
        }
        fields.end();
        return new InvestorFile(round, List.copyOf(steps));
    }

    private static Opened step(int place, Fields fields) {
        String kind = fields.text("kind");
        if (!(fields.any("value") instanceof Map<?, ?> value)) {
            throw new Malformed("expected an object as value in step " + place);
        }
        byte[] salt = fields.hash("salt");
        String commitment = Hex.of(fields.hash("commitment"));
        ProofPack pack = fields.has("pack") ? ProofPack.parse(fields.any("pack")) : null;
        fields.end();
        return new Opened(place, kind, value, salt, commitment, pack);
    }

    static String text(Map<?, ?> object, String member, String where) {
        if (object.get(member) instanceof String text) {
            return text;
        }
        throw new Malformed("expected a text as " + member + " in " + where);
    }
}
