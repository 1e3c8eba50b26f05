package energy.commonwatt.demo;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import energy.commonwatt.funding.MoneyBar;
import energy.commonwatt.web.Format;
import energy.commonwatt.web.Locator;
import io.quarkus.arc.profile.IfBuildProfile;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;

/** The parts of the design system and the public pages in every state, with invented values. Absent from the packaged application. */
@Path("/dev")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@IfBuildProfile(anyOf = {"dev", "test"})
public class DevPages {

    private final Template parts;
    private final Template home;
    private final Template project;
    private final Samples samples;
    private final Format format;

    DevPages(@Location("dev/parts") Template parts, @Location("portal/home") Template home,
            @Location("projects/project") Template project, Samples samples, Format format) {
        this.parts = parts;
        this.home = home;
        this.project = project;
        this.samples = samples;
        this.format = format;
    }

    @GET
    @Path("parts")
    public TemplateInstance parts() {
        MoneyBar.Amounts amounts = new MoneyBar.Amounts(31_250_000, 27_400_000, 1_850_000, 25_000_000, 40_000_000, 50_000_000);
        return parts.data("evidence", samples.evidence()).data("milestones", samples.milestones())
                .data("request", samples.request())
                .data("generation", samples.generation()).data("zone", Samples.ZONE.getId())
                .data("bar", MoneyBar.of(amounts, "EUR", format)).data("records", samples.records()).data("rounds", List.of())
                .data("project", samples.project());
    }

    @GET
    @Path("home")
    public TemplateInstance home() {
        return home.data("offers", List.of()).data("plants", samples.plants());
    }

    @GET
    @Path("home-empty")
    public TemplateInstance homeEmpty() {
        return home.data("offers", List.of()).data("plants", List.of());
    }

    @GET
    @Path("plant")
    public TemplateInstance plant() {
        Map<String, Object> plant = samples.project();
        return project.data("project", plant).data("generation", samples.generation())
                .data("plausibility", samples.plausibility())
                .data("meters", samples.meters()).data("records", samples.records()).data("rounds", List.of())
                .data("locator", Locator.of((java.math.BigDecimal) plant.get("latitude"),
                        (java.math.BigDecimal) plant.get("longitude")));
    }

    @GET
    @Path("generation")
    @Produces(MediaType.APPLICATION_JSON)
    public Map<String, Object> generation() {
        return Samples.of("unit", "Wh", "resolution", "day", "timeZone", Samples.ZONE.getId(), "points", samples.points());
    }
}
