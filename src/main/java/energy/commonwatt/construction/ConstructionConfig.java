package energy.commonwatt.construction;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of evidence, and how often delays are looked for. */
@ConfigMapping(prefix = "commonwatt.construction")
public interface ConstructionConfig {

    /** Most bytes of one file of evidence. */
    @WithDefault("15000000")
    int largestFile();

    /** Most files of one submission. */
    @WithDefault("40")
    int mostFiles();

    /** Time between two looks for milestones that have become late or overdue. */
    @WithDefault("1m")
    String lookEvery();

    /** Time after which investors are asked about an overdue milestone that stops the money, if nobody asked them before. */
    @WithDefault("P7D")
    Duration voteAfter();

    /** Most photographs of one update. */
    @WithDefault("6")
    int mostPhotographs();

    /** Time until a link that confirms a subscription is no longer good, and the address is forgotten. */
    @WithDefault("48h")
    Duration confirmWithin();

    /** Most letters with such links within an hour, to all addresses together: nobody floods others through us. */
    @WithDefault("200")
    int mostLinksAnHour();
}
