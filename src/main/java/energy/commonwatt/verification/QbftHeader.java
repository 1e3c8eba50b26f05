package energy.commonwatt.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A header of a QBFT chain, which has two hashes: the block's, and the one that the validators sign. Each node stores its own selection of seals, so the same
 * block has other bytes on other nodes, and the same hash.
 *
 * @param header its fields
 * @param extra its extra data
 * @param beneficiary address of the proposer
 */
public record QbftHeader(BlockHeader header, QbftExtra extra, byte[] beneficiary) {

    private static final int OMMERS = 1;
    private static final int BENEFICIARY = 2;
    private static final int DIFFICULTY = 7;
    private static final int EXTRA_DATA = 12;
    private static final int NONCE = 14;
    /** Keccak-256 of an empty RLP list. */
    private static final byte[] NO_OMMERS = Keccak256.hash(new byte[]{(byte) 0xc0});

    /**
     * @param encoded RLP of the header as a node stores it
     * @throws Malformed if its extra data is not that of a QBFT chain
     */
    public static QbftHeader decode(byte[] encoded) {
        BlockHeader header = BlockHeader.decode(encoded);
        List<Rlp> fields = Rlp.decode(encoded).items();
        return new QbftHeader(header, QbftExtra.decode(header.extraData()), fields.get(BENEFICIARY).bytes());
    }

    /** @throws NotProven if a field is not the one that every QBFT block has */
    void checkFixedFields() {
        List<Rlp> fields = Rlp.decode(header.encoded()).items();
        if (!QbftMark.isOn(header)) {
            throw new NotProven("expected the mix hash of QBFT, found " + Hex.prefixed(header.mixHash()));
        }
        checkFixed("hash of no ommers", NO_OMMERS, fields.get(OMMERS).bytes());
        checkFixed("difficulty", new byte[]{1}, fields.get(DIFFICULTY).bytes());
        checkFixed("nonce", new byte[8], fields.get(NONCE).bytes());
    }

    private static void checkFixed(String name, byte[] expected, byte[] found) {
        if (!Arrays.equals(expected, found)) {
            throw new NotProven(
                    "expected the " + name + " " + Hex.prefixed(expected) + " of QBFT, found " + Hex.prefixed(found));
        }
    }

    /** @return the block's hash, 32 bytes */
    public byte[] hash() {
        return Keccak256.hash(with(extra.forHash()));
    }

    /** @return addresses of the validators that were in force for this block, 20 bytes each */
    public List<byte[]> validators() {
        return extra.validators();
    }

    /** @return in which attempt the block was made, 0 for the first */
    public long round() {
        return extra.round();
    }

    /** @return how many seals this node keeps of the block; whose they are, and whether they hold, is not looked at */
    public int seals() {
        return extra.seals().size();
    }

    /** @return address that the proposer wants in or out, 20 bytes, or null */
    public byte[] voteSubject() {
        return extra.vote() == null ? null : extra.vote().subject();
    }

    /** @return whether the vote is for letting in; only where there is a vote */
    public boolean votesToAdd() {
        return extra.vote().add();
    }

    /**
     * @return who sealed the block, in the order of the seals; the same signer may stand there twice
     * @throws NotProven if a seal is nobody's
     */
    public List<byte[]> signers() {
        byte[] digest = Keccak256.hash(with(extra.forSeals()));
        List<byte[]> signers = new ArrayList<>();
        for (byte[] seal : extra.seals()) {
            signers.add(Secp256k1.signer(digest, seal));
        }
        return signers;
    }

    private byte[] with(byte[] extraData) {
        List<Rlp> fields = new ArrayList<>(Rlp.decode(header.encoded()).items());
        fields.set(EXTRA_DATA, Rlp.of(extraData));
        return Rlp.of(fields).encode();
    }
}
