package energy.commonwatt.verification;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Finds who signed, on the curve secp256k1 (SEC 2, section 2.4.1), by SEC 1, section 4.1.6. Everything here is public: nothing needs to take the same time for
 * every input. The JDK has no such curve any more.
 */
final class Secp256k1 {

    private static final BigInteger P = new BigInteger("fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f", 16);
    static final BigInteger N = new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16);
    private static final BigInteger HALF_N = N.shiftRight(1);
    private static final BigInteger SEVEN = BigInteger.valueOf(7);
    private static final Point G = new Point(
            new BigInteger("79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798", 16),
            new BigInteger("483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8", 16), BigInteger.ONE);

    /** In Jacobian coordinates: x / z^2 and y / z^3; z is 0 at infinity. */
    private record Point(BigInteger x, BigInteger y, BigInteger z) {
    }

    private static final Point INFINITY = new Point(BigInteger.ONE, BigInteger.ONE, BigInteger.ZERO);

    private Secp256k1() {
    }

    /**
     * @param digest what was signed, 32 bytes
     * @param seal r, s and the parity v (0 or 1), 65 bytes
     * @return the signer's address: the last 20 bytes of Keccak-256 of the public key
     * @throws NotProven if it is no signature of anybody; a signature with a high s, which anybody can make of one with a low s, included
     */
    static byte[] signer(byte[] digest, byte[] seal) {
        BigInteger r = new BigInteger(1, Arrays.copyOfRange(seal, 0, 32));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(seal, 32, 64));
        checkRanges(r, s, seal[64]);
        Point nonce = lift(r, seal[64]);
        BigInteger inverse = r.modInverse(N);
        BigInteger ofG = new BigInteger(1, digest).negate().multiply(inverse).mod(N);
        Point key = sum(ofG, G, s.multiply(inverse).mod(N), nonce);
        if (key.z.signum() == 0) {
            throw new NotProven("expected a public key, the seal gives the point at infinity");
        }
        return address(key);
    }

    private static void checkRanges(BigInteger r, BigInteger s, byte v) {
        if (v != 0 && v != 1) {
            throw new NotProven("expected 0 or 1 as v of a seal, found " + (v & 0xff));
        }
        if (r.signum() == 0 || r.compareTo(N) >= 0 || s.signum() == 0) {
            throw new NotProven("expected r and s of a seal between 0 and the order of the curve");
        }
        if (s.compareTo(HALF_N) > 0) {
            throw new NotProven("expected the lower of the two possible s of a seal, found the higher");
        }
    }

    /** The point with this x whose y is even or odd. An x of n or more would need v of 2 or 3, which no seal has. */
    private static Point lift(BigInteger x, byte v) {
        BigInteger square = x.modPow(BigInteger.valueOf(3), P).add(SEVEN).mod(P);
        BigInteger y = square.modPow(P.add(BigInteger.ONE).shiftRight(2), P);
        if (!y.multiply(y).mod(P).equals(square)) {
            throw new NotProven("expected the r of a seal on the curve, found none of its points");
        }
        return new Point(x, y.testBit(0) == (v == 1) ? y : P.subtract(y), BigInteger.ONE);
    }

    private static byte[] address(Point key) {
        BigInteger inverse = key.z.modInverse(P);
        BigInteger square = inverse.multiply(inverse).mod(P);
        byte[] both = new byte[64];
        write(key.x.multiply(square).mod(P), both, 0);
        write(key.y.multiply(square).multiply(inverse).mod(P), both, 32);
        return Arrays.copyOfRange(Keccak256.hash(both), 12, 32);
    }

    private static void write(BigInteger number, byte[] to, int at) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, to, at + 32 - length, length);
    }

    /** a * p + b * q, bit by bit for both together (Shamir's trick). */
    private static Point sum(BigInteger a, Point p, BigInteger b, Point q) {
        Point both = add(p, q);
        Point result = INFINITY;
        for (int bit = Math.max(a.bitLength(), b.bitLength()) - 1; bit >= 0; bit--) {
            result = twice(result);
            if (a.testBit(bit)) {
                result = add(result, b.testBit(bit) ? both : p);
            } else if (b.testBit(bit)) {
                result = add(result, q);
            }
        }
        return result;
    }

    private static Point twice(Point p) {
        if (p.z.signum() == 0 || p.y.signum() == 0) {
            return INFINITY;
        }
        BigInteger yy = p.y.multiply(p.y).mod(P);
        BigInteger s = p.x.multiply(yy).shiftLeft(2).mod(P);
        BigInteger m = p.x.multiply(p.x).multiply(BigInteger.valueOf(3)).mod(P);
        BigInteger x = m.multiply(m).subtract(s.shiftLeft(1)).mod(P);
        BigInteger y = m.multiply(s.subtract(x)).subtract(yy.multiply(yy).shiftLeft(3)).mod(P);
        return new Point(x, y, p.y.multiply(p.z).shiftLeft(1).mod(P));
    }

    private static Point add(Point p, Point q) {
        if (p.z.signum() == 0) {
            return q;
        }
        if (q.z.signum() == 0) {
            return p;
        }
        BigInteger pzz = p.z.multiply(p.z).mod(P);
        BigInteger qzz = q.z.multiply(q.z).mod(P);
        BigInteger u = p.x.multiply(qzz).mod(P);
        BigInteger s = p.y.multiply(qzz).multiply(q.z).mod(P);
        BigInteger h = q.x.multiply(pzz).subtract(u).mod(P);
        BigInteger r = q.y.multiply(pzz).multiply(p.z).subtract(s).mod(P);
        if (h.signum() == 0) {
            return r.signum() == 0 ? twice(p) : INFINITY;
        }
        BigInteger hh = h.multiply(h).mod(P);
        BigInteger hhh = hh.multiply(h).mod(P);
        BigInteger v = u.multiply(hh).mod(P);
        BigInteger x = r.multiply(r).subtract(hhh).subtract(v.shiftLeft(1)).mod(P);
        BigInteger y = r.multiply(v.subtract(x)).subtract(s.multiply(hhh)).mod(P);
        return new Point(x, y, h.multiply(p.z).multiply(q.z).mod(P));
    }
}
