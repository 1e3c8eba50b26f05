package energy.commonwatt.verification;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;

/** Invented validators that turn headers into sealed ones, honestly or not. The keys are no secrets. */
final class TestSeals {

    private static final byte[] MIX_HASH = Hex.parse("63746963616c2062797a616e74696e65206661756c7420746f6c6572616e6365");
    private static final byte[] NO_OMMERS = Hex.parse("1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347");

    final List<ECKeyPair> validators;
    long round;
    List<Rlp> vote = List.of();
    ECKeyPair proposer;
    List<ECKeyPair> signers;
    /** How one seal is spoiled; the last of the list. */
    UnaryOperator<byte[]> spoil = seal -> seal;
    /** Round that the signers believe in, when it is another one. */
    Long signedRound;
    byte[] mixHash = MIX_HASH;

    TestSeals(List<ECKeyPair> validators) {
        this.validators = validators;
        this.proposer = validators.getFirst();
        this.signers = validators;
    }

    /** Keys of n validators in the order of their addresses. */
    static List<ECKeyPair> keys(int count) {
        return IntStream.range(0, count).mapToObj(TestSeals::key).sorted(Comparator.comparing(Keys::getAddress)).toList();
    }

    static ECKeyPair key(int number) {
        return ECKeyPair.create(new BigInteger(1, Keccak256.hash(("key of validator " + number).getBytes())));
    }

    static byte[] address(ECKeyPair key) {
        return Hex.parse(Keys.getAddress(key));
    }

    static List<byte[]> addresses(List<ECKeyPair> keys) {
        return keys.stream().map(TestSeals::address).toList();
    }

    TestSeals votes(ECKeyPair subject, boolean add) {
        vote = List.of(Rlp.of(address(subject)), Rlp.of(add ? new byte[]{(byte) 0xff} : new byte[0]));
        return this;
    }

    TestSeals by(ECKeyPair whose) {
        proposer = whose;
        return this;
    }

    TestSeals signedBy(List<ECKeyPair> whose) {
        signers = whose;
        return this;
    }

    /** @param chain whose block is sealed */
    byte[] header(TestChain chain) {
        List<Rlp> items = new ArrayList<>(chain.headerItems());
        items.set(1, Rlp.of(NO_OMMERS));
        items.set(2, Rlp.of(address(proposer)));
        items.set(7, Rlp.of(BigInteger.ONE));
        items.set(13, Rlp.of(mixHash));
        List<Rlp> seals = new ArrayList<>();
        byte[] digest = Keccak256.hash(with(items, signedRound == null ? round : signedRound, List.of()));
        for (int i = 0; i < signers.size(); i++) {
            byte[] seal = seal(digest, signers.get(i));
            seals.add(Rlp.of(i == signers.size() - 1 ? spoil.apply(seal) : seal));
        }
        return with(items, round, seals);
    }

    private byte[] with(List<Rlp> items, long ofRound, List<Rlp> seals) {
        List<Rlp> listed = addresses(validators).stream().map(Rlp::of).toList();
        byte[] extra = Rlp.of(List.of(Rlp.of(new byte[32]), Rlp.of(listed), Rlp.of(vote), TestChain.number(ofRound),
                Rlp.of(seals))).encode();
        List<Rlp> changed = new ArrayList<>(items);
        changed.set(12, Rlp.of(extra));
        return Rlp.of(changed).encode();
    }

    private static byte[] seal(byte[] digest, ECKeyPair key) {
        Sign.SignatureData signature = Sign.signMessage(digest, key, false);
        byte[] seal = new byte[65];
        System.arraycopy(signature.getR(), 0, seal, 0, 32);
        System.arraycopy(signature.getS(), 0, seal, 32, 32);
        seal[64] = (byte) (signature.getV()[0] - 27);
        return seal;
    }

    /** The other s and the other v: it gives the same signer, and is refused because anybody can make it. */
    static byte[] highS(byte[] seal) {
        byte[] high = seal.clone();
        byte[] s = Secp256k1.N.subtract(new BigInteger(1, java.util.Arrays.copyOfRange(seal, 32, 64))).toByteArray();
        java.util.Arrays.fill(high, 32, 64, (byte) 0);
        int length = Math.min(32, s.length);
        System.arraycopy(s, s.length - length, high, 64 - length, length);
        high[64] ^= 1;
        return high;
    }
}
