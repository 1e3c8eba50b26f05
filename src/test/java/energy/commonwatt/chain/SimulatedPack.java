package energy.commonwatt.chain;

import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

import energy.commonwatt.verification.BlockHeader;
import energy.commonwatt.verification.Hex;

/** What the proof packs' verification does in earnest: header and proofs must fit together. */
final class SimulatedPack {

    private SimulatedPack() {
    }

    static void verify(HeadMined mined) {
        JsonNode section = section(mined.chainProof());
        byte[] header = Hex.parsePrefixed(section.path("block").path("header").asText());
        String stateRoot = SimulatedChain.hex(BlockHeader.decode(header).stateRoot());
        Stream.of("accountProof", "sizeProof", "rootProof").forEach(proof -> {
            if (!section.path(proof).path(0).asText().equals(stateRoot)) {
                throw new IllegalStateException("The proof pack does not verify: " + proof);
            }
        });
    }

    static JsonNode section(String chainProof) {
        try {
            return SimulatedChain.JSON.readTree(chainProof);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
