package energy.commonwatt.verification;

/** What a witness answers: an HTTP status, a content type and a text. */
record WitnessAnswer(int status, String type, String text) {

    static final String PLAIN = "text/plain; charset=utf-8";

    static WitnessAnswer plain(int status, String text) {
        return new WitnessAnswer(status, PLAIN, text);
    }

    static WitnessAnswer json(Object value) {
        return new WitnessAnswer(200, "application/json", Json.write(value) + '\n');
    }

    /** @param size of the head that was cosigned last (C2SP tlog-witness) */
    static WitnessAnswer conflict(long size) {
        return new WitnessAnswer(409, "text/x.tlog.size", size + "\n");
    }
}
