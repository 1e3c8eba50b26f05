package energy.commonwatt.verification;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * One file among the golden packs.
 *
 * @param says what is told, or which lie
 * @param trust the trust file that it is checked with, or null
 * @param refutedStep null unless the verdict is refuted
 */
record GoldenPack(String file, String says, byte[] content, String trust, Finding verdict, String refutedStep) {

    private static final String TRUST = "trust.json";

    /** @param trusted whether it is checked with the plain trust file */
    GoldenPack(String file, String says, byte[] content, boolean trusted, Finding verdict, String refutedStep) {
        this(file, says, content, trusted ? TRUST : null, verdict, refutedStep);
    }

    static GoldenPack good(String name, String says, TestPack pack) {
        return new GoldenPack("good-" + name + ".json", says, bytes(pack), true, Finding.PROVEN, null);
    }

    static GoldenPack lie(String name, String says, String refutedStep, TestPack pack) {
        return new GoldenPack("bad-" + name + ".json", says, bytes(pack), false, Finding.REFUTED, refutedStep);
    }

    /** A lie that can only be told in the text of the file. */
    static GoldenPack lie(String name, String says, String refutedStep, TestPack pack, UnaryOperator<String> edit) {
        String honest = Json.write(pack.json);
        String edited = edit.apply(honest);
        if (edited.equals(honest)) {
            throw new IllegalStateException("The edit of " + name + " changes nothing");
        }
        return new GoldenPack("bad-" + name + ".json", says, (edited + "\n").getBytes(StandardCharsets.UTF_8), false,
                Finding.REFUTED, refutedStep);
    }

    GoldenPack withTrust() {
        return withTrust(TRUST);
    }

    GoldenPack withTrust(String otherTrust) {
        return new GoldenPack(file, says, content, otherTrust, verdict, refutedStep);
    }

    GoldenPack withoutTrust() {
        return withTrust(null);
    }

    Map<String, Object> toIndex() {
        return TestPack.object("file", file, "says", says, "trust", trust, "verdict", verdict.word(),
                "refutedStep",
                refutedStep);
    }

    private static byte[] bytes(TestPack pack) {
        return (Json.write(pack.json) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Sets the member at a path like chain.block.number; list places are numbers. */
    @SuppressWarnings("unchecked")
    static TestPack set(TestPack pack, String path, Object value) {
        String[] names = path.split("\\.");
        Object at = pack.json;
        for (int i = 0; i < names.length - 1; i++) {
            at = at instanceof List<?> list ? list.get(Integer.parseInt(names[i])) : ((Map<String, Object>) at).get(names[i]);
        }
        String last = names[names.length - 1];
        if (at instanceof List<?> list) {
            ((List<Object>) list).set(Integer.parseInt(last), value);
        } else {
            ((Map<String, Object>) at).put(last, value);
        }
        return pack;
    }
}
