package energy.commonwatt.verification;

import static energy.commonwatt.verification.BadPacks.plain;
import static energy.commonwatt.verification.GoldenPack.lie;
import static energy.commonwatt.verification.GoldenPack.set;
import static energy.commonwatt.verification.TestPack.LOG;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Packs that lie about the contract, the state, the block or the chain. */
final class BadStatePacks {

    private static final byte[] LOG_ID = LogHash.logId(LOG);

    private BadStatePacks() {
    }

    static List<GoldenPack> all() {
        List<GoldenPack> packs = new ArrayList<>();
        packs.addAll(storage());
        packs.addAll(nodes());
        packs.addAll(account());
        packs.addAll(header());
        packs.addAll(identity());
        return packs;
    }

    private static List<GoldenPack> storage() {
        byte[] root = rootOf8();
        return List.of(
                lie("shorter-log", "a log of 8 of which the contract only knows 7", "storage", contractKnows(7, log().root(7))),
                lie("other-root-in-contract", "a log that the contract does not know", "storage",
                        contractKnows(8, log().leaf(0))),
                lie("other-log", "the head of another log of the same contract", "storage", otherLog()),
                lie("swapped-slots", "the two storage proofs in each other's place", "storage", swappedSlots()),
                lie("other-slot", "the size from a slot beside the right one", "storage",
                        set(plain(), "chain.sizeProof", member(plain(), "rootProof"))),
                lie("absent-slot", "a storage proof which shows that the log is absent", "storage", absentLog()),
                lie("empty-size-proof", "no storage proof", "storage", set(plain(), "chain.sizeProof", List.of())),
                lie("empty-root-proof", "no storage proof", "storage", set(plain(), "chain.rootProof", List.of())),
                lie("size-with-leading-zero", "a stored size of 0x0008", "storage",
                        stored(Rlp.of(new byte[]{0, 8}).encode(), root)),
                lie("size-with-trailing-byte", "a byte after the stored size", "storage", stored(new byte[]{8, 0}, root)),
                lie("size-as-list", "a list instead of the stored size", "storage",
                        stored(Rlp.of(List.of(TestChain.number(8))).encode(), root)),
                lie("size-in-long-form", "0x8108 instead of 0x08", "storage", stored(new byte[]{(byte) 0x81, 8}, root)),
                lie("size-of-33-bytes", "a stored number that no slot can hold", "storage",
                        stored(Rlp.of(BigInteger.ONE.shiftLeft(256).add(BigInteger.valueOf(8))).encode(), root)));
    }

    private static List<GoldenPack> nodes() {
        return List.of(
                lie("unused-storage-node", "a proof node too many", "storage",
                        nodes("sizeProof", nodes -> plus(nodes, nodes.getLast()))),
                lie("unused-account-node", "a proof node too many", "account",
                        nodes("accountProof", nodes -> plusBeforeLast(nodes))),
                lie("storage-node-trailing-byte", "a byte after a proof node", "storage",
                        edited("sizeProof", -1, node -> node + "00")),
                lie("storage-node-edited", "a changed bit in a proof node", "storage",
                        edited("rootProof", 0, BadStatePacks::flipped)),
                lie("storage-node-missing", "a proof node too few", "storage",
                        nodes("rootProof", nodes -> nodes.subList(0, nodes.size() - 1))),
                lie("storage-nodes-in-other-order", "leaf first", "storage", nodes("rootProof", List::reversed)),
                lie("account-node-trailing-byte", "a byte after a proof node", "account",
                        edited("accountProof", 0, node -> node + "00")),
                lie("account-leaf-trailing-byte", "a byte after the last proof node", "storage",
                        edited("accountProof", -1, node -> node + "00")));
    }

    private static List<GoldenPack> account() {
        byte[] other = Hex.parse("e7f1725e7734ce288f8367e1bb143e90bb3f0512");
        return List.of(
                lie("other-contract", "another contract than the proof is for", "account",
                        set(plain(), "chain.contract", Hex.prefixed(other))),
                lie("account-of-another-contract", "another contract of the same chain with the same head", "account",
                        anotherContract(other)),
                lie("account-absent", "an account proof which shows that the contract is absent", "storage", absentAccount()),
                lie("empty-account-proof", "no account proof", "storage", set(plain(), "chain.accountProof", List.of())),
                lie("account-edited", "another storage root in the account", "storage",
                        edited("accountProof", -1, BadStatePacks::flipped)),
                lie("state-of-another-block", "an account proof from another block", "account", stateOfAnotherBlock()));
    }

    private static List<GoldenPack> header() {
        return List.of(
                lie("header-of-another-block", "the header of another block with the same state", "header", otherHeader()),
                lie("header-edited", "another time in the header", "header", set(plain(), "chain.block.header", laterHeader())),
                lie("state-root-edited", "another state root in the header, hashed again", "account",
                        header(items -> with(items, 3, Rlp.of(LogHash.sha256(new byte[1]))))),
                lie("block-hash-edited", "another block hash", "header",
                        set(plain(), "chain.block.hash", Hex.prefixed(TestChain.GENESIS))),
                lie("block-number-edited", "another block number", "header", set(plain(), "chain.block.number", 124L)),
                lie("header-trailing-byte", "a byte after the header, hashed with it", "account",
                        rawHeader(BadPacks.concat(chain().header(), new byte[1]))),
                lie("header-field-too-many", "a header of 22 fields, hashed as such", "account",
                        header(items -> plus(items, Rlp.of(new byte[32])))),
                lie("header-field-too-few", "a header of 15 fields, hashed as such", "account",
                        header(items -> items.subList(0, 15))),
                lie("header-of-no-fork", "a header of 18 fields, hashed as such", "account",
                        header(items -> items.subList(0, 18))),
                lie("header-number-leading-zero", "a block number with a leading zero, hashed as such", "account",
                        header(items -> with(items, 8, Rlp.of(new byte[]{0, 123})))),
                lie("header-short-state-root", "a state root of 31 bytes, hashed as such", "account",
                        header(items -> with(items, 3, Rlp.of(new byte[31])))),
                lie("header-list-as-field", "a list for the extra data, hashed as such", "account",
                        header(items -> with(items, 12, Rlp.of(List.of())))),
                lie("header-is-no-list", "a header that is no list", "account", rawHeader(Rlp.of(new byte[80]).encode())),
                lie("header-long-length", "a list length with a leading zero byte, hashed as such", "account",
                        rawHeader(longLength(chain().header()))));
    }

    private static List<GoldenPack> identity() {
        return List.of(
                lie("other-chain-id", "another chain than the user trusts", "trust", set(plain(), "chain.chainId", 1L))
                        .withTrust(),
                lie("other-genesis", "another genesis block than the user trusts", "trust",
                        set(plain(), "chain.genesisHash", Hex.prefixed(Keccak256.hash(new byte[0])))).withTrust(),
                lie("other-contract-than-trusted", "another contract than the user trusts", "trust",
                        anotherContractSelfAsserted(Hex.parse("e7f1725e7734ce288f8367e1bb143e90bb3f0512"))).withTrust(),
                lie("other-consensus", "another consensus than the user trusts", "trust",
                        set(plain(), "chain.consensus", "qbft")).withTrust(),
                lie("qbft-with-edited-number", "an edited number under a chain that is said to have seals", "inclusion",
                        set(set(plain(), "chain.consensus", "qbft"), "record.body.generatedWh", 416_000L)));
    }

    private static TestLog log() {
        return GoodPacks.log(TestPack.record(LOG), 8, 5);
    }

    private static byte[] rootOf8() {
        return Rlp.of(new BigInteger(1, log().root())).encode();
    }

    private static TestChain chain() {
        return TestChain.withNeighbours().head(LOG_ID, 8, log().root());
    }

    private static TestPack pack(TestChain chain) {
        return TestPack.of(TestPack.record(LOG), log(), 5, chain);
    }

    private static TestPack contractKnows(int size, byte[] root) {
        return pack(TestChain.withNeighbours().head(LOG_ID, size, root));
    }

    private static TestPack stored(byte[] size, byte[] root) {
        return pack(TestChain.withNeighbours().slots(LOG_ID, size, root));
    }

    private static TestPack otherLog() {
        TestChain chain = chain().head(LogHash.logId("platform"), 8, log().root());
        TestPack pack = pack(chain.head(LOG_ID, 3, log().root(3)));
        set(pack, "chain.sizeProof", TestPack.prefixed(chain.storageProof(StorageLayout.sizeSlot(LogHash.logId("platform")))));
        return set(pack, "chain.rootProof",
                TestPack.prefixed(chain.storageProof(StorageLayout.rootSlot(LogHash.logId("platform")))));
    }

    private static TestPack swappedSlots() {
        Object size = member(plain(), "sizeProof");
        return set(set(plain(), "chain.sizeProof", member(plain(), "rootProof")), "chain.rootProof", size);
    }

    private static TestPack absentLog() {
        return pack(TestChain.withNeighbours());
    }

    private static TestPack absentAccount() {
        return pack(chain().contract(Hex.parse("e7f1725e7734ce288f8367e1bb143e90bb3f0512")));
    }

    private static TestPack anotherContract(byte[] other) {
        TestChain chain = chain().contract(other);
        return set(pack(chain), "chain.accountProof", TestPack.prefixed(chain.accountProof(other)));
    }

    private static TestPack anotherContractSelfAsserted(byte[] other) {
        return set(anotherContract(other), "chain.contract", Hex.prefixed(other));
    }

    private static TestPack stateOfAnotherBlock() {
        TestPack later = pack(chain().head(LogHash.logId("platform"), 1, log().leaf(0)));
        return set(plain(), "chain.block", ((Map<?, ?>) later.json.get("chain")).get("block"));
    }

    private static TestPack otherHeader() {
        TestChain chain = chain();
        chain.number = 122;
        return set(plain(), "chain.block.header", Hex.prefixed(chain.header()));
    }

    private static String laterHeader() {
        TestChain chain = chain();
        chain.timestamp++;
        return Hex.prefixed(chain.header());
    }

    private static TestPack header(Function<List<Rlp>, List<Rlp>> edit) {
        return rawHeader(Rlp.of(edit.apply(chain().headerItems())).encode());
    }

    private static TestPack rawHeader(byte[] header) {
        return set(set(plain(), "chain.block.header", Hex.prefixed(header)), "chain.block.hash",
                Hex.prefixed(Keccak256.hash(header)));
    }

    private static byte[] longLength(byte[] header) {
        byte[] encoded = new byte[header.length + 1];
        System.arraycopy(header, 1, encoded, 2, header.length - 1);
        encoded[0] = (byte) (header[0] + 1);
        return encoded;
    }

    private static Object member(TestPack pack, String name) {
        return ((Map<?, ?>) pack.json.get("chain")).get(name);
    }

    private static TestPack nodes(String name, Function<List<Object>, List<Object>> edit) {
        TestPack pack = plain();
        return set(pack, "chain." + name, edit.apply(new ArrayList<>((List<?>) member(pack, name))));
    }

    private static TestPack edited(String name, int place, Function<String, String> edit) {
        return nodes(name, nodes -> {
            int at = place < 0 ? nodes.size() + place : place;
            nodes.set(at, edit.apply((String) nodes.get(at)));
            return nodes;
        });
    }

    private static String flipped(String node) {
        int at = node.length() / 2;
        return node.substring(0, at) + (node.charAt(at) == '0' ? '1' : '0') + node.substring(at + 1);
    }

    private static <T> List<T> plus(List<T> list, T item) {
        List<T> longer = new ArrayList<>(list);
        longer.add(item);
        return longer;
    }

    private static List<Object> plusBeforeLast(List<Object> nodes) {
        List<Object> longer = new ArrayList<>(nodes);
        longer.add(longer.size() - 1, nodes.getFirst());
        return longer;
    }

    private static List<Rlp> with(List<Rlp> items, int at, Rlp item) {
        List<Rlp> changed = new ArrayList<>(items);
        changed.set(at, item);
        return changed;
    }
}
