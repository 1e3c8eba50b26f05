package energy.commonwatt.verification;

import java.util.Map;

/** Proves one reading against the inner tree of a reading batch. */
final class ReadingCheck {

    static final String BATCH = "reading-batch/1";

    private ReadingCheck() {
    }

    static String check(Envelope record, ProofPack.ReadingProof proof) {
        if (!record.type().equals(BATCH) || record.period() == null) {
            throw new NotProven("expected a record of type " + BATCH + " with a period, found " + record.type());
        }
        Fields body = new Fields(record.body(), "the record's body");
        Fields readings = body.object("readings");
        long count = readings.integer("count", 1);
        byte[] root = readings.hash("root");
        checkContent(record, body.text("meteringPoint"), proof.reading());
        byte[] leaf = LogHash.leaf(CanonicalJson.integersOnly(proof.reading()));
        LogVerifier.inclusion(leaf, proof.inclusion().leafIndex(), count, proof.inclusion().path(), root);
        return "reading " + (proof.inclusion().leafIndex() + 1) + " of " + count + " gives the record's root of readings";
    }

    /** What was measured, for the trust statement; the reading must have been checked. */
    static String describe(Map<String, Object> reading) {
        return reading.get("milliwattHours") + " mWh at metering point " + reading.get("meteringPoint") + " from "
                + reading.get("start") + " to "
                + reading.get("end");
    }

    private static void checkContent(Envelope record, String meteringPoint, Map<String, Object> reading) {
        Fields fields = new Fields(reading, "the reading");
        String start = Envelope.instant(fields, "start");
        String end = Envelope.instant(fields, "end");
        fields.integer("milliwattHours", -JsonText.MAX_SAFE_INTEGER);
        fields.constant("meteringPoint", meteringPoint);
        fields.end();
        if (start.compareTo(end) >= 0) {
            throw new NotProven("expected a reading that starts before it ends, found " + start + " to " + end);
        }
        if (!record.period().contains(start)) {
            throw new NotProven("expected a reading between " + record.period().start() + " and " + record.period().end()
                    + ", found one from "
                    + start);
        }
    }
}
