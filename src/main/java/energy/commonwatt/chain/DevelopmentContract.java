package energy.commonwatt.chain;

import java.math.BigInteger;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;
import org.web3j.crypto.ContractUtils;

import energy.commonwatt.verification.RuleSetText;

/**
 * The contracts of a development chain. The Consortium is the first thing that the development deployer creates, and the logs are the
 * first thing that the Consortium creates: their addresses follow from the deployer's address, and any number of replicas and
 * restarts agree on them without a record of it. One transaction makes both, so nothing is ever half deployed.
 */
@ApplicationScoped
class DevelopmentContract {

    private static final Logger LOG = Logger.getLogger(DevelopmentContract.class);
    private static final BigInteger DEPLOYMENT_GAS = BigInteger.valueOf(8_000_000);
    /** A week of one block a second. */
    private static final long VOTING_BLOCKS = 604_800;
    private static final RuleSetText RULES = RuleSetText.find("commonwatt-rules/1").orElseThrow();

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

    /** The AppendOnlyLogs contract. A new contract counts its nonces from 1 (EIP-161). */
    static String address() {
        return ContractUtils.generateContractAddress(consortium(), BigInteger.ONE);
    }

    /** The FundingRounds contract: the second thing that the deployer creates. */
    static String rounds() {
        return ContractUtils.generateContractAddress(Keys.developmentDeployer().getAddress(), BigInteger.ONE);
    }

    /** The MilestoneEscrow contract: the third thing that the deployer creates. */
    static String escrows() {
        return ContractUtils.generateContractAddress(Keys.developmentDeployer().getAddress(), BigInteger.TWO);
    }

    /** The Consortium that administers it. */
    static String consortium() {
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
                    "The development deployer " + deployer.address() + " made something else than the Consortium "
                            + "first on the chain of " + node.address()
                            + "; start from an empty chain (stop Commonwatt, delete .commonwatt/data and start again), "
                            + "or name the contract in COMMONWATT_CHAIN_CONTRACT");
        }
        node.send(deployment(node).raw()).ifPresentOrElse(text -> LOG.debugf("Deployment not taken: %s", text),
                () -> LOG.infof("Deploying the Consortium on the development chain at %s, its logs at %s", consortium(),
                        address()));
        return address();
    }

    /** Sends the deployment of {@link #rounds}, which takes effect at most once: its nonce is 1. Done when a later block has the code. */
    String deployRounds(MemberNode node) {
        send(node, 1, RoundContract.creation(address()), "FundingRounds at " + rounds());
        return rounds();
    }

    /** Likewise of {@link #escrows}, which needs the rounds: its nonce is 2. */
    String deployEscrows(MemberNode node) {
        send(node, 2, EscrowContract.creation(rounds()), "MilestoneEscrow at " + escrows());
        return escrows();
    }

    private void send(MemberNode node, long nonce, String creation, String what) {
        node.send(deployer.sign(node.chainId(), nonce, DEPLOYMENT_GAS, Fees.first(node.tip().baseFee()), "", creation).raw())
                .ifPresentOrElse(text -> LOG.debugf("Deployment not taken: %s", text),
                        () -> LOG.infof("Deploying %s on the development chain", what));
    }

    private SignedTransaction deployment(MemberNode node) {
        List<MotionAction.Admit> members = Keys.DEVELOPMENT_MEMBERS.entrySet().stream()
                .map(it -> new MotionAction.Admit(Names.hash(it.getKey()), it.getValue(), Names.NO_ACCOUNT, Role.WITNESS))
                .toList();
        return deployer.sign(node.chainId(), 0, DEPLOYMENT_GAS, Fees.first(node.tip().baseFee()), "",
                new Founding(recorder.address(), members, VOTING_BLOCKS, RULES).creation());
    }
}
