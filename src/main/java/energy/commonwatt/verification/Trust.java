package energy.commonwatt.verification;

/**
 * What the user trusts before seeing a pack: the content of a trust file.
 *
 * @param chain the chain and contract that the user decided on
 */
public record Trust(ChainIdentity chain) {

    static final String FORMAT = "commonwatt-trust/1";

    /**
     * @param file JSON of the format {@value #FORMAT}
     * @throws Malformed if it is anything else
     */
    public static Trust parse(byte[] file) {
        Fields fields = new Fields(Json.parse(file), "the trust file");
        fields.constant("format", FORMAT);
        Trust trust = new Trust(ChainIdentity.of(fields));
        fields.end();
        return trust;
    }
}
