package energy.commonwatt.trials;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import energy.commonwatt.chain.Chain;
import energy.commonwatt.chain.ChainIdentity;
import energy.commonwatt.local.LocalValidators;
import energy.commonwatt.records.RecordDraft;
import energy.commonwatt.records.RecordRef;
import energy.commonwatt.records.Records;
import energy.commonwatt.testsupport.DevelopmentNode;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.verification.Finding;
import energy.commonwatt.verification.InclusionCheck;
import energy.commonwatt.verification.Step;
import energy.commonwatt.verification.Trust;
import energy.commonwatt.verification.Verdict;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * The whole way on sealed blocks: Besu's own when BESU_HOME names it, else those of the stand-in, which keep to Besu's format and say
 * nothing about Besu.
 */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = {@ResourceArg(name = "identity", value = "false"),
        @ResourceArg(name = "validators", value = "true")})
class RehearsalTest {

    @Inject
    Records records;
    @Inject
    Chain chain;

    @Test
    void recordOnSealedBlocks_isProvenUnderATrustFileThatNamesTheValidators() {
        RecordRef ref = append();
        await(() -> {
            assertFalse(given().get("/q/health").asString().contains("Votes of validators"), "nothing waits for votes");
            return isProven(ref);
        });
        byte[] pack = pack(ref);

        assertEquals("qbft", new JsonObject(text(pack)).getJsonObject("chain").getString("consensus"));
        Verdict verdict = InclusionCheck.of(pack, Optional.of(trust(validators())));
        assertEquals(Finding.PROVEN, verdict.verdict(), verdict.toJson());
        assertEquals(Finding.PROVEN, step(verdict, "seals").finding(), verdict.toJson());
    }

    @Test
    void recordOnSealedBlocks_isRefutedUnderATrustFileWithOtherValidators() {
        RecordRef ref = append();
        await(() -> isProven(ref));
        JsonArray others = validators();
        others.set(0, "0x" + "11".repeat(20));

        Verdict verdict = InclusionCheck.of(pack(ref), Optional.of(trust(others)));
        assertEquals("seals", verdict.refutedStep().id(), verdict.toJson());
    }

    private RecordRef append() {
        return QuarkusTransaction.requiringNew().call(() -> records.append(
                new RecordDraft("test/1", "asset/" + UUID.randomUUID(), "platform", null, null, Map.of("number", 1))));
    }

    private static boolean isProven(RecordRef ref) {
        return "PROVEN".equals(given().get("/api/v1/records/" + ref.id()).jsonPath().getString("state"));
    }

    private static byte[] pack(RecordRef ref) {
        return given().get("/api/v1/records/" + ref.id() + "/proof-pack").then().statusCode(200).extract().asByteArray();
    }

    private static JsonArray validators() {
        URI node = LocalValidators.find().orElseThrow().nodes().getLast();
        return (JsonArray) new DevelopmentNode(node.getPort()).call("qbft_getValidatorsByBlockNumber", "latest");
    }

    private Trust trust(JsonArray validators) {
        ChainIdentity identity = chain.identity().orElseThrow();
        return Trust
                .parse(new JsonObject(Map.of("format", "commonwatt-trust/1", "consensus", "qbft", "chainId", identity.chainId,
                        "genesisHash", identity.genesisHash, "contract", identity.contract, "validators",
                        Map.of("block", 0, "addresses", validators.getList(), "epochLength", 30_000))).encode()
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static Step step(Verdict verdict, String id) {
        return verdict.steps().stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 900 && !condition.getAsBoolean(); i++) {
            assertDoesNotThrow(() -> Thread.sleep(100));
        }
        assertTrue(condition.getAsBoolean(), "did not come about within 90 seconds");
    }
}
