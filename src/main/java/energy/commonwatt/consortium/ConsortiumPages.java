package energy.commonwatt.consortium;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Who keeps the chain and the logs, for everybody to see. */
@Path("/consortium")
@Produces(MediaType.TEXT_HTML)
public class ConsortiumPages {

    @CheckedTemplate(basePath = "consortium")
    static class Templates {

        static native TemplateInstance consortium(ConsortiumView.Snapshot now);
    }

    private final ConsortiumView view;

    ConsortiumPages(ConsortiumView view) {
        this.view = view;
    }

    @GET
    @PermitAll
    public TemplateInstance page() {
        return Templates.consortium(view.now());
    }
}
