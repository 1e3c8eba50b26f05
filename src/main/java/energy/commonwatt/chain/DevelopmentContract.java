package energy.commonwatt.chain;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Address;
import org.web3j.crypto.ContractUtils;
import org.web3j.crypto.Credentials;

import energy.commonwatt.chain.contract.AppendOnlyLogs;

/**
 * The contract of a development chain. It is the first thing that the development deployer creates, so its address follows from
 * the deployer's address and nonce 0: any number of replicas and restarts agree on it without a record of it.
 */
@ApplicationScoped
class DevelopmentContract {

    private static final Logger LOG = Logger.getLogger(DevelopmentContract.class);
    private static final BigInteger DEPLOYMENT_GAS = BigInteger.valueOf(5_000_000);

    private final TransactionSigner recorder;

    DevelopmentContract(TransactionSigner recorder) {
        this.recorder = recorder;
    }

    static String address() {
        return ContractUtils.generateContractAddress(Keys.developmentDeployer().getAddress(), BigInteger.ZERO);
    }

    /** Deploys when the chain has no code at the address. Done when the block after it is there: ask again until true. */
    boolean ensure(ChainNode node) {
        if (node.hasCode(address())) {
            return true;
        }
        Credentials deployer = Keys.developmentDeployer();
        if (node.minedNonce(deployer.getAddress()) > 0) {
            throw new ChainRuleViolation(
                    "The development deployer " + deployer.getAddress() + " made something else than the log contract "
                            + "first on the chain of " + node.address()
                            + "; start from an empty chain, or name the contract in COMMONWATT_CHAIN_CONTRACT");
        }
        Optional<String> error = node.send(signedDeployment(node, deployer).raw());
        error.ifPresentOrElse(text -> LOG.debugf("Deployment not taken: %s", text),
                () -> LOG.infof("Deploying the log contract on the development chain at %s", address()));
        return false;
    }

    private SignedTransaction signedDeployment(ChainNode node, Credentials deployer) {
        String arguments = FunctionEncoder
                .encodeConstructor(List.of(new Address(deployer.getAddress()), new Address(recorder.address())));
        return new KeySigner(deployer).sign(node.chainId(), 0, DEPLOYMENT_GAS, Fees.first(node.baseFee()), "",
                AppendOnlyLogs.BINARY + arguments);
    }
}
