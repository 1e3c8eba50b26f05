package energy.commonwatt.verification;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One block of an invented chain with a log contract in its state. */
final class TestChain {

    static final byte[] CONTRACT = Hex.parse("5fbdb2315678afecb367f032d93f642f64180aa3");
    static final byte[] GENESIS = Keccak256.hash("genesis of an invented chain".getBytes());
    static final long CHAIN_ID = 31337;
    static final int PRAGUE = 21;

    private final Map<byte[], byte[]> storage = new TreeMap<>(Arrays::compare);
    private final Map<byte[], byte[]> accounts = new TreeMap<>(Arrays::compare);
    private byte[] contract = CONTRACT;
    int headerFields = PRAGUE;
    long number = 123;
    long timestamp = 1_795_341_600; // 2026-11-22T10:00:00Z

    static TestChain alone() {
        return new TestChain();
    }

    /** Neighbours make the tries branch as a real state does. */
    static TestChain withNeighbours() {
        TestChain chain = new TestChain();
        for (int i = 0; i < 40; i++) {
            byte[] hash = Keccak256.hash(("neighbour " + i).getBytes());
            chain.storage.put(hash, Rlp.of(hash).encode());
            chain.account(Keccak256.hash(("owner " + i).getBytes()), new byte[32], i);
        }
        return chain;
    }

    TestChain contract(byte[] address) {
        contract = address;
        return this;
    }

    TestChain head(byte[] logId, long size, byte[] root) {
        return slots(logId, Rlp.of(BigInteger.valueOf(size)).encode(), Rlp.of(new BigInteger(1, root)).encode());
    }

    /** Raw values of the two slots, so that they can be wrong. */
    TestChain slots(byte[] logId, byte[] size, byte[] root) {
        storage.put(Keccak256.hash(StorageLayout.sizeSlot(logId)), size);
        storage.put(Keccak256.hash(StorageLayout.rootSlot(logId)), root);
        return this;
    }

    List<byte[]> storageProof(byte[] slot) {
        return TestTrie.of(storage).proof(Keccak256.hash(slot));
    }

    List<byte[]> accountProof(byte[] address) {
        return state().proof(Keccak256.hash(address));
    }

    byte[] header() {
        return Rlp.of(headerItems()).encode();
    }

    List<Rlp> headerItems() {
        byte[] empty = Keccak256.hash(new byte[]{(byte) 0x80});
        List<Rlp> items = new ArrayList<>(
                List.of(hash("parent"), hash("ommers"), Rlp.of(new byte[20]), Rlp.of(state().root()), Rlp.of(empty),
                        Rlp.of(empty), Rlp.of(new byte[256]), number(0), number(number), number(30_000_000), number(84_211),
                        number(timestamp),
                        Rlp.of(new byte[0]), Rlp.of(new byte[32]), Rlp.of(new byte[8]), number(875_000_000)));
        List<Rlp> later = List.of(Rlp.of(empty), number(0), number(0), Rlp.of(new byte[32]),
                Rlp.of(LogHash.sha256(new byte[0])));
        items.addAll(later.subList(0, headerFields - 16));
        return items;
    }

    private TestTrie state() {
        Map<byte[], byte[]> all = new TreeMap<>(Arrays::compare);
        all.putAll(accounts);
        all.put(Keccak256.hash(contract), account(TestTrie.of(storage).root(), 1));
        return TestTrie.of(all);
    }

    private void account(byte[] key, byte[] storageRoot, int nonce) {
        accounts.put(key, account(storageRoot, nonce));
    }

    private static byte[] account(byte[] storageRoot, int nonce) {
        return Rlp.of(List.of(number(nonce), number(0), Rlp.of(storageRoot), hash("code"))).encode();
    }

    private static Rlp hash(String text) {
        return Rlp.of(Keccak256.hash(text.getBytes()));
    }

    static Rlp number(long number) {
        return Rlp.of(BigInteger.valueOf(number));
    }
}
