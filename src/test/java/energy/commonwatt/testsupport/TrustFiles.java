package energy.commonwatt.testsupport;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import energy.commonwatt.verification.ChainIdentity;
import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.Json;
import energy.commonwatt.verification.ProofPack;
import energy.commonwatt.verification.QbftHeader;
import energy.commonwatt.verification.Trust;

/** Trust files of somebody who trusts the chain of a pack, and the validators of its block where it has some. */
public final class TrustFiles {

    private static final long EPOCH = 30_000;

    private TrustFiles() {
    }

    /** @param more further members of the file, for example witnesses */
    public static Trust of(byte[] pack, Map<String, Object> more) {
        ProofPack parsed = ProofPack.parse(pack);
        if (!parsed.chain().consensus().equals("qbft")) {
            return written(parsed.chain(), more);
        }
        List<byte[]> validators = QbftHeader.decode(parsed.state().header()).validators();
        Map<String, Object> all = new LinkedHashMap<>(more);
        all.put("validators", validators(validators));
        return written(parsed.chain(), all);
    }

    /** @param validators addresses, trusted from block 0 on */
    public static Trust naming(byte[] pack, List<byte[]> validators) {
        return written(ProofPack.parse(pack).chain(), Map.of("validators", validators(validators)));
    }

    private static Map<String, Object> validators(List<byte[]> addresses) {
        return Map.of("block", 0L, "addresses", addresses.stream().map(Hex::prefixed).toList(), "epochLength", EPOCH);
    }

    private static Trust written(ChainIdentity chain, Map<String, Object> more) {
        Map<String, Object> file = new LinkedHashMap<>(more);
        file.put("format", "commonwatt-trust/1");
        file.put("consensus", chain.consensus());
        file.put("chainId", chain.chainId());
        file.put("genesisHash", Hex.prefixed(chain.genesisHash()));
        file.put("contract", Hex.prefixed(chain.contract()));
        return Trust.parse(Json.write(file).getBytes(StandardCharsets.UTF_8));
    }
}
