package energy.commonwatt.projects;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import energy.commonwatt.web.NotFound;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** What was approved about a plant, for everybody. */
@Path("/projects/{slug}/proposal")
@Produces(MediaType.TEXT_HTML)
public class PublicProposalPages {

    @CheckedTemplate(basePath = "projects")
    static class Templates {

        static native TemplateInstance approvedProposal(Project project, ProposalVersion version,
                List<ProposalOutline.Section> sections);
    }

    private final ProposalOutline outline;

    PublicProposalPages(ProposalOutline outline) {
        this.outline = outline;
    }

    @GET
    @PermitAll
    @Transactional
    public TemplateInstance proposal(@PathParam("slug") String slug) {
        Project project = Project.findPublic(slug).orElseThrow(() -> new NotFound("plant", slug));
        ProposalVersion version = Proposals.approvedVersion(project).orElseThrow(() -> new NotFound("proposal", slug));
        return Templates.approvedProposal(project, version, outline.of(version.proposal()));
    }
}
