package energy.commonwatt.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the golden packs into the test resources, where the tests of every verifier find them. Run its main method after a change of the format; a test compares
 * the files with what it would write.
 */
final class GoldenPacks {

    static final Path DIRECTORY = Path.of("src/test/resources/verification/packs");

    private GoldenPacks() {
    }

    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Path path = DIRECTORY.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    static List<GoldenPack> packs() {
        List<GoldenPack> packs = new ArrayList<>(GoodPacks.all());
        packs.addAll(BadPacks.all());
        return packs;
    }

    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<GoldenPack> packs = packs();
        packs.forEach(pack -> files.put(pack.file(), pack.content()));
        InvestorProofs.all().forEach(proof -> files.put(proof.file(), proof.content()));
        GoldenConsistency.files().forEach((name, text) -> files.put("consistency/" + name, text.getBytes()));
        files.put("trust.json", (Json.write(TestPack.trust()) + "\n").getBytes());
        files.putAll(WitnessPacks.trustFiles());
        files.putAll(SealPacks.trustFiles());
        files.put("index.json", index(packs).getBytes());
        return files;
    }

    /** A line for each case, so that changes can be read. */
    private static String index(List<GoldenPack> packs) {
        StringBuilder text = new StringBuilder("{\"inclusion\":[\n");
        text.append(String.join(",\n", packs.stream().map(pack -> Json.write(pack.toIndex())).toList()));
        text.append("\n],\"investor\":[\n");
        text.append(String.join(",\n", InvestorProofs.all().stream().map(proof -> Json.write(proof.toIndex())).toList()));
        text.append("\n],\"consistency\":[\n");
        text.append(String.join(",\n", GoldenConsistency.cases().stream().map(each -> Json.write(each.toIndex())).toList()));
        return text.append("\n]}\n").toString();
    }
}
