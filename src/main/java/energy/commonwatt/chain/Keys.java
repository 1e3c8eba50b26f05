package energy.commonwatt.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.web3j.crypto.Credentials;
import org.web3j.crypto.WalletUtils;
import org.web3j.crypto.exception.CipherException;

/**
 * Where signing keys come from. The well-known keys of development nodes are public, so anybody could sign with them: they are
 * used on a development chain when nothing else is given, and refused everywhere else.
 */
@ApplicationScoped
class Keys {

    /** Keys 0 and 1 of the mnemonic "test test … junk", which Anvil and Hardhat publish. */
    private static final Credentials DEVELOPMENT_DEPLOYER = Credentials
            .create("0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80");
    private static final Credentials DEVELOPMENT_RECORDER = Credentials
            .create("0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d");
    private static final Set<String> WELL_KNOWN = Set.of(DEVELOPMENT_DEPLOYER.getAddress(), DEVELOPMENT_RECORDER.getAddress());

    /** @throws ChainRuleViolation when a consortium chain has no keystore, or one that holds a well-known key */
    @Produces
    @Singleton
    TransactionSigner recorder(ChainConfig config) {
        if (config.keystore().isPresent()) {
            return new KeySigner(fromKeystore(config.keystore().get(), config));
        }
        if (!config.kind().isOfMembers()) {
            return new KeySigner(DEVELOPMENT_RECORDER);
        }
        throw new ChainRuleViolation("A consortium chain needs the recorder's keystore: set COMMONWATT_CHAIN_KEYSTORE and "
                + "COMMONWATT_CHAIN_KEYSTORE_PASSWORD. For a development chain set COMMONWATT_CHAIN_KIND=development.");
    }

    /** The account that deploys on a development chain and administers the contract there. */
    static Credentials developmentDeployer() {
        return DEVELOPMENT_DEPLOYER;
    }

    private Credentials fromKeystore(Path file, ChainConfig config) {
        Credentials credentials = load(file, config.keystorePassword().orElse(""));
        if (config.kind().isOfMembers() && WELL_KNOWN.contains(credentials.getAddress())) {
            throw new ChainRuleViolation("The keystore " + file + " holds " + credentials.getAddress()
                    + ", a key that development nodes publish. Anybody could sign with it; make a new one.");
        }
        return credentials;
    }

    private static Credentials load(Path file, String password) {
        try {
            return WalletUtils.loadCredentials(password, file.toFile());
        } catch (IOException e) {
            throw new ChainRuleViolation("The keystore " + file + " cannot be read: " + e.getMessage());
        } catch (CipherException e) {
            throw new ChainRuleViolation("The keystore " + file + " does not open with the given password: " + e.getMessage());
        }
    }
}
