package energy.commonwatt.verification;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One link of the chain of evidence.
 *
 * @param id stable name, as docs/proof-pack.md lists them
 * @param required whether {@link Finding#UNKNOWN} here makes the whole verdict unknown
 * @param title the claim, in plain words
 * @param detail what was found
 */
public record Step(String id, Finding finding, boolean required, String title, String detail) {

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", id);
        map.put("verdict", finding.word());
        map.put("title", title);
        map.put("detail", detail);
        return map;
    }
}
