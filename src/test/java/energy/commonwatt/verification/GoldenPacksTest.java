package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenPacksTest {

    static Stream<Map<String, Object>> inclusions() {
        return cases("inclusion");
    }

    static Stream<Map<String, Object>> investors() {
        return cases("investor");
    }

    static Stream<Map<String, Object>> consistencies() {
        return cases("consistency");
    }

    @ParameterizedTest
    @MethodSource("inclusions")
    void inclusion_givesTheVerdictOfTheIndex(Map<String, Object> expected) {
        Verdict verdict = InclusionCheck.of(read((String) expected.get("file")),
                Optional.ofNullable((String) expected.get("trust")).map(GoldenPacksTest::read).map(Trust::parse));
        assertVerdict(expected, verdict);
    }

    @ParameterizedTest
    @MethodSource("investors")
    void investorsProof_givesTheVerdictOfTheIndex(Map<String, Object> expected) {
        assertVerdict(expected, InvestorCheck.of(read((String) expected.get("file")),
                Optional.ofNullable((String) expected.get("trust")).map(GoldenPacksTest::read).map(Trust::parse)));
    }

    @ParameterizedTest
    @MethodSource("consistencies")
    void consistency_givesTheVerdictOfTheIndex(Map<String, Object> expected) {
        Verdict verdict = ConsistencyCheck.of(read("consistency/" + expected.get("old")),
                read("consistency/" + expected.get("new")),
                Optional.ofNullable(expected.get("proof")).map(file -> read("consistency/" + file)), Optional.empty());
        assertVerdict(expected, verdict);
    }

    @Test
    void committedFiles_areThoseThatTheGeneratorWrites() throws IOException {
        Map<String, byte[]> files = GoldenPacks.files();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            assertArrayEquals(file.getValue(), read(file.getKey()), file.getKey());
        }
        try (Stream<Path> paths = Files.walk(GoldenPacks.DIRECTORY)) {
            Set<String> found = new HashSet<>(
                    paths.filter(Files::isRegularFile)
                            .map(path -> GoldenPacks.DIRECTORY.relativize(path).toString().replace('\\', '/')).toList());
            assertEquals(files.keySet(), found);
        }
    }

    @Test
    void refutedPack_claimsNothingInItsTrustStatement() {
        Verdict verdict = InclusionCheck.of(read("bad-edited-number.json"), Optional.empty());
        assertEquals(List.of(), verdict.trust().proved());
        assertTrue(verdict.toJson().contains("\"verdict\":\"refuted\""));
    }

    @Test
    void developmentChain_isNamedAsSuch() {
        Verdict verdict = InclusionCheck.of(read("good-self-asserted.json"), Optional.empty());
        assertEquals(Finding.PROVEN, verdict.verdict());
        assertEquals("self-asserted", verdict.trust().root());
        assertTrue(verdict.trust().honest().getFirst().contains("single development node"));
        assertTrue(verdict.trust().notProved().getFirst().contains("portal-export"));
        Step seals = verdict.steps().stream().filter(step -> step.id().equals("seals")).findFirst().orElseThrow();
        assertEquals(Finding.UNKNOWN, seals.finding());
    }

    @Test
    void stepsAfterTheRefutedOne_areNotReached() {
        List<Step> steps = InclusionCheck.of(read("bad-edited-number.json"), Optional.empty()).steps();
        int refuted = steps.stream().map(Step::finding).toList().indexOf(Finding.REFUTED);
        assertTrue(steps.subList(refuted + 1, steps.size()).stream().allMatch(step -> step.detail().equals("not reached")));
        assertEquals(List.of("format", "record", "inclusion", "storage", "account", "header", "seals"),
                steps.stream().map(Step::id).toList());
    }

    private static void assertVerdict(Map<String, Object> expected, Verdict verdict) {
        String found = verdict.verdict().word() + (verdict.refutedStep() == null ? "" : " at " + verdict.refutedStep().id());
        String wanted = expected.get("verdict")
                + (expected.get("refutedStep") == null ? "" : " at " + expected.get("refutedStep"));
        assertEquals(wanted, found, verdict::toJson);
    }

    @SuppressWarnings("unchecked")
    private static Stream<Map<String, Object>> cases(String verb) {
        return ((List<Map<String, Object>>) ((Map<String, Object>) Json.parse(read("index.json"))).get(verb)).stream();
    }

    static byte[] read(String file) {
        try {
            return Files.readAllBytes(GoldenPacks.DIRECTORY.resolve(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
