package energy.commonwatt.trials;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.Keccak256;
import energy.commonwatt.verification.QbftHeader;
import energy.commonwatt.verification.Rlp;

/**
 * A block header as its attacker takes it apart: fields of QBFT without seals, and what the validators sign. The block's hash is the
 * same whatever seals are put in, which is why somebody may try.
 *
 * @param fields the header's, in order
 * @param extra vanity, validators, vote, round and seals
 */
record SealedHeader(List<Rlp> fields, List<Rlp> extra) {

    private static final int OMMERS = 1;
    private static final int PROPOSER = 2;
    private static final int DIFFICULTY = 7;
    private static final int EXTRA_DATA = 12;
    private static final int MIX_HASH = 13;
    private static final int NONCE = 14;
    private static final int LONDON = 16;
    private static final Rlp QBFT = data("63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365");
    private static final Rlp NO_OMMERS = data("1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347");

    /** @param header of a chain with validators, RLP */
    static SealedHeader of(byte[] header) {
        List<Rlp> fields = Rlp.decode(header).items();
        return new SealedHeader(fields, Rlp.decode(fields.get(EXTRA_DATA).bytes()).items());
    }

    /** A development chain's header as these validators would have made it: the same number, time and state. */
    static SealedHeader dressed(byte[] header, List<byte[]> validators) {
        List<Rlp> fields = new ArrayList<>(Rlp.decode(header).items().subList(0, LONDON));
        fields.set(OMMERS, NO_OMMERS);
        fields.set(PROPOSER, Rlp.of(validators.getFirst()));
        fields.set(DIFFICULTY, Rlp.of(BigInteger.ONE));
        fields.set(MIX_HASH, QBFT);
        fields.set(NONCE, Rlp.of(new byte[8]));
        return new SealedHeader(fields, List.of(Rlp.of(new byte[32]), Rlp.of(validators.stream().map(Rlp::of).toList()),
                Rlp.of(List.of()), Rlp.of(new byte[0]), Rlp.of(List.of())));
    }

    /** What each validator signs: the header without seals, with the real round. */
    byte[] digest() {
        return Keccak256.hash(sealed(List.of()));
    }

    /** The seals that it has. */
    List<byte[]> seals() {
        return extra.getLast().items().stream().map(Rlp::bytes).toList();
    }

    /** @return RLP of the header with these seals */
    byte[] sealed(List<byte[]> seals) {
        List<Rlp> changedExtra = new ArrayList<>(extra);
        changedExtra.set(extra.size() - 1, Rlp.of(seals.stream().map(Rlp::of).toList()));
        List<Rlp> changed = new ArrayList<>(fields);
        changed.set(EXTRA_DATA, Rlp.of(Rlp.of(changedExtra).encode()));
        return Rlp.of(changed).encode();
    }

    /** Puts the header with these seals into a pack of a chain with validators. */
    void into(Map<String, Object> pack, List<byte[]> seals) {
        byte[] header = sealed(seals);
        Map<String, Object> block = TrustFile.object(TrustFile.object(pack, "chain"), "block");
        block.put("header", Hex.prefixed(header));
        block.put("hash", Hex.prefixed(QbftHeader.decode(header).hash()));
    }

    private static Rlp data(String hex) {
        return Rlp.of(Hex.parse(hex));
    }
}
