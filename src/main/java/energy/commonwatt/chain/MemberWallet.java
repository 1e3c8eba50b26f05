package energy.commonwatt.chain;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;

import org.web3j.protocol.core.methods.response.TransactionReceipt;

/** Sends a member's own transactions to one node and waits for their block. */
class MemberWallet {

    private static final BigInteger GAS = BigInteger.valueOf(1_000_000);
    /** A founding with many members. Below the 2^24 of EIP-7825. */
    private static final BigInteger FOUNDING_GAS = BigInteger.valueOf(16_000_000);
    private static final Duration STEP = Duration.ofMillis(200);

    private final MemberNode node;
    private final TransactionSigner signer;
    private final int steps;

    MemberWallet(MemberNode node, TransactionSigner signer, Duration patience) {
        this.node = node;
        this.signer = signer;
        this.steps = (int) patience.dividedBy(STEP);
    }

    /**
     * Asks the node first whether the contract would take the call, so that what is refused costs nothing.
     *
     * @throws ContractRefusal when the contract refuses it
     */
    TransactionReceipt send(String contract, String data) {
        node.call(signer.address(), contract, data);
        return await(contract, data, GAS);
    }

    /** Creates a contract. */
    TransactionReceipt create(String creation) {
        return await("", creation, FOUNDING_GAS);
    }

    private TransactionReceipt await(String to, String data, BigInteger gas) {
        long nonce = node.minedNonce(signer.address());
        SignedTransaction signed = signer.sign(node.chainId(), nonce, gas, Fees.first(node.tip().baseFee()), to, data);
        Optional<String> refusal = node.send(signed.raw());
        if (refusal.isPresent()) {
            throw new ChainRuleViolation(node.address() + " does not take the transaction: " + refusal.get());
        }
        TransactionReceipt receipt = awaitReceipt(signed.hash());
        if (!receipt.isStatusOK()) {
            throw new ChainRuleViolation("The contract refused transaction " + signed.hash() + " in block "
                    + receipt.getBlockNumber() + ": something changed since it was asked");
        }
        return receipt;
    }

    private TransactionReceipt awaitReceipt(String hash) {
        for (int i = 0; i < steps; i++) {
            Optional<TransactionReceipt> receipt = node.receipt(hash);
            if (receipt.isPresent()) {
                return receipt.get();
            }
            try {
                Thread.sleep(STEP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new ChainUnavailable("Transaction " + hash + " is in no block yet. It may still come: look with `motions` before "
                + "you send it again");
    }
}
