package energy.commonwatt.records;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import energy.commonwatt.records.WitnessStandIn.Answer;
import energy.commonwatt.testsupport.StackResource;
import energy.commonwatt.verification.Cosignature;
import energy.commonwatt.verification.NoteKey;
import energy.commonwatt.verification.NoteSigner;
import energy.commonwatt.verification.SignedNote;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Witnesses that say no, nothing, or something else than a cosignature. */
@QuarkusTest
@WithTestResource(value = StackResource.class, initArgs = {@ResourceArg(name = "identity", value = "false"),
        @ResourceArg(name = "witnesses", value = "true")})
class WitnessRoundTest {

    @Inject
    Records records;
    @Inject
    WitnessLedger ledger;
    @Inject
    WitnessClient client;

    @Test
    void silentWitness_isLeftInPeaceLongerAndLonger() {
        PublishedLog log = new PublishedLog();
        log.append(records, 1);
        WitnessRef gone;
        try (WitnessStandIn standIn = new WitnessStandIn((signer, body) -> null)) {
            gone = standIn.ref();
        }
        round(gone, log);
        WitnessTrouble first = trouble(gone, log);
        round(gone, log);
        WitnessTrouble second = trouble(gone, log);

        assertEquals(WitnessProblem.SILENT, second.kind);
        assertEquals(first.since, second.since);
        assertEquals(2, second.tries);
        assertTrue(second.nextTry.isAfter(first.nextTry));
        assertFalse(ledger.due(gone.vkey()).contains(log.name()));
    }

    @Test
    void witnessThatHangs_isGivenUpForAllLogsAtOnce() {
        PublishedLog one = new PublishedLog();
        PublishedLog other = new PublishedLog();
        one.append(records, 1);
        other.append(records, 1);
        try (WitnessStandIn standIn = new WitnessStandIn((signer, body) -> null)) {
            new WitnessRound(standIn.ref(), ledger, client).run(List.of(one.name(), other.name()));

            assertEquals(1, standIn.requests.size());
            assertEquals(WitnessProblem.SILENT, trouble(standIn.ref(), one).kind);
            assertEquals(WitnessProblem.SILENT, trouble(standIn.ref(), other).kind);
        }
    }

    @Test
    void answerThatIsNoCosignatureOfTheWitness_isNotKept() {
        NoteSigner stranger = NoteSigner.of("stand-in", NoteKey.COSIGNATURE, NoteSigner.newSeed());
        PublishedLog log = new PublishedLog();
        log.append(records, 1);
        String text = SignedNote.parse(log.checkpoints().getFirst().note.getBytes(StandardCharsets.UTF_8)).text();
        for (String lines : List.of("", "\n", "thanks\n", Cosignature.line(stranger, text, 1_700_000_000L),
                "x".repeat(100_000))) {
            refused(log, new Answer(200, lines),
                    lines.length() > 70_000 ? WitnessProblem.SILENT : WitnessProblem.NO_COSIGNATURE);
        }
        try (WitnessStandIn standIn = new WitnessStandIn((signer, body) -> null)) {
            String other = Cosignature.line(standIn.signer, text.replaceFirst("\n1\n", "\n2\n"), 1_700_000_000L);
            assertThrows(RuntimeException.class,
                    () -> StoredCosignature.verified(log.checkpoints().getFirst(), standIn.signer.key(), other));
            String late = Cosignature.line(standIn.signer, text, Long.MAX_VALUE);
            assertThrows(RuntimeException.class,
                    () -> StoredCosignature.verified(log.checkpoints().getFirst(), standIn.signer.key(), late));
        }
    }

    @Test
    void refusal_isShownInTheWitnessesOwnWords() {
        PublishedLog log = new PublishedLog();
        log.append(records, 1);
        assertEquals("403 for the size 1: not your log",
                refused(log, new Answer(403, "not\r\nyour \u0007log\n"), WitnessProblem.REFUSED).words);
        assertTrue(refused(log, new Answer(404, "w".repeat(2_000)), WitnessProblem.REFUSED).words.length() < 600);
        refused(log, new Answer(503, "later"), WitnessProblem.SILENT);
        refused(log, new Answer(429, "later"), WitnessProblem.SILENT);
        refused(log, new Answer(409, "0\n"), WitnessProblem.OTHER_HEAD);
        refused(log, new Answer(409, "5\n"), WitnessProblem.OTHER_HEAD);
        refused(log, new Answer(409, "no size"), WitnessProblem.OTHER_HEAD);
    }

    @Test
    void witnessThatIsAheadOfWhatItToldUs_isAskedAgainFromThere() {
        PublishedLog log = new PublishedLog();
        log.append(records, 1);
        log.append(records, 2);
        // Its answer about size 1 was lost.
        try (WitnessStandIn standIn = new WitnessStandIn(
                (signer, body) -> body.startsWith("old 0\n") ? new Answer(409, "1\n") : cosigned(signer, body))) {
            round(standIn.ref(), log);

            assertEquals(List.of("old 0", "old 1", "old 1"),
                    standIn.requests.stream().map(it -> it.split("\n")[0]).toList());
            assertEquals(3, ledger.cosignedSize(standIn.ref().vkey(), log.name()));
            assertFalse(ledger.due(standIn.ref().vkey()).contains(log.name()));
        }
    }

    @Test
    void witnessThatComesBack_cosignsWhatItMissedAndItsTroubleIsGone() {
        PublishedLog log = new PublishedLog();
        log.append(records, 1);
        AtomicBoolean away = new AtomicBoolean(true);
        try (WitnessStandIn standIn = new WitnessStandIn(
                (signer, body) -> away.get() ? new Answer(503, "away") : cosigned(signer, body))) {
            round(standIn.ref(), log);
            log.append(records, 1);
            round(standIn.ref(), log);
            assertEquals(2, trouble(standIn.ref(), log).tries);
            away.set(false);
            round(standIn.ref(), log);

            assertEquals(Optional.empty(), QuarkusTransaction.requiringNew()
                    .call(() -> WitnessTrouble.of(standIn.ref().vkey(), log.name())));
            log.checkpoints().forEach(checkpoint -> assertTrue(QuarkusTransaction.requiringNew()
                    .call(() -> checkpoint.cosigned().contains("— stand-in ")), "size " + checkpoint.size));
        }
    }

    private static Answer cosigned(NoteSigner signer, String request) {
        String text = request.substring(request.indexOf("\n\n") + 2).split("\n\n")[0] + "\n";
        return new Answer(200, Cosignature.line(signer, text, 1_700_000_000L));
    }

    private WitnessTrouble refused(PublishedLog log, Answer answer, WitnessProblem kind) {
        try (WitnessStandIn standIn = new WitnessStandIn((signer, body) -> answer)) {
            round(standIn.ref(), log);
            WitnessTrouble trouble = trouble(standIn.ref(), log);
            assertEquals(kind, trouble.kind, trouble.words);
            assertEquals(0, ledger.cosignedSize(standIn.ref().vkey(), log.name()));
            return trouble;
        }
    }

    private void round(WitnessRef witness, PublishedLog log) {
        new WitnessRound(witness, ledger, client).run(List.of(log.name()));
    }

    private static WitnessTrouble trouble(WitnessRef witness, PublishedLog log) {
        return QuarkusTransaction.requiringNew().call(() -> WitnessTrouble.of(witness.vkey(), log.name()).orElseThrow());
    }
}
