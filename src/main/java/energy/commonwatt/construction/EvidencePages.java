package energy.commonwatt.construction;

import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import energy.commonwatt.web.CurrentUser;
import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;

/** Files of evidence for those with a stake in them: to be kept, not to be shown by our origin, so that nothing in them runs here. */
@Path("/evidence/{file}")
public class EvidencePages {

    private final CurrentUser user;

    EvidencePages(CurrentUser user) {
        this.user = user;
    }

    @GET
    @RolesAllowed({Roles.INVESTOR, Roles.OPERATOR, Roles.ATTESTER, Roles.ADMINISTRATOR})
    @Transactional
    public Response file(@PathParam("file") UUID id) {
        EvidenceFile file = EvidenceFile.<EvidenceFile>findByIdOptional(id).filter(this::mayRead)
                .orElseThrow(() -> new NotFound("file", id));
        return Response.ok(EvidenceBytes.of(file), file.mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + file.name + "\"")
                .header("Cache-Control", "no-store").build();
    }

    /** What was not handed in yet is the operator's alone. */
    private boolean mayRead(EvidenceFile file) {
        Milestone milestone = file.milestone;
        boolean handedIn = milestone.state != MilestoneState.PLANNED || file.submission < Finding.submission(milestone);
        Optional<UUID> own = user.organisation();
        if (user.operator() && own.filter(milestone.escrow.operator.id::equals).isPresent()) {
            return true;
        }
        boolean assigned = user.has(Roles.ATTESTER) && own.filter(milestone.escrow.attester.id::equals).isPresent();
        return handedIn && (assigned || user.investor() || user.administrator());
    }
}
