package energy.commonwatt.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import energy.commonwatt.verification.LogHash;
import energy.commonwatt.verification.LogProver;
import energy.commonwatt.verification.LogVerifier;
import energy.commonwatt.verification.NodeSource;
import energy.commonwatt.verification.RootBuilder;

/** One log over many leaves of 32 bytes: by the platform in this JVM, and by npm's {@code @openzeppelin/merkle-tree} in Node. */
final class LogOfLeaves {

    private final List<byte[]> leaves = new ArrayList<>();

    LogOfLeaves(int count) {
        for (long i = 0; i < count; i++) {
            leaves.add(LogHash.sha256(ByteBuffer.allocate(8).putLong(i).array()));
        }
    }

    /** @return milliseconds from data to root, leaves hashed, one hash per level kept */
    double streamed() {
        long start = System.nanoTime();
        RootBuilder log = new RootBuilder();
        for (byte[] leaf : leaves) {
            log.add(LogHash.leaf(leaf));
        }
        byte[] root = log.root();
        double milliseconds = (System.nanoTime() - start) / 1e6;
        check(root);
        return milliseconds;
    }

    /** @return milliseconds from data to root with every node kept, ready for the proof of any leaf, as the npm package keeps them */
    double kept() {
        long start = System.nanoTime();
        NodeSource nodes = nodes();
        byte[] root = LogProver.root(nodes, leaves.size());
        double milliseconds = (System.nanoTime() - start) / 1e6;
        check(root);
        long index = leaves.size() / 3;
        LogVerifier.inclusion(LogHash.leaf(leaves.get((int) index)), index, leaves.size(),
                LogProver.inclusion(nodes, index, leaves.size()), root);
        return milliseconds;
    }

    private NodeSource nodes() {
        List<List<byte[]>> levels = new ArrayList<>();
        List<byte[]> level = new ArrayList<>(leaves.size());
        for (byte[] leaf : leaves) {
            level.add(LogHash.leaf(leaf));
        }
        levels.add(level);
        while (level.size() > 1) {
            List<byte[]> above = new ArrayList<>(level.size() / 2);
            for (int i = 0; i + 1 < level.size(); i += 2) {
                above.add(LogHash.node(level.get(i), level.get(i + 1)));
            }
            levels.add(above);
            level = above;
        }
        return (height, index) -> levels.get(height).get((int) index);
    }

    private byte[] root;

    private void check(byte[] found) {
        if (root != null && !MessageDigest.isEqual(root, found)) {
            throw new IllegalStateException("Two ways to one log gave two roots");
        }
        root = found;
    }

    /** @return members {@code standard} and {@code simple}, milliseconds for the tree with and without hashing of the leaves */
    JsonNode byNpm() throws IOException, InterruptedException {
        String answer = Program.output(List.of("node", "--max-old-space-size=4096",
                Path.of("src/bench/merkle-tree.mjs").toAbsolutePath().toString(), Integer.toString(leaves.size())));
        JsonNode told = new ObjectMapper().readTree(answer);
        if (!told.get("leaves").textValue().equals(hashOfLeaves())) {
            throw new IllegalStateException("The npm package was given other leaves");
        }
        return told;
    }

    private String hashOfLeaves() {
        try {
            MessageDigest all = MessageDigest.getInstance("SHA-256");
            leaves.forEach(all::update);
            return HexFormat.of().formatHex(all.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
