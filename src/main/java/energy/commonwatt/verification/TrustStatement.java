package energy.commonwatt.verification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The end of every verdict, in plain words.
 *
 * @param root "given" when the user named the chain, "self-asserted" when it was taken from what is being checked
 * @param consensus who seals the chain's blocks, as in {@link ChainIdentity}; "unknown" when the file could not be read
 * @param proved what follows from the bytes
 * @param honest who had to be honest for it
 * @param notProved what does not follow
 */
public record TrustStatement(String root, String consensus, List<String> proved, List<String> honest, List<String> notProved) {

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("root", root);
        map.put("consensus", consensus);
        map.put("proved", proved);
        map.put("honest", honest);
        map.put("notProved", notProved);
        return map;
    }
}
