package energy.commonwatt.chain;

import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the platform reaches the chain and signs for it. */
@ConfigMapping(prefix = "commonwatt.chain")
public interface ChainConfig {

    /** JSON-RPC addresses of member nodes, preferred first. */
    @WithDefault("http://127.0.0.1:18545")
    List<URI> nodes();

    /**
     * {@code development}: one node that signs nothing; pages and packs say so, well-known keys are allowed and the contract is
     * deployed when it is missing. {@code rehearsal}: the same liberties on a network of validators that all run on one machine.
     * {@code consortium}: several members; only a keystore may sign, the contract must exist.
     */
    @WithDefault("consortium")
    Kind kind();

    /** Address of the AppendOnlyLogs contract. Without it a development chain gets its own, a consortium is refused. */
    Optional<String> contract();

    /** Address of the Consortium contract that administers the logs. A development chain has its own; without it pages show none. */
    Optional<String> consortium();

    /** Address of the FundingRounds contract for new rounds. A development chain has its own; without it no offer can be opened. */
    Optional<String> rounds();

    /** Address of the MilestoneEscrow contract for new plans. A development chain has its own; without it no offer with a plan can be opened. */
    Optional<String> escrows();

    /** Names of organisations that are or were members, separated by commas: the chain has only their SHA-256. */
    Optional<List<String>> memberNames();

    /** Encrypted keystore (Web3 Secret Storage, version 3) of the recorder key. */
    Optional<Path> keystore();

    /** Password of the keystore; by environment only. */
    Optional<String> keystorePassword();

    /** Whether this replica sends. Reading goes on without it. */
    @WithDefault("true")
    boolean submitting();

    /** Time between two rounds of the outbox; best about a block time, at least a second. */
    @WithDefault("1s")
    Duration every();

    /** Time until a node that does not answer counts as unreachable. */
    @WithDefault("5s")
    Duration timeout();

    /** Blocks without a receipt after which an anchor is shown as stuck and sent to the other nodes. */
    @WithDefault("10")
    int stuckAfterBlocks();

    /** Transactions on their way at once. Besu's pool refuses long queues of one sender. */
    @WithDefault("8")
    int inFlight();

    /** Age of the oldest open anchor after which health says that the chain stalls. */
    @WithDefault("5m")
    Duration stalledAfter();

    /** Gas limit of one append in gas; below the 2^24 of EIP-7825. */
    @WithDefault("1000000")
    BigInteger gasLimit();

    /** Blocks of an epoch, as the genesis file of a chain with validators says: at its end open votes are dropped. */
    @WithDefault("30000")
    long epochLength();

    /** Time between two looks at all nodes, for the page about them. */
    @WithDefault("5s")
    Duration watchEvery();

    enum Kind {
        DEVELOPMENT, REHEARSAL, CONSORTIUM;

        /** Whether validators seal each block (QBFT), so that no block is ever taken back. */
        boolean isSealed() {
            return this != DEVELOPMENT;
        }

        /** Whether independent members run it: then nothing is deployed for them, and no key that others know may sign. */
        boolean isOfMembers() {
            return this == CONSORTIUM;
        }
    }
}
