package energy.commonwatt.records;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;

import energy.commonwatt.verification.RuleSetText;

/** The texts that records name as their rule sets and whose hashes the members adopted, byte for byte. */
@Path("/")
public class RuleSetResource {

    /**
     * A rule set that this platform carries.
     *
     * @param id SHA-256 of the name, as the contract Consortium knows it; hex
     * @param sha256 of the text in UTF-8, hex
     * @param text path of the text
     */
    record RuleSetJson(String name, String id, String sha256, String text) {

        static RuleSetJson of(RuleSetText ruleSet) {
            HexFormat hex = HexFormat.of();
            return new RuleSetJson(ruleSet.name(), hex.formatHex(ruleSet.id()), hex.formatHex(ruleSet.sha256()),
                    "/rule-sets/" + ruleSet.name());
        }
    }

    /** Plain text. Its SHA-256 is in the header {@code Repr-Digest} (RFC 9530). */
    @GET
    @Path("rule-sets/{name}/{version}")
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
    public Response text(@PathParam("name") String name, @PathParam("version") String version) {
        RuleSetText ruleSet = RuleSetText.find(name + "/" + version).orElseThrow(NotFoundException::new);
        return Response.ok(ruleSet.text())
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(ruleSet.sha256()) + ":").build();
    }

    @GET
    @Path("api/v1/rule-sets")
    @PermitAll
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Rule sets that records name, with the SHA-256 of their texts")
    public List<RuleSetJson> list() {
        return RuleSetText.all().stream().map(RuleSetJson::of).toList();
    }
}
