package energy.commonwatt.construction;

import static energy.commonwatt.construction.BuildingSite.euros;
import static energy.commonwatt.funding.RoundStage.done;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import javax.imageio.ImageIO;

import jakarta.enterprise.context.ApplicationScoped;

import energy.commonwatt.funding.RoundStage;
import energy.commonwatt.money.Money;
import energy.commonwatt.projects.CostPlan;
import energy.commonwatt.projects.SampleBudget;
import energy.commonwatt.testsupport.Plants;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Building sites with a budget of EUR 600 for modules and 385 for mounting, and updates about them, for tests. */
@ApplicationScoped
public class SiteReport {

    private final BuildingSite site;
    private final RoundStage stage;
    private final UpdateService updates;

    SiteReport(BuildingSite site, RoundStage stage, UpdateService updates) {
        this.site = site;
        this.stage = stage;
        this.updates = updates;
    }

    /** @param investor subject of an account that pays for all of it */
    UUID funded(String investor) {
        UUID round = site.planned();
        stage.pay(stage.commit(round, investor, 1_000));
        return budgeted(round);
    }

    UUID funded() {
        return budgeted(site.funded());
    }

    private static UUID budgeted(UUID round) {
        QuarkusTransaction.requiringNew().run(() -> SampleBudget.of(Escrow.<Escrow>findById(round).round.project,
                List.of(new CostPlan.Line("Modules", 60_000), new CostPlan.Line("=Mounting", 38_500))));
        return round;
    }

    static Map<String, Money> spent(long modules, long mounting) {
        Map<String, Money> spent = new LinkedHashMap<>();
        spent.put("Modules", euros(modules));
        spent.put("=Mounting", euros(mounting));
        return spent;
    }

    static UpdateService.Draft draft(Map<String, Money> spent, UpdateService.Upload... photographs) {
        return new UpdateService.Draft("Modules are here", "First paragraph.\n\nSecond\nparagraph.", null, spent,
                List.of(photographs));
    }

    SiteUpdate publish(UUID round, UpdateService.Draft draft) {
        return updates.publish(round, Plants.OPERATOR, "operator", draft);
    }

    SiteUpdate publish(UUID round) {
        return publish(round, draft(spent(20_000, 0)));
    }

    static String page(UUID round) {
        return done(() -> NewsLinks.path(Escrow.<Escrow>findById(round)));
    }

    /** Another one each time. */
    public static byte[] png() {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 8; x++) {
            image.setRGB(x, x, ThreadLocalRandom.current().nextInt());
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
