package energy.commonwatt.chain;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.web3j.utils.Numeric;

import energy.commonwatt.verification.LogHash;

/** Names of organisations: the chain has their SHA-256 alone, so a name is known to whoever was told it. */
final class Names {

    static final String NO_ACCOUNT = "0x" + "0".repeat(40);

    private final Map<String, String> byHash;

    Names(Collection<String> names) {
        byHash = names.stream().distinct().collect(Collectors.toMap(Names::hash, Function.identity()));
    }

    Optional<String> of(String hash) {
        return Optional.ofNullable(byHash.get(hash));
    }

    /** 0x-prefixed hex. */
    static String hash(String name) {
        return Numeric.toHexString(LogHash.sha256(name.getBytes(StandardCharsets.UTF_8)));
    }
}
