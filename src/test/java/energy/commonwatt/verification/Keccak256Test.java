package energy.commonwatt.verification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Keccak256Test {

    /** Short message KAT of the Keccak submission (lengths 0, 8, 16 bits), and values that every Ethereum client has built in. */
    @ParameterizedTest
    @CsvSource({"'',c5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470",
            "cc,eead6dbfc7340a56caedc044696a168870549a6a7f6f56961e84a54bd9970b8a",
            "41fb,a8eaceda4d47b3281a795ad9e1ea2122b407baf9aabcb9e18b5717b7873537d2",
            "80,56e81f171bcc55a6ff8345e692c0f86e5b48e01b996cadc001622fb5e363b421",
            "c0,1dcc4de8dec75d7aab85b567b6ccd41ad312451b948a7413f0a142fd40d49347",
            "616263,4e03657aea45a94fc7d47ba826c8d667c0d1e6e33a64a036ec44f58fa12d6c45"})
    void publishedMessage_givesThePublishedHash(String message, String hash) {
        assertEquals(hash, Hex.of(Keccak256.hash(Hex.parse(message))));
    }

    /** Checked against web3j's Bouncy Castle at every length around the block size of 136 bytes. */
    @Test
    void everyLengthAroundTheBlockSize_givesTheHashOfAnotherImplementation() {
        for (int length = 0; length <= 300; length++) {
            byte[] message = new byte[length];
            for (int i = 0; i < length; i++) {
                message[i] = (byte) (7 * i + length);
            }
            assertEquals(Hex.of(org.web3j.crypto.Hash.sha3(message)), Hex.of(Keccak256.hash(message)), "length " + length);
        }
    }
}
