package energy.commonwatt.verification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The validators that the user trusts.
 *
 * @param block number of the block that they are in force for: they seal it, and those after it until they vote for a change
 * @param addresses 20 bytes each, no two alike, at least one
 * @param epochLength number of blocks after which open votes are dropped, from the genesis file
 */
public record ValidatorSet(long block, List<byte[]> addresses, long epochLength) {

    private static final int MOST = 1024;

    /** @throws Malformed if it is anything else */
    static ValidatorSet of(Fields fields) {
        List<byte[]> addresses = new ArrayList<>();
        for (String address : fields.texts("addresses", MOST)) {
            byte[] bytes = Hex.parsePrefixed(address);
            if (bytes.length != 20) {
                throw new Malformed("expected addresses of 20 bytes as validators, found " + address);
            }
            addresses.add(bytes);
        }
        ValidatorSet set = new ValidatorSet(fields.integer("block", 0), addresses, fields.integer("epochLength", 1));
        fields.end();
        set.check();
        return set;
    }

    private void check() {
        if (addresses.isEmpty() || addresses.size() > MOST) {
            throw new Malformed("expected 1 to " + MOST + " validators, found " + addresses.size());
        }
        Set<String> seen = new HashSet<>();
        for (byte[] address : addresses) {
            if (!seen.add(Hex.of(address))) {
                throw new Malformed("expected each validator once, found " + Hex.prefixed(address) + " twice");
            }
        }
    }
}
