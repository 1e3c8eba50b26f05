package energy.commonwatt.verification;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * What a QBFT block keeps in its extra data: RLP of {@code [vanity, validators, vote, round, seals]}.
 *
 * @param vanity 32 free bytes
 * @param validators addresses of the validators whose turn the block is, 20 bytes each
 * @param vote what the proposer wants changed among them, or null
 * @param round in which attempt the block was made, 0 for the first
 * @param seals r, s and v of each validator that signed the block, 65 bytes
 */
record QbftExtra(byte[] vanity, List<byte[]> validators, Vote vote, long round, List<byte[]> seals) {

    private static final int ADD = 0xff;

    /** @param subject address of the validator that is to come or to go */
    record Vote(byte[] subject, boolean add) {
    }

    /** @throws Malformed if it is anything else */
    static QbftExtra decode(byte[] encoded) {
        List<Rlp> items = Rlp.decode(encoded).items();
        if (items.size() != 5) {
            throw new Malformed("expected 5 items in the extra data, found " + items.size());
        }
        return new QbftExtra(fixed(items.get(0), 32, "vanity"), strings(items.get(1), 20, "validator"), vote(items.get(2)),
                items.get(3).number(4).longValueExact(), strings(items.get(4), 65, "seal"));
    }

    private static Vote vote(Rlp list) {
        List<Rlp> items = list.items();
        if (items.isEmpty()) {
            return null;
        }
        if (items.size() != 2) {
            throw new Malformed("expected a vote of 2 items, found " + items.size());
        }
        // Besu writes a vote against somebody as the empty string, as Quorum does, and hashes no other form of it.
        byte[] kind = items.get(1).bytes();
        boolean add = kind.length == 1 && (kind[0] & 0xff) == ADD;
        if (!add && kind.length != 0) {
            throw new Malformed("expected 0xff or nothing as kind of vote, found " + Hex.prefixed(kind));
        }
        return new Vote(fixed(items.get(0), 20, "subject of a vote"), add);
    }

    private static List<byte[]> strings(Rlp list, int length, String name) {
        List<byte[]> strings = new ArrayList<>();
        for (Rlp item : list.items()) {
            strings.add(fixed(item, length, name));
        }
        return strings;
    }

    private static byte[] fixed(Rlp item, int length, String name) {
        if (item.bytes().length != length) {
            throw new Malformed("expected " + length + " bytes as " + name + ", found " + item.bytes().length);
        }
        return item.bytes();
    }

    /** The extra data that the block's hash is made of: no seals, round 0. */
    byte[] forHash() {
        return encode(0, List.of());
    }

    /** The extra data that validators sign: no seals, the real round. */
    byte[] forSeals() {
        return encode(round, List.of());
    }

    private byte[] encode(long ofRound, List<byte[]> withSeals) {
        List<Rlp> voted = vote == null
                ? List.of()
                : List.of(Rlp.of(vote.subject), Rlp.of(vote.add ? new byte[]{(byte) ADD} : new byte[0]));
        return Rlp.of(List.of(Rlp.of(vanity), list(validators), Rlp.of(voted), Rlp.of(BigInteger.valueOf(ofRound)),
                list(withSeals))).encode();
    }

    private static Rlp list(List<byte[]> strings) {
        List<Rlp> items = new ArrayList<>();
        for (byte[] string : strings) {
            items.add(Rlp.of(string));
        }
        return Rlp.of(items);
    }
}
