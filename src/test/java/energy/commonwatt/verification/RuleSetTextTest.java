package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class RuleSetTextTest {

    /** Members adopted this hash: whoever changes the text has to make another rule set instead. */
    @Test
    void textOfTheFirstRules_isTheAdoptedOne() {
        RuleSetText rules = RuleSetText.find("commonwatt-rules/1").orElseThrow();
        assertEquals("0137f9b458a9fe4cfeba5752b7946976f3a3f505ff68d1c8be53f2e8188a9907",
                HexFormat.of().formatHex(rules.sha256()));
        assertTrue(rules.text().startsWith(rules.name() + "\n"));
    }

    @Test
    void otherNames_areUnknown() {
        for (String name : new String[]{"commonwatt-rules/2", "commonwatt-rules/01", "../application.properties", ""}) {
            assertEquals(Optional.empty(), RuleSetText.find(name), name);
        }
    }
}
