package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

/** What a trust file may say of witnesses, and what verdicts say of them. */
class WitnessPolicyTest {

    private static final String KEY = NoteSigner.of("witness.example", NoteKey.COSIGNATURE, SignedLog.seed(3)).key().vkey();
    private static final String ALIAS = NoteSigner.of("alias.example", NoteKey.COSIGNATURE, SignedLog.seed(3)).key().vkey();
    private static final String LOG_KEY = NoteSigner.of("witness.example", NoteKey.ED25519, SignedLog.seed(3)).key().vkey();

    @Test
    void policy_isRead() {
        WitnessPolicy policy = Trust.parse(trust(1L, List.of(KEY), SignedLog.PREFIX)).witnesses();
        assertEquals(List.of(1, List.of(NoteKey.parse(KEY)), SignedLog.PREFIX),
                List.of(policy.threshold(), policy.keys(), policy.originPrefix()));
    }

    @Test
    void policyThatAsksForNobodyTooManyOrNoWitness_isRefused() {
        for (byte[] bad : List.of(trust(0L, List.of(KEY), SignedLog.PREFIX), trust(2L, List.of(KEY), SignedLog.PREFIX),
                trust(2L, List.of(KEY, ALIAS), SignedLog.PREFIX),
                trust(1L, List.of(), SignedLog.PREFIX), trust(1L, List.of(LOG_KEY), SignedLog.PREFIX),
                trust(1L, List.of(KEY.substring(1)), SignedLog.PREFIX), trust(1L, List.of(KEY), "platform.example"),
                trust("1", List.of(KEY), SignedLog.PREFIX), trust(1L, List.of(5L), SignedLog.PREFIX),
                trust(1L, Collections.nCopies(66, KEY), SignedLog.PREFIX))) {
            assertThrows(Malformed.class, () -> Trust.parse(bad), new String(bad));
        }
    }

    @Test
    void provenPack_namesItsWitnesses() {
        Verdict verdict = verdict("good-witnesses.json", WitnessPacks.TRUST);
        assertTrue(String.join(" ", verdict.trust().proved()).contains("witness.one.example (2026-11-22T10:00:01Z)"));
        assertTrue(String.join(" ", verdict.trust().honest())
                .contains("At least one of the witnesses witness.one.example (2026-11-22T10:00:01Z), witness.three.example"));
        assertEquals(Finding.PROVEN, step(verdict).finding());
    }

    @Test
    void witnessesOfThePackItself_areNotSaidToBeIndependent() {
        Verdict verdict = verdict("good-witnesses-self-asserted.json", null);
        assertTrue(step(verdict).detail().startsWith("2 named by the pack itself"));
        assertTrue(String.join(" ", verdict.trust().notProved()).contains("anybody can make up keys"));
        assertTrue(verdict.trust().honest().stream().noneMatch(sentence -> sentence.contains("witness")));
    }

    @Test
    void missingWitnesses_areSaid() {
        Verdict verdict = verdict("unknown-witnesses-below-threshold.json", WitnessPacks.TRUST);
        assertTrue(String.join(" ", verdict.trust().notProved()).contains("1 of the 2 that you ask for did"));
        assertTrue(String.join(" ", verdict("good-witnesses-named-did-not-cosign.json", null).trust().notProved())
                .contains("none that the pack names did"));
    }

    @Test
    void packWithoutWitnesses_hasNoStepWhereNobodyAsks() {
        assertTrue(verdict("good-self-asserted.json", null).steps().stream().noneMatch(step -> step.id().equals("witnesses")));
    }

    private static Step step(Verdict verdict) {
        return verdict.steps().stream().filter(step -> step.id().equals("witnesses")).findFirst().orElseThrow();
    }

    private static Verdict verdict(String pack, String trust) {
        return InclusionCheck.of(GoldenPacksTest.read(pack),
                Optional.ofNullable(trust).map(GoldenPacksTest::read).map(Trust::parse));
    }

    private static byte[] trust(Object threshold, List<?> keys, String origin) {
        Map<String, Object> trust = TestPack.trust();
        trust.put("witnesses", TestPack.object("threshold", threshold, "keys", keys, "origin", origin));
        return Json.write(trust).getBytes();
    }
}
