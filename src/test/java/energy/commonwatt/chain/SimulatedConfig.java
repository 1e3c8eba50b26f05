package energy.commonwatt.chain;

import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Configuration without a file. */
record SimulatedConfig(Kind kind, Optional<String> contract, Optional<Path> keystore, Optional<String> keystorePassword)
        implements
            ChainConfig {

    static SimulatedConfig of(Kind kind) {
        return new SimulatedConfig(kind, Optional.of(DevelopmentContract.address()), Optional.empty(), Optional.empty());
    }

    @Override
    public List<URI> nodes() {
        return List.of();
    }

    @Override
    public Optional<String> rounds() {
        return Optional.of(SimulatedWorld.ROUND_CONTRACT);
    }

    @Override
    public Optional<String> escrows() {
        return Optional.of(SimulatedWorld.ROUND_CONTRACT);
    }

    @Override
    public Optional<String> consortium() {
        return Optional.empty();
    }

    @Override
    public Optional<List<String>> memberNames() {
        return Optional.empty();
    }

    @Override
    public boolean submitting() {
        return true;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(1);
    }

    @Override
    public Duration timeout() {
        return Duration.ofSeconds(1);
    }

    @Override
    public int stuckAfterBlocks() {
        return 3;
    }

    @Override
    public int inFlight() {
        return 2;
    }

    @Override
    public Duration stalledAfter() {
        return Duration.ofMinutes(5);
    }

    @Override
    public Duration watchEvery() {
        return Duration.ofSeconds(5);
    }

    @Override
    public long epochLength() {
        return 30_000;
    }

    @Override
    public BigInteger gasLimit() {
        return BigInteger.valueOf(1_000_000);
    }
}
