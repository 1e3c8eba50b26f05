package energy.commonwatt.trials;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import energy.commonwatt.chain.SealKey;
import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.Json;

/** A golden pack whose block so many validators made, all of whom sealed it: synthetic headers, the rest as it was. */
public final class ManyValidators {

    private static final Path GOLDEN = Path.of("src/test/resources/verification/packs/good-reading.json");

    private final Path directory;

    public ManyValidators(Path directory) {
        this.directory = directory;
    }

    /** @return the files of pack and trust file */
    public List<Path> of(int validators) throws IOException {
        Map<String, Object> pack = TrustFile.parsed(Files.readString(GOLDEN));
        Map<String, Object> chain = TrustFile.object(pack, "chain");
        byte[] header = Hex.parsePrefixed((String) TrustFile.object(chain, "block").get("header"));
        List<SealKey> keys = Stream.generate(SealKey::fresh).limit(validators).toList();
        SealedHeader dressed = SealedHeader.dressed(header, keys.stream().map(SealKey::address).toList());
        chain.put("consensus", "qbft");
        chain.put("validatorChanges", List.of());
        dressed.into(pack, keys.stream().map(key -> key.seal(dressed.digest())).toList());
        return List.of(written("pack", validators, pack), written("trust", validators, TrustFile.of(pack)));
    }

    private Path written(String name, int validators, Map<String, Object> json) throws IOException {
        return Files.writeString(directory.resolve(name + "-" + validators + ".json"), Json.write(json));
    }
}
