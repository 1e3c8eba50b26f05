package energy.commonwatt.chain;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.List;

import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint16;
import org.web3j.abi.datatypes.generated.Uint256;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.Keys;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;

import energy.commonwatt.verification.Hex;
import energy.commonwatt.verification.Keccak256;

/**
 * What an attester signs, as typed data (EIP-712): good for one milestone of one round in one contract of one chain.
 *
 * @param contract MilestoneEscrow, 0x-prefixed hex
 * @param round id, 32 bytes
 * @param milestone from 0
 * @param finding SHA-256 of what is attested
 */
public record Attestation(long chainId, String contract, byte[] round, int milestone, byte[] finding) {

    private static final int SIGNATURE = 65;
    private static final byte[] DOMAIN = hash(
            "EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
    private static final byte[] TYPE = hash("Attestation(bytes32 round,uint16 milestone,bytes32 finding)");
    private static final byte[] NAME = hash("MilestoneEscrow");
    private static final byte[] VERSION = hash("1");
    private static final BigInteger HALF_ORDER = Sign.CURVE_PARAMS.getN().shiftRight(1);

    /** On one line, for the program of members: chain, contract, round, milestone and finding, separated by colons. */
    public String text() {
        return chainId + ":" + contract + ":" + Hex.of(round) + ":" + milestone + ":" + Hex.of(finding);
    }

    /** @throws ChainRuleViolation when it is no {@link #text} */
    static Attestation parse(String text) {
        if (!text.matches("\\d{1,18}:0x[0-9a-f]{40}:[0-9a-f]{64}:\\d{1,5}:[0-9a-f]{64}")) {
            throw new ChainRuleViolation(
                    "What is attested is chain:0xcontract:round:milestone:finding, as the page shows it, and not " + text);
        }
        String[] parts = text.split(":");
        return new Attestation(Long.parseLong(parts[0]), parts[1], Hex.parse(parts[2]), Integer.parseInt(parts[3]),
                Hex.parse(parts[4]));
    }

    /** The 32 bytes that are signed. */
    public byte[] digest() {
        byte[] domain = hash(new Bytes32(DOMAIN), new Bytes32(NAME), new Bytes32(VERSION), new Uint256(chainId),
                new Address(contract));
        byte[] statement = hash(new Bytes32(TYPE), new Bytes32(round), new Uint16(milestone), new Bytes32(finding));
        byte[] whole = new byte[2 + domain.length + statement.length];
        whole[0] = 0x19;
        whole[1] = 0x01;
        System.arraycopy(domain, 0, whole, 2, domain.length);
        System.arraycopy(statement, 0, whole, 2 + domain.length, statement.length);
        return Keccak256.hash(whole);
    }

    /** Whether the key of this address signed. The same rules as the contract: 65 bytes, the lower s, v 27 or 28. */
    public boolean isSignedBy(String attester, byte[] signature) {
        if (signature.length != SIGNATURE || signature[64] != 27 && signature[64] != 28
                || new BigInteger(1, Arrays.copyOfRange(signature, 32, 64)).compareTo(HALF_ORDER) > 0) {
            return false;
        }
        try {
            BigInteger key = Sign.signedMessageHashToKey(digest(), new Sign.SignatureData(signature[64],
                    Arrays.copyOfRange(signature, 0, 32), Arrays.copyOfRange(signature, 32, 64)));
            return ("0x" + Keys.getAddress(key)).equalsIgnoreCase(attester);
        } catch (SignatureException | IllegalArgumentException none) {
            return false;
        }
    }

    byte[] signedBy(Credentials attester) {
        Sign.SignatureData signed = Sign.signMessage(digest(), attester.getEcKeyPair(), false);
        byte[] signature = new byte[SIGNATURE];
        System.arraycopy(signed.getR(), 0, signature, 0, 32);
        System.arraycopy(signed.getS(), 0, signature, 32, 32);
        signature[64] = signed.getV()[0];
        return signature;
    }

    private static byte[] hash(String text) {
        return Keccak256.hash(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] hash(Type<?>... words) {
        return Keccak256.hash(Numeric.hexStringToByteArray(FunctionEncoder.encodeConstructor(List.of((Type[]) words))));
    }
}
