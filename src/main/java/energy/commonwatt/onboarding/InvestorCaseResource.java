package energy.commonwatt.onboarding;

import java.time.Instant;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import energy.commonwatt.web.Roles;

/** The investor's own case for programs. */
@Path("/api/v1/investor/case")
@Produces(MediaType.APPLICATION_JSON)
public class InvestorCaseResource {

    /**
     * @param state NONE when nothing was begun, EXPIRED when an accepted case or a test has to be renewed
     * @param reason of asking back, refusing or suspending
     * @param notices labels of providers that check nobody
     */
    record CaseJson(String state, Instant submittedAt, Instant decidedAt, String reason, List<StepJson> steps,
            List<CaseView.Due> dues, List<String> notices) {

        static CaseJson of(CaseView view) {
            OnboardingCase found = view.found();
            List<StepJson> steps = view.progress().lines().stream()
                    .map(line -> new StepJson(line.step().code(), line.state(), line.step().address())).toList();
            return found == null
                    ? new CaseJson(view.state(), null, null, null, steps, view.dues(), view.notices())
                    : new CaseJson(view.state(), found.submittedAt, found.decidedAt, found.reason, steps, view.dues(),
                            view.notices());
        }
    }

    /** @param page where the investor does it */
    record StepJson(String step, StepState state, String page) {
    }

    private final MyCase mine;

    InvestorCaseResource(MyCase mine) {
        this.mine = mine;
    }

    @GET
    @RolesAllowed(Roles.INVESTOR)
    @Operation(summary = "The own case of an investor: its state, its steps and what must be renewed when")
    public CaseJson own() {
        return CaseJson.of(mine.view());
    }
}
