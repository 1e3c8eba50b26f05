package energy.commonwatt.verification;

/**
 * Keccak-256 as Ethereum uses it: the sponge of the Keccak submission with rate 1088 and padding 0x01, not the SHA3-256 of FIPS 202 (padding 0x06), which the JDK
 * has.
 */
public final class Keccak256 {

    private static final int RATE = 136;
    private static final int ROUNDS = 24;
    private static final long[] ROUND_CONSTANTS = roundConstants();
    /** Rotation and target lane along the path of the rho and pi steps, from lane 1. */
    private static final int[] RHO = {1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20,
            44};
    private static final int[] PI = {10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1};

    private Keccak256() {
    }

    /** @return 32 bytes */
    public static byte[] hash(byte[] data) {
        long[] state = new long[25];
        int at = 0;
        for (; at + RATE <= data.length; at += RATE) {
            absorb(state, data, at);
        }
        byte[] last = new byte[RATE];
        System.arraycopy(data, at, last, 0, data.length - at);
        last[data.length - at] = 1;
        last[RATE - 1] |= (byte) 0x80;
        absorb(state, last, 0);
        byte[] hash = new byte[32];
        for (int i = 0; i < hash.length; i++) {
            hash[i] = (byte) (state[i >> 3] >>> 8 * (i & 7));
        }
        return hash;
    }

    private static void absorb(long[] state, byte[] data, int from) {
        for (int i = 0; i < RATE; i++) {
            state[i >> 3] ^= (data[from + i] & 0xFFL) << 8 * (i & 7);
        }
        long[] columns = new long[5];
        for (int round = 0; round < ROUNDS; round++) {
            theta(state, columns);
            rhoAndPi(state);
            chi(state, columns);
            state[0] ^= ROUND_CONSTANTS[round];
        }
    }

    private static void theta(long[] state, long[] columns) {
        for (int x = 0; x < 5; x++) {
            columns[x] = state[x] ^ state[x + 5] ^ state[x + 10] ^ state[x + 15] ^ state[x + 20];
        }
        for (int x = 0; x < 5; x++) {
            long mix = columns[(x + 4) % 5] ^ Long.rotateLeft(columns[(x + 1) % 5], 1);
            for (int lane = x; lane < 25; lane += 5) {
                state[lane] ^= mix;
            }
        }
    }

    private static void rhoAndPi(long[] state) {
        long moving = state[1];
        for (int i = 0; i < RHO.length; i++) {
            long next = state[PI[i]];
            state[PI[i]] = Long.rotateLeft(moving, RHO[i]);
            moving = next;
        }
    }

    private static void chi(long[] state, long[] row) {
        for (int y = 0; y < 25; y += 5) {
            System.arraycopy(state, y, row, 0, 5);
            for (int x = 0; x < 5; x++) {
                state[y + x] = row[x] ^ ~row[(x + 1) % 5] & row[(x + 2) % 5];
            }
        }
    }

    /** From the linear feedback shift register x^8 + x^6 + x^5 + x^4 + 1 of the Keccak reference, section 1.2. */
    private static long[] roundConstants() {
        long[] constants = new long[ROUNDS];
        int register = 1;
        for (int round = 0; round < ROUNDS; round++) {
            for (int bit = 0; bit < 7; bit++) {
                if ((register & 1) == 1) {
                    constants[round] |= 1L << (1 << bit) - 1;
                }
                register = register << 1 ^ ((register & 0x80) == 0 ? 0 : 0x171);
            }
        }
        return constants;
    }
}
