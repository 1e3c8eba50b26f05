package energy.commonwatt.records;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import energy.commonwatt.chain.AdoptedRuleSet;
import energy.commonwatt.chain.Governance;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.verification.LogHash;
import energy.commonwatt.verification.RuleSetText;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What is served under the name in a record is what the members adopted on the chain. */
@QuarkusTest
@WithTestResource(StackResource.class)
class RuleSetResourceTest {

    @Inject
    Governance governance;

    @Test
    void text_isServedWithItsDigest() {
        var answer = given().get("/rule-sets/" + Records.RULE_SET).then().statusCode(200).contentType("text/plain").extract();
        byte[] sha256 = LogHash.sha256(answer.asByteArray());
        assertEquals("sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":", answer.header("Repr-Digest"));
        assertArrayEquals(sha256, RuleSetText.find(Records.RULE_SET).orElseThrow().sha256());
    }

    @Test
    void list_hasNameIdAndHash() {
        RuleSetText rules = RuleSetText.find(Records.RULE_SET).orElseThrow();
        given().get("/api/v1/rule-sets").then().statusCode(200).body("[0].name", equalTo(Records.RULE_SET))
                .body("[0].id", equalTo(HexFormat.of().formatHex(rules.id())))
                .body("[0].sha256", equalTo(HexFormat.of().formatHex(rules.sha256())))
                .body("[0].text", equalTo("/rule-sets/" + Records.RULE_SET));
    }

    @Test
    void unknownRuleSet_isNotFound() {
        given().get("/rule-sets/commonwatt-rules/99").then().statusCode(404);
        given().get("/rule-sets/commonwatt-rules/..%2F1").then().statusCode(404);
    }

    @Test
    void chainOfTheApplication_hasAdoptedTheServedText() {
        List<AdoptedRuleSet> adopted = governance.ruleSets();
        for (int i = 0; i < 600 && adopted.isEmpty(); i++) {
            LockSupport.parkNanos(100_000_000);
            adopted = governance.ruleSets();
        }
        assertEquals(Records.RULE_SET, adopted.getFirst().text().orElseThrow().name());
        assertTrue(adopted.getFirst().textIsTheAdoptedOne());
        assertEquals(3, governance.members().stream().limit(3).filter(it -> it.name().isPresent()).count());
        assertTrue(governance.majority() >= 2);
        assertFalse(governance.contract().isEmpty());
    }
}
