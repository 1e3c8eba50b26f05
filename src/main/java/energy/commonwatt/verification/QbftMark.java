package energy.commonwatt.verification;

import java.util.Arrays;
import java.util.Map;

/** Tells a block of a consortium chain from others: its mix hash is a constant (EIP-650, kept by QBFT). */
final class QbftMark {

    private static final String MIX_HASH = "0x63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365";

    private QbftMark() {
    }

    static boolean isOn(Map<String, Object> block) {
        return MIX_HASH.equals(block.get("mixHash"));
    }

    static boolean isOn(BlockHeader header) {
        return Arrays.equals(Hex.parsePrefixed(MIX_HASH), header.mixHash());
    }
}
