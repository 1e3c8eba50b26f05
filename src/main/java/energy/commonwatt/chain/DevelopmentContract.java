package energy.commonwatt.chain;

import java.math.BigInteger;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Address;
import org.web3j.crypto.ContractUtils;

import energy.commonwatt.chain.contract.AppendOnlyLogs;

/**
 * The contract of a development chain. It is the first thing that the development deployer creates, so its address follows from
 * the deployer's address and nonce 0: any number of replicas and restarts agree on it without a record of it.
 */
@ApplicationScoped
class DevelopmentContract {

    private static final Logger LOG = Logger.getLogger(DevelopmentContract.class);
    private static final BigInteger DEPLOYMENT_GAS = BigInteger.valueOf(5_000_000);

    private final TransactionSigner deployer;
    private final TransactionSigner recorder;

    @Inject
    DevelopmentContract(TransactionSigner recorder) {
        this(new KeySigner(Keys.developmentDeployer()), recorder);
    }

    DevelopmentContract(TransactionSigner deployer, TransactionSigner recorder) {
        this.deployer = deployer;
        this.recorder = recorder;
    }

    static String address() {
        return ContractUtils.generateContractAddress(Keys.developmentDeployer().getAddress(), BigInteger.ZERO);
    }

    /**
     * Sends the deployment, which takes effect at most once: its nonce is 0. Done when a later block has the code.
     *
     * @throws ChainRuleViolation when the deployer's first transaction on this chain was something else
     */
    String deploy(MemberNode node) {
        if (node.minedNonce(deployer.address()) > 0 && !node.hasCode(address())) {
            throw new ChainRuleViolation(
                    "The development deployer " + deployer.address() + " made something else than the log contract "
                            + "first on the chain of " + node.address()
                            + "; start from an empty chain, or name the contract in COMMONWATT_CHAIN_CONTRACT");
        }
        node.send(deployment(node).raw()).ifPresentOrElse(text -> LOG.debugf("Deployment not taken: %s", text),
                () -> LOG.infof("Deploying the log contract on the development chain at %s", address()));
        return address();
    }

    private SignedTransaction deployment(MemberNode node) {
        String arguments = FunctionEncoder
                .encodeConstructor(List.of(new Address(deployer.address()), new Address(recorder.address())));
        return deployer.sign(node.chainId(), 0, DEPLOYMENT_GAS, Fees.first(node.tip().baseFee()), "",
                AppendOnlyLogs.BINARY + arguments);
    }
}
