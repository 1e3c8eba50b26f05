package energy.commonwatt.records;

import java.net.URI;

import energy.commonwatt.verification.NoteKey;

/**
 * A witness that is asked to cosign heads.
 *
 * @param name who runs it, as pages show it
 * @param url submission prefix without a slash at the end (C2SP tlog-witness)
 * @param key of the type {@link NoteKey#COSIGNATURE}
 */
public record WitnessRef(String name, URI url, NoteKey key) {

    /** @throws LogRuleViolation when the address or the key is none */
    static WitnessRef of(WitnessesConfig.Entry entry) {
        String scheme = entry.url().getScheme();
        if (!"http".equals(scheme) && !"https".equals(scheme) || entry.url().getHost() == null) {
            throw new LogRuleViolation(
                    "Expected an http or https address of the witness " + entry.name() + ", found " + entry.url());
        }
        return new WitnessRef(entry.name(), URI.create(entry.url().toString().replaceFirst("/+$", "")), key(entry));
    }

    private static NoteKey key(WitnessesConfig.Entry entry) {
        try {
            NoteKey key = NoteKey.parse(entry.vkey());
            if (key.algorithm() == NoteKey.COSIGNATURE) {
                return key;
            }
        } catch (RuntimeException e) {
            throw new LogRuleViolation("The key of the witness " + entry.name() + " cannot be used: " + e.getMessage());
        }
        throw new LogRuleViolation("Expected a key for cosignatures (type 4) of the witness " + entry.name()
                + ", found one for bare signatures");
    }

    /** @return the key as text, by which the witness is known in the database */
    public String vkey() {
        return key.vkey();
    }
}
