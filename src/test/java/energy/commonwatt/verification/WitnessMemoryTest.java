package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;

import org.junit.jupiter.api.Test;

/** What a witness remembers, and what it does when it cannot. */
class WitnessMemoryTest extends ListeningWitness {

    @Test
    void clockSetBack_doesNotGiveAnEarlierTime() throws IOException {
        post(log.request(0, 3));
        stop();
        start(NOON.minusSeconds(3600));
        assertEquals(NOON.getEpochSecond(), time(log.checkpoint(5) + post(log.request(3, 5)).body()));
    }

    @Test
    void restart_keepsKeyAndHeads() throws IOException {
        NoteKey key = witness.key();
        post(log.request(0, 7));
        stop();
        start();
        assertEquals(key, witness.key());
        assertConflict(7, post(fork.request(0, 7)));
        assertEquals(200, post(log.request(7, 8)).statusCode());
    }

    @Test
    void secondWitnessOnTheSameState_isRefused() {
        assertThrows(IOException.class, () -> WitnessFiles.open(state));
    }

    @Test
    void stateOfAnotherKeyOrDamaged_isRefused() throws IOException {
        post(log.request(0, 7));
        NoteSigner own = NoteSigner.of("witness.example", NoteKey.COSIGNATURE, files.seed());
        NoteSigner other = NoteSigner.of("witness.example", NoteKey.COSIGNATURE, SignedLog.seed(5));
        assertThrows(NotProven.class, () -> again(other, SignedLog.logKey()));
        assertThrows(NotProven.class, () -> again(own, SignedLog.seed(5)));
        Path file;
        try (var list = Files.list(state.resolve("heads"))) {
            file = list.findFirst().orElseThrow();
        }
        String note = Files.readString(file);
        Files.writeString(file, note.replace("\n7\n", "\n6\n"));
        assertThrows(NotProven.class, () -> again(own, SignedLog.logKey()));
        Files.writeString(file, "");
        assertThrows(NotProven.class, () -> again(own, SignedLog.logKey()));
        Files.writeString(file, note);
        assertEquals(1, again(own, SignedLog.logKey()).heads().size());
    }

    @Test
    void secret_isReadableForItsOwnerOnly() throws IOException {
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(state.resolve("key"))));
    }

    @Test
    void diskThatCannotBeWritten_is500WithoutCosignature() throws IOException {
        Files.delete(state.resolve("heads"));
        HttpResponse<String> answer = post(log.request(0, 7));
        assertEquals(500, answer.statusCode());
        assertFalse(answer.body().contains("—"));
        Files.createDirectory(state.resolve("heads"));
        assertEquals(200, post(log.request(0, 5)).statusCode());
    }

    private Witness again(NoteSigner signer, byte[] logKey) throws IOException {
        return new Witness(signer, SignedLog.PREFIX, logKey, files, Clock.systemUTC());
    }
}
