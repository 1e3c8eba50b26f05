package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

class SchemaTest {

    private static final JsonSchema PACK = schema("proof-pack");

    static Stream<GoldenPack> goodPacks() {
        return GoodPacks.all().stream();
    }

    /** Lies that are not about the shape: the schema cannot see them, so it must let them pass. */
    static Stream<GoldenPack> wellShapedLies() {
        return BadPacks.all().stream().filter(pack -> !List.of("format", "record", "reading").contains(pack.refutedStep()));
    }

    @ParameterizedTest
    @MethodSource("goodPacks")
    void goodPack_fitsTheSchema(GoldenPack pack) {
        assertFits(PACK, pack.content());
    }

    @ParameterizedTest
    @MethodSource("wellShapedLies")
    void packThatLiesInGoodShape_fitsTheSchema(GoldenPack pack) {
        assertFits(PACK, pack.content());
    }

    @ParameterizedTest
    @ValueSource(strings = {"extra-member", "extra-member-in-chain", "extra-member-in-block", "missing-member",
            "missing-transaction", "unknown-format",
            "unknown-consensus", "upper-case-hash", "upper-case-address", "prefixed-root", "short-hash", "odd-hex",
            "size-as-text", "size-zero", "size-negative",
            "size-too-large", "index-negative", "extra-member-in-record", "record-id-upper-case", "record-id-version-4",
            "record-time-with-offset",
            "record-log-name", "record-body-is-text", "reading-extra-member", "witnesses-without-keys",
            "witnesses-with-66-keys", "witnesses-with-another-member", "witnesses-as-list"})
    void packInBadShape_doesNotFitTheSchema(String lie) {
        assertFalse(PACK.validate(text(GoldenPacksTest.read("bad-" + lie + ".json")), InputFormat.JSON).isEmpty());
    }

    @Test
    void trustCheckpointAndConsistencyFiles_fitTheirSchemas() {
        assertFits(schema("trust"), GoldenPacksTest.read("trust.json"));
        assertFits(schema("trust"), GoldenPacksTest.read(WitnessPacks.TRUST));
        assertFits(schema("checkpoint"), GoldenPacksTest.read("consistency/checkpoint-7.json"));
        assertFits(schema("consistency"), GoldenPacksTest.read("consistency/path-3-to-7.json"));
        assertFits(schema("consistency"), GoldenPacksTest.read("consistency/paths-3-to-7.json"));
        assertFalse(schema("trust").validate(text(GoldenPacksTest.read("consistency/checkpoint-7.json")), InputFormat.JSON)
                .isEmpty());
    }

    @Test
    void checkpointThatIsWritten_fitsItsSchema() {
        Checkpoint checkpoint = Checkpoint.parse(Json.parse(GoldenPacksTest.read("consistency/checkpoint-7.json")));
        assertFits(schema("checkpoint"), checkpoint.toJson().getBytes(StandardCharsets.UTF_8));
        NoteKey witness = NoteSigner.of("witness.example", NoteKey.COSIGNATURE, SignedLog.seed(1)).key();
        Checkpoint witnessed = checkpoint.with(List.of(new WitnessHeads(witness, List.of("a note"))));
        assertFits(schema("checkpoint"), witnessed.toJson().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void verdicts_fitTheirSchema() {
        for (String file : List.of("good-reading.json", "good-qbft.json", "bad-edited-number.json", "bad-empty.json")) {
            assertFits(schema("verdict"),
                    InclusionCheck.of(GoldenPacksTest.read(file), Optional.empty()).toJson().getBytes(StandardCharsets.UTF_8));
        }
        assertFits(schema("verdict"), ConsistencyCheck.of(GoldenPacksTest.read("consistency/log-at-3.json"),
                GoldenPacksTest.read("consistency/log-at-7-from-3.json"), Optional.empty(), Optional.empty()).toJson()
                .getBytes(StandardCharsets.UTF_8));
    }

    private static void assertFits(JsonSchema schema, byte[] json) {
        assertTrue(schema.validate(text(json), InputFormat.JSON).isEmpty(),
                () -> schema.validate(text(json), InputFormat.JSON).toString());
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private static JsonSchema schema(String name) {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(Path.of("docs", name + ".schema.json")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
