package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The notes, keys and signatures that others published; see the README beside them in the test resources. */
class SignedNoteTest {

    private static final NoteKey PETER = NoteKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    private static final NoteKey ENOCH = NoteKey.parse("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop");
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String PETERS = "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String ENOCHS = "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n";
    private static final String REAL = """
            arche2025h1.staging.ct.transparency.dev
            1432088532
            U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

            — arche2025h1.staging.ct.transparency.dev zTM8sQAAAZ5W0WdjBAMARjBEAiBjW5IQf9pvsYLfQFX6hoGREPMHbdQ3urbllzalApkptQIgIpwtEroeW2BXaHAI4kJXFbon5Ch9MNL5zRNZ55lvGt0=
            — arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
            — transparency.dev/DEV:witness-little-garden 2AQqhwAAAABqEiEgzgFIqqhbUoDwjMWE6UP8nd8/KYTzwZ2rhIgcqoXHAwVkjZr4AscylP3v7sEodkRAErumC2q44vdgJY096st5BQ==
            — witness1.smartit.nu/witness1 pIyCDwAAAABqEiEghIp82KWebrw7/oHQwlTAm3g2RKS4+eebl8eO0WH+/iEcxZ75W3u5hNI7TOQtmJbqmNWVuE0tgh0XwzdZsDsUAQ==
            — remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==
            — witness.stagemole.eu Z/euoAAAAABqEiEgw0i+7g2ENfDAWHmtRzCfKTHSDwYDJA2NmKeGi9Y8FtEyOUvVr+AJmIY/2TUFucgKi7lI7cUiOvKFYe/TmN9DAg==
            """;

    @Test
    void noteOfTheGoLibrary_isSignedByBoth() {
        SignedNote note = note(TEXT + "\n" + PETERS + ENOCHS);
        assertEquals(TEXT, note.text());
        assertTrue(note.isSignedBy(PETER));
        assertTrue(note.isSignedBy(ENOCH));
        assertFalse(note(TEXT + "\n" + ENOCHS).isSignedBy(PETER));
    }

    @Test
    void signerOfTheGoLibrary_makesTheSameNote() {
        byte[] typed = Base64.getDecoder().decode("AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
        NoteSigner peter = NoteSigner.of("PeterNeumann", typed[0], Arrays.copyOfRange(typed, 1, 33));
        assertEquals(PETER, peter.key());
        assertEquals(PETERS, peter.sign(TEXT));
        NoteSigner zeros = NoteSigner.of("EnochRoot", NoteKey.ED25519, new byte[32]);
        assertEquals(ENOCHS, zeros.sign(TEXT));
    }

    @Test
    void exampleOfTheSpecification_isSignedByItsKey() {
        NoteKey key = NoteKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        assertTrue(note(
                "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n")
                .isSignedBy(key));
        SignedNote poem = note(
                "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n\n— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=\n");
        assertTrue(poem.text().endsWith("sole:\n\ned è subito sera.\n"));
    }

    @Test
    void checkpointInUse_isSignedByItsLogAndCosignedByItsWitnesses() {
        SignedNote note = note(REAL);
        LogCheckpoint checkpoint = LogCheckpoint.parse(note);
        assertEquals("arche2025h1.staging.ct.transparency.dev", checkpoint.origin());
        assertEquals(1_432_088_532L, checkpoint.size());
        assertEquals(note.text(), checkpoint.body());
        assertTrue(note.isSignedBy(NoteKey.parse(
                "arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f")));
        for (String witness : new String[]{"remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2",
                "transparency.dev/DEV:witness-little-garden+d8042a87+BCtusOxINQNUTN5Oj8HObRkh2yHf/MwYaGX4CPdiVEPM",
                "witness1.smartit.nu/witness1+a48c820f+BPSFWg9G6KPiO7QPryYO5Xq4oYJJ+kAvLKLSimDhoxMO",
                "witness.stagemole.eu+67f7aea0+BEqSG3yu9YrmcM3BHvQYTxwFj3uSWakQepafafpUqklv"}) {
            NoteKey key = NoteKey.parse(witness);
            assertEquals(1_779_573_024L, Cosignature.find(note, key).time());
            assertThrows(NotProven.class, () -> Cosignature.find(note(REAL.replace("1432088532", "1432088533")), key));
            assertThrows(NotProven.class, () -> Cosignature.find(note(REAL.replace("AAAABqEiEg", "AAAABqEiEh")), key));
        }
    }

    @Test
    void editedText_isNotSigned() {
        assertThrows(NotProven.class, () -> note(TEXT.replace("answer", "Answer") + "\n" + PETERS).isSignedBy(PETER));
    }

    @Test
    void oneBadLineOfAKnownKey_refusesTheNoteEvenBesideAGoodOne() {
        String bad = PETERS.replace("x08goJ", "x08goK").replace("9UG/", "9UH/");
        assertThrows(NotProven.class, () -> note(TEXT + "\n" + PETERS + bad).isSignedBy(PETER));
    }

    @Test
    void sameNameOrSameHashOnly_isAnotherKey() {
        NoteKey renamed = new NoteKey("Peter", NoteKey.ED25519, PETER.publicKey());
        assertFalse(note(TEXT + "\n" + PETERS).isSignedBy(renamed));
        assertNull(Cosignature.find(note(TEXT + "\n" + PETERS),
                new NoteKey(PETER.name(), NoteKey.COSIGNATURE, PETER.publicKey())));
    }

    @Test
    void signatureWithALargerNumber_isRefused() {
        // S + L passes a careless verifier (RFC 8032 section 5.1.7 asks for S < L).
        byte[] signature = note(TEXT + "\n" + PETERS).signatures().get(0).signature();
        BigInteger order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        byte[] number = reversed(Arrays.copyOfRange(signature, 32, 64));
        byte[] larger = reversed(new BigInteger(1, number).add(order).toByteArray());
        System.arraycopy(larger, 0, signature, 32, 32);
        assertFalse(PETER.verifies(TEXT.getBytes(), signature));
        assertFalse(PETER.verifies(TEXT.getBytes(), new byte[63]));
        assertFalse(new NoteKey("none", NoteKey.ED25519, filled(0xff)).verifies(TEXT.getBytes(), new byte[64]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "text\n", "text\n\n", "text\n— a AAAAAAA=\n", "text\n\n— a AAAAAAA=",
            "text\n\n— a AAAAAAA=\n\n",
            "text\n\n— a AAAAAAA\n", "text\n\n— a AAAAAAB=\n", "text\n\n— a AAAAAA==\n", "text\n\n—  AAAAAAA=\n",
            "text\n\n- a AAAAAAA=\n", "text\n\n— a+b AAAAAAA=\n", "text\n\n— a\u00a0b AAAAAAA=\n",
            "text\n\n— a  AAAAAAA=\n", "text\n\n— a AAAAAAA= \n", "text\r\n\n— a AAAAAAA=\n", "te\txt\n\n— a AAAAAAA=\n",
            "te\0xt\n\n— a AAAAAAA=\n", "text\n\n— a AAAAAAA=\nmore\n"})
    void anythingButANote_isRefused(String text) {
        assertThrows(Malformed.class, () -> note(text));
    }

    @Test
    void noteTooLongOrOfOtherBytes_isRefused() {
        assertEquals(1_000, note("text\n\n" + "— a AAAAAAA=\n".repeat(1_000)).signatures().size());
        assertThrows(Malformed.class, () -> note("x".repeat(SignedNote.MAX_BYTES) + "\n\n— a AAAAAAA=\n"));
        byte[] latin = "text\n\n— a AAAAAAA=\n".getBytes();
        latin[0] = (byte) 0xe9;
        assertThrows(Malformed.class, () -> SignedNote.parse(latin));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PeterNeumann", "PeterNeumann+c74f20a3",
            "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+c74f20a+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "Peterneumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq_LDE4izWy10TW",
            "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n",
            "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "a+d37d0dd2+AgEC"})
    void anythingButAKey_isRefused(String vkey) {
        assertThrows(Malformed.class, () -> NoteKey.parse(vkey));
    }

    @Test
    void keyOfSmallOrder_signsNothing() {
        byte[] neutral = new byte[64];
        neutral[0] = 1;
        for (String point : new String[]{"01" + "00".repeat(31), "00".repeat(32), "00".repeat(31) + "80",
                "ec" + "ff".repeat(30) + "7f", "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"}) {
            assertFalse(new NoteKey("any", NoteKey.ED25519, Hex.parse(point)).verifies(TEXT.getBytes(), neutral), point);
        }
    }

    @Test
    void keyWithAPlusInItsBase64_isWrittenAsItWasRead() {
        for (String vkey : new String[]{"TEST+7997405c+AQcC+FTVKf0jlTdHDY3rbevmnKxxPjigCXlVtGe6RIr6", PETER.vkey()}) {
            assertEquals(vkey, NoteKey.parse(vkey).vkey());
        }
    }

    @Test
    void cosignature_isOfItsTimeAndTextOnly() {
        NoteSigner witness = NoteSigner.of("witness.example", NoteKey.COSIGNATURE, filled(7));
        String body = new LogCheckpoint("example.com/log", 7, filled(1)).body();
        String older = Cosignature.line(witness, body, 1_679_315_147L);
        String newer = Cosignature.line(witness, body, 1_679_315_148L);
        assertEquals(1_679_315_148L, Cosignature.find(note(body + "\n" + newer + older), witness.key()).time());
        assertThrows(NotProven.class, () -> Cosignature.find(note("x" + body + "\n" + older), witness.key()));
        assertThrows(NotProven.class,
                () -> Cosignature.find(note(body + "\n" + witness.line(witness.bytes(body.getBytes()))), witness.key()));
    }

    @Test
    void keyOfTheOtherKind_isNotUsed() {
        NoteSigner witness = NoteSigner.of("witness.example", NoteKey.COSIGNATURE, filled(7));
        assertThrows(IllegalStateException.class, () -> witness.sign(TEXT));
        NoteSigner log = NoteSigner.of("log.example", NoteKey.ED25519, filled(7));
        assertThrows(Malformed.class, () -> Cosignature.line(log, TEXT, 1));
        assertThrows(Malformed.class, () -> Cosignature.find(note(TEXT + "\n" + PETERS), PETER));
        assertThrows(Malformed.class, () -> NoteSigner.of("log.example", 2, filled(7)));
        assertThrows(Malformed.class, () -> NoteSigner.of("log.example", NoteKey.ED25519, new byte[31]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"o\n1\n", "o\n1\n\nAAAA\n", "\n1\nROOT\n", "o\n01\nROOT\n", "o\n-1\nROOT\n", "o\n+1\nROOT\n",
            "o\n\nROOT\n",
            "o\n1 \nROOT\n", "o\n9007199254740992\nROOT\n", "o\n99999999999999999999\nROOT\n", "o\n1\nAAAA\n", "o\n1\nROOT=\n",
            "o\n1\nROOT\n\nmore\n", "o\n٣\nROOT\n"})
    void anythingButACheckpoint_isRefused(String body) {
        String root = Base64.getEncoder().encodeToString(new byte[32]);
        assertThrows(Malformed.class, () -> LogCheckpoint.parse(note(body.replace("ROOT", root) + "\n— a AAAAAAA=\n")));
    }

    @Test
    void linesAfterTheThird_areSignedAndMeanNothing() {
        String body = new LogCheckpoint("example.com/log", 0, LogHash.emptyRoot()).body();
        LogCheckpoint checkpoint = LogCheckpoint.parse(note(body + "extension\n\n— a AAAAAAA=\n"));
        assertEquals(body, checkpoint.body());
    }

    private static SignedNote note(String text) {
        return SignedNote.parse(text.getBytes());
    }

    private static byte[] filled(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    /** @return 32 bytes in the other order, with zeros for those that are missing */
    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[32];
        for (int i = 0; i < Math.min(32, bytes.length); i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }
}
