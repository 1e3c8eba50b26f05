package energy.commonwatt.chain;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Attesters keep their keys themselves. Only where the platform runs the chain alone, for development, it has one that stands for all of
 * them, so that people can try the whole way in a browser.
 */
@ApplicationScoped
public class AttesterKeys {

    private final Chain chain;

    AttesterKeys(Chain chain) {
        this.chain = chain;
    }

    /** Address of the development key, 0x-prefixed lower-case hex; empty on a chain of members. */
    public Optional<String> development() {
        return chain.isOurOwn() ? Optional.of(Keys.developmentAttester().getAddress()) : Optional.empty();
    }

    /** @return r, s and v, 65 bytes @throws ChainRuleViolation on a chain of members */
    public byte[] sign(Attestation attestation) {
        if (!chain.isOurOwn()) {
            throw new ChainRuleViolation("On a chain of members an attester signs with a key of its own");
        }
        return attestation.signedBy(Keys.developmentAttester());
    }
}
