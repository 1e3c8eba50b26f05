package energy.commonwatt.verification;

/**
 * What the user trusts before seeing a pack: the content of a trust file.
 *
 * @param chain the chain and contract that the user decided on
 * @param witnesses whose cosignatures the user asks for, or null
 */
public record Trust(ChainIdentity chain, WitnessPolicy witnesses) {

    static final String FORMAT = "commonwatt-trust/1";

    /**
     * @param file JSON of the format {@value #FORMAT}
     * @throws Malformed if it is anything else
     */
    public static Trust parse(byte[] file) {
        Fields fields = new Fields(Json.parse(file), "the trust file");
        fields.constant("format", FORMAT);
        ChainIdentity chain = ChainIdentity.of(fields);
        WitnessPolicy witnesses = fields.has("witnesses") ? WitnessPolicy.of(fields.object("witnesses")) : null;
        fields.end();
        return new Trust(chain, witnesses);
    }
}
