package energy.commonwatt.chain;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import energy.commonwatt.verification.LogHash;

/** Signs nothing, but makes bytes that name their sender, nonce, fee and call, with a hash of their own. */
record SimulatedSigner(String address) implements TransactionSigner {

    record Transaction(String from, long nonce, BigInteger maxFee, String to, String data, String raw, String hash) {

        static Transaction of(String raw) {
            String[] parts = new String(HexFormat.of().parseHex(raw.substring(2)), StandardCharsets.US_ASCII).split("\\|", -1);
            return new Transaction(parts[0], Long.parseLong(parts[1]), new BigInteger(parts[2]), parts[3], parts[4], raw,
                    SimulatedSigner.hash(raw));
        }
    }

    @Override
    public SignedTransaction sign(long chainId, long nonce, BigInteger gasLimit, Fees fees, String to, String data) {
        // The real deployment is long, and nobody here runs it.
        String call = to.isEmpty() ? "deploy" : data;
        String text = String.join("|", address, Long.toString(nonce), fees.max().toString(), to, call);
        String raw = "0x" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
        return new SignedTransaction(raw, hash(raw), fees.max());
    }

    private static String hash(String raw) {
        return "0x" + HexFormat.of().formatHex(LogHash.sha256(raw.getBytes(StandardCharsets.US_ASCII)));
    }
}
