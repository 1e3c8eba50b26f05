package energy.commonwatt.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Wallet;
import org.web3j.crypto.exception.CipherException;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Makes a member's keystore (Web3 Secret Storage, version 3). */
final class MemberKeystore {

    private MemberKeystore() {
    }

    /**
     * A new key in a new file that only its owner reads.
     *
     * @return the account, 0x-prefixed lower-case hex
     * @throws ChainRuleViolation when the file is there or cannot be written, or the password is shorter than 12 characters
     */
    static String create(Path file, String password) {
        if (password.length() < 12) {
            throw new ChainRuleViolation("The password has " + password.length()
                    + " characters, and 12 or more are expected: set COMMONWATT_MEMBER_PASSWORD");
        }
        try {
            ECKeyPair key = org.web3j.crypto.Keys.createEcKeyPair();
            var wallet = Wallet.createStandard(password, key);
            createPrivate(file);
            Files.write(file, new ObjectMapper().writeValueAsBytes(wallet), StandardOpenOption.WRITE);
            return "0x" + wallet.getAddress();
        } catch (IOException e) {
            throw new ChainRuleViolation("The keystore " + file + " cannot be made: " + e);
        } catch (GeneralSecurityException | CipherException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void createPrivate(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
