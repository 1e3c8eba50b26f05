package energy.commonwatt.testsupport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import energy.commonwatt.local.LocalValidators;
import energy.commonwatt.local.TemporaryStack;

/** Four validators of one test's own: Besu where BESU_HOME names it. Any of them may be killed. */
public final class OwnValidators implements KillableChain {

    private final LocalValidators validators;
    private final Random random;
    private final int spared;

    public OwnValidators(Random random) {
        Path besu = RehearsalResource.besu();
        this.validators = TemporaryStack.ownValidators("killed", besu);
        this.random = random;
        // Besu's stand-in, which has no libraries, keeps all blocks with its first node.
        this.spared = Files.isDirectory(besu.resolve("lib")) ? 0 : 1;
    }

    @Override
    public int port() {
        return validators.nodes().getFirst().getPort();
    }

    @Override
    public String kind() {
        return "rehearsal";
    }

    @Override
    public void killAndStartAgain() {
        int index = spared + random.nextInt(validators.nodes().size() - spared);
        validators.kill(index);
        validators.start(index);
    }

    @Override
    public void close() {
        for (int i = 0; i < validators.nodes().size(); i++) {
            validators.stop(i);
        }
    }
}
