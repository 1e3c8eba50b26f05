package energy.commonwatt.trials;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.Json;
import energy.commonwatt.verification.QbftHeader;

/** Files for the checker, deleted when the trial has ended. */
final class TrustFile implements AutoCloseable {

    /** As the genesis files of the local network have it. */
    private static final long EPOCH = 30_000;

    private final Path directory;

    TrustFile() {
        try {
            directory = Files.createTempDirectory("trial");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return path of a file with this content */
    String write(String name, Map<String, Object> json) {
        try {
            return Files.writeString(directory.resolve(name), Json.write(json)).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an investor trusts who has decided on the chain, contract and validators of a pack that he knows to be honest. */
    static Map<String, Object> of(Map<String, Object> pack) {
        Map<String, Object> chain = object(pack, "chain");
        Map<String, Object> trust = new LinkedHashMap<>();
        trust.put("format", "commonwatt-trust/1");
        for (String name : List.of("consensus", "chainId", "genesisHash", "contract")) {
            trust.put(name, chain.get(name));
        }
        if (chain.get("consensus").equals("qbft")) {
            QbftHeader header = QbftHeader.decode(Hex.parsePrefixed((String) object(chain, "block").get("header")));
            trust.put("validators", Map.of("block", header.header().number(), "addresses",
                    header.validators().stream().map(Hex::prefixed).toList(), "epochLength", EPOCH));
        }
        return trust;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> parsed(String json) {
        return (Map<String, Object>) Json.parse(json);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Map<String, Object> json, String name) {
        return (Map<String, Object>) json.get(name);
    }

    @Override
    public void close() {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
