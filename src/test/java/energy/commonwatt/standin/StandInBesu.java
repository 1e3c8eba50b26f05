package energy.commonwatt.standin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.utils.Numeric;

import io.vertx.core.json.JsonObject;

/** The program {@code bin/besu}: makes keys and a genesis block, or runs one validator. */
public final class StandInBesu {

    private StandInBesu() {
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 1 && arguments[0].equals("operator") && arguments[1].equals("generate-blockchain-config")) {
            generate(options(arguments));
        } else {
            StandInNode.run(options(arguments));
        }
    }

    /**
     * A directory that BESU_HOME may name.
     *
     * @param home
     *            where it comes to lie
     */
    public static Path install(Path home) throws IOException {
        Path program = Files.createDirectories(home.resolve("bin")).resolve("besu");
        Files.writeString(program, "#!/bin/sh\nexec '%s' -cp '%s' %s \"$@\"\n".formatted(
                Path.of(System.getProperty("java.home"), "bin", "java"), System.getProperty("java.class.path"),
                StandInBesu.class.getName()));
        if (!program.toFile().setExecutable(true)) {
            throw new IOException(program + " cannot be made executable");
        }
        return home;
    }

    private static Map<String, String> options(String[] arguments) {
        var options = new HashMap<String, String>();
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                String[] parts = argument.substring(2).split("=", 2);
                options.put(parts[0], parts.length == 2 ? parts[1] : "true");
            }
        }
        return options;
    }

    private static void generate(Map<String, String> options) throws Exception {
        var wish = new JsonObject(Files.readString(Path.of(options.get("config-file"))));
        Path to = Path.of(options.get("to"));
        if (Files.exists(to)) {
            throw new IllegalArgumentException("Output directory already exists.");
        }
        List<ECKeyPair> keys = new ArrayList<>();
        for (int i = 0; i < wish.getJsonObject("blockchain").getJsonObject("nodes").getInteger("count"); i++) {
            keys.add(Keys.createEcKeyPair(new SecureRandom()));
        }
        keys.sort(Comparator.comparing(Keys::getAddress));
        for (ECKeyPair key : keys) {
            Path directory = Files.createDirectories(to.resolve("keys/0x" + Keys.getAddress(key)));
            Files.writeString(directory.resolve("key"), Numeric.toHexStringWithPrefixZeroPadded(key.getPrivateKey(), 64));
            Files.writeString(directory.resolve("key.pub"), Numeric.toHexStringWithPrefixZeroPadded(key.getPublicKey(), 128));
        }
        JsonObject genesis = wish.getJsonObject("genesis").put("extraData",
                Numeric.toHexString(QbftDress.extraData(keys.stream().map(Keys::getAddress).toList(), 0, List.of())));
        Files.writeString(to.resolve("genesis.json"), genesis.encodePrettily());
    }
}
