package energy.commonwatt.verification;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Follows a head from the contract's storage through the account and the state root to the block's hash. */
final class StateCheck {

    private final byte[] logId;
    private final ProofPack pack;
    private final ProofPack.StateProof proof;

    StateCheck(byte[] logId, ProofPack pack) {
        this.logId = logId;
        this.pack = pack;
        this.proof = pack.state();
    }

    String storage() {
        byte[] storageRoot = claimedAccount().storageRoot();
        BigInteger size = new BigInteger(1, slot(storageRoot, StorageLayout.sizeSlot(logId), proof.size(), "size"));
        if (!size.equals(BigInteger.valueOf(pack.head().size()))) {
            throw new NotProven("expected the size " + pack.head().size() + " in the contract, found " + size);
        }
        byte[] root = padded(slot(storageRoot, StorageLayout.rootSlot(logId), proof.root(), "root"));
        if (!Arrays.equals(root, pack.head().root())) {
            throw new NotProven("expected the root " + Hex.of(pack.head().root()) + " in the contract, found " + Hex.of(root));
        }
        return "the contract's storage has size " + size + " and this root for the log with id " + Hex.of(logId);
    }

    String account() {
        BlockHeader header = BlockHeader.decode(proof.header());
        Optional<byte[]> account = TrieProof.value(header.stateRoot(), Keccak256.hash(pack.chain().contract()),
                proof.account());
        if (account.isEmpty()) {
            throw new NotProven(
                    "expected the contract " + Hex.prefixed(pack.chain().contract()) + " in the state, it is proven absent");
        }
        Account.decode(account.get());
        return "the state root " + Hex.prefixed(header.stateRoot()) + " has the contract "
                + Hex.prefixed(pack.chain().contract());
    }

    String header() {
        BlockHeader header = BlockHeader.decode(proof.header());
        if (header.number() != proof.blockNumber()) {
            throw new NotProven("expected block number " + proof.blockNumber() + " in the header, found " + header.number());
        }
        byte[] hash = pack.chain().consensus().equals(ChainIdentity.NONE)
                ? header.hash()
                : QbftHeader.decode(proof.header()).hash();
        if (!Arrays.equals(hash, proof.blockHash())) {
            throw new NotProven("expected the block hash " + Hex.prefixed(proof.blockHash()) + ", the header gives "
                    + Hex.prefixed(hash));
        }
        return "block " + header.number() + " of " + Utc.format(header.timestamp()) + " has the hash "
                + Hex.prefixed(hash);
    }

    /**
     * The account at the end of the account proof. Whether it is the contract's own is what {@link #account} checks; an account's leaf is longer than 31 bytes and
     * so always a node by itself.
     */
    private Account claimedAccount() {
        if (proof.account().isEmpty()) {
            throw new NotProven("expected an account proof, found no nodes");
        }
        List<Rlp> leaf = Rlp.decode(proof.account().get(proof.account().size() - 1)).items();
        if (leaf.size() != 2) {
            throw new NotProven("expected the account proof to end with an account, found a node of " + leaf.size() + " items");
        }
        return Account.decode(leaf.get(leaf.size() - 1).bytes());
    }

    /** @return 1 to 32 bytes without leading zeros */
    private static byte[] slot(byte[] storageRoot, byte[] slot, List<byte[]> nodes, String name) {
        Optional<byte[]> value = TrieProof.value(storageRoot, Keccak256.hash(slot), nodes);
        if (value.isEmpty()) {
            throw new NotProven(
                    "expected a " + name + " in slot " + Hex.prefixed(slot) + " of the contract, it is proven absent");
        }
        byte[] number = Rlp.decode(value.get()).bytes();
        if (number.length == 0 || number.length > 32 || number[0] == 0) {
            throw new Malformed("expected a stored number without leading zeros, found " + Hex.prefixed(number));
        }
        return number;
    }

    private static byte[] padded(byte[] number) {
        byte[] padded = new byte[32];
        System.arraycopy(number, 0, padded, 32 - number.length, number.length);
        return padded;
    }
}
