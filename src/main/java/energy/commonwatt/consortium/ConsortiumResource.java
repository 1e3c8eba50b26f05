package energy.commonwatt.consortium;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;

import energy.commonwatt.chain.NodeView.Network;

/** The network for programs. */
@Path("/api/v1/consortium")
@Produces(MediaType.APPLICATION_JSON)
public class ConsortiumResource {

    private final ConsortiumView view;

    ConsortiumResource(ConsortiumView view) {
        this.view = view;
    }

    /** @param contract of the members, or null @param majority votes that a motion needs */
    record ConsortiumJson(Network network, String contract, int members, int majority) {
    }

    @GET
    @PermitAll
    @Operation(summary = "Members' nodes, whether they agree, the last sealed blocks, and the members' contract")
    public ConsortiumJson get() {
        var now = view.now();
        return new ConsortiumJson(now.network(), now.contract(), (int) now.members().stream().filter(m -> m.present()).count(),
                now.majority());
    }
}
