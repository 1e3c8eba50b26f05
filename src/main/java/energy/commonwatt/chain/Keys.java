package energy.commonwatt.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    /** Key 5. */
    private static final Credentials DEVELOPMENT_ATTESTER = Credentials
            .create("0x8b3a350cf5c34c9194ca85829a2df0ec3153be0318b5e2d3348e872092edffba");
    /**
     * Members of the development consortium by name, with accounts 2, 3 and 4 of that mnemonic. Their keys are in
     * docs/development-keys: the platform votes for nobody, so it has the addresses alone.
     */
    static final Map<String, String> DEVELOPMENT_MEMBERS = members();
    private static final Set<String> WELL_KNOWN = Stream
            .concat(Stream.of(DEVELOPMENT_DEPLOYER.getAddress(), DEVELOPMENT_RECORDER.getAddress(),
                    DEVELOPMENT_ATTESTER.getAddress()),
                    DEVELOPMENT_MEMBERS.values().stream())
            .collect(Collectors.toSet());

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

    /** The account that deploys on a development chain. It has no say afterwards. */
    static Credentials developmentDeployer() {
        return DEVELOPMENT_DEPLOYER;
    }

    /** Signs for attesters where the platform runs the chain alone. */
    static Credentials developmentAttester() {
        return DEVELOPMENT_ATTESTER;
    }

    private static Map<String, String> members() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("Bank (development key)", "0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc");
        members.put("Grid operator (development key)", "0x90f79bf6eb2c4f870365e785982e1f101e93b906");
        members.put("Investor association (development key)", "0x15d34aaf54267db7d7c367839aaf71a00a2c6a65");
        return Collections.unmodifiableMap(members);
    }

    private Credentials fromKeystore(Path file, ChainConfig config) {
        Credentials credentials = load(file, config.keystorePassword().orElse(""));
        if (config.kind().isOfMembers() && WELL_KNOWN.contains(credentials.getAddress())) {
            throw new ChainRuleViolation("The keystore " + file + " holds " + credentials.getAddress()
                    + ", a key that development nodes publish. Anybody could sign with it; make a new one.");
        }
        return credentials;
    }

    /** Opens a keystore (Web3 Secret Storage, version 3). */
    static Credentials load(Path file, String password) {
        try {
            return WalletUtils.loadCredentials(password, file.toFile());
        } catch (IOException e) {
            throw new ChainRuleViolation("The keystore " + file + " cannot be read: " + e.getMessage());
        } catch (CipherException e) {
            throw new ChainRuleViolation("The keystore " + file + " does not open with the given password: " + e.getMessage());
        }
    }
}
