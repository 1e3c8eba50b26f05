package energy.commonwatt.records;

import java.net.URI;
import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;

/** The witnesses that are asked to cosign heads: {@code commonwatt.witnesses[0].name} and so on. None is allowed. */
@ConfigMapping(prefix = "commonwatt.witnesses")
public interface WitnessesConfig {

    @WithParentName
    List<Entry> list();

    /** One witness. */
    interface Entry {

        /** Who runs it, as pages show it. */
        String name();

        /** Where it takes checkpoints: {@code add-checkpoint} is appended (C2SP tlog-witness, submission prefix). */
        URI url();

        /** Its public key as it states it itself at {@code /key}: {@code name+hash+base64}. */
        String vkey();
    }
}
