package energy.commonwatt.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The demo realm of the repository, and whether the running Keycloak still has an older one. */
final class RealmFile {

    private static final String RESOURCE = "/realm/commonwatt-realm.json";

    private RealmFile() {
    }

    static byte[] read() {
        try (var in = RealmFile.class.getResourceAsStream(RESOURCE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Keycloak never updates a realm from its file, so the identity database is renewed when the file has changed, or the port of the mail
     * catcher that stands in the realm.
     */
    static void renewWhenChanged(StackFiles files, int postgres, int mail) {
        var marker = files.data().resolve("realm.sha256");
        var wanted = digest() + " " + mail;
        try {
            if (Files.exists(marker) && !Files.readString(marker).equals(wanted)) {
                Progress.say("Keycloak: the realm file has changed, so its accounts are loaded anew.");
                PostgresServer.renew(postgres, PostgresServer.IDENTITY_DATABASE);
            }
            Files.writeString(marker, wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(read()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
