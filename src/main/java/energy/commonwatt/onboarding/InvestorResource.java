package energy.commonwatt.onboarding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

import energy.commonwatt.web.NotFound;
import energy.commonwatt.web.Roles;

/** Cases for administrators' programs. Documents are opened on the desk alone. */
@Path("/api/v1/investors")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMINISTRATOR)
public class InvestorResource {

    /** @param name null before it was given, and once erased @param secondNeeded whether one of two administrators has agreed */
    record CaseJson(UUID id, CaseState state, String name, boolean company, boolean secondNeeded, Instant begunAt,
            Instant submittedAt, Instant decidedAt, Instant acceptedAt, Instant screenedAt, Instant erasedAt, String reason) {

        static CaseJson of(OnboardingCase found) {
            Optional<String> name = Answers.of(found.id).applicant().map(Applicant::name);
            return new CaseJson(found.id, found.state, name.orElse(null), found.company, found.halfApproved(), found.begunAt,
                    found.submittedAt, found.decidedAt, found.acceptedAt, found.screenedAt, found.erasedAt, found.reason);
        }
    }

    record CasePage(long total, int page, int size, List<CaseJson> cases) {
    }

    /** @param state one of {@link CaseState}; those that wait for a decision when left out @param page from 0 @param size 1 to 200 */
    @GET
    @Operation(summary = "Cases of investors in one state, the longest waiting first")
    public CasePage queue(@RestQuery @DefaultValue("SUBMITTED") CaseState state,
            @RestQuery @DefaultValue("0") @Min(0) @Max(1_000_000) int page,
            @RestQuery @DefaultValue("50") @Min(1) @Max(200) int size) {
        return new CasePage(CaseQueue.count(state), page, size,
                CaseQueue.inState(state, page, size).stream().map(CaseJson::of).toList());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "One case of an investor")
    public CaseJson one(@PathParam("id") UUID id) {
        return CaseJson.of(OnboardingCase.known(id).orElseThrow(() -> new NotFound("case", id)));
    }
}
