package energy.commonwatt.funding;

import java.net.URI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import energy.commonwatt.web.Flash;
import energy.commonwatt.web.Roles;

/** Lets an administrator hold ledger, bank and chain against each other now. */
@Path("/administrator/reconciliation")
@RolesAllowed(Roles.ADMINISTRATOR)
public class ReconciliationPages {

    private final Reconciler reconciler;
    private final OfferMessages words;
    private final Flash flash;

    ReconciliationPages(Reconciler reconciler, OfferMessages words, Flash flash) {
        this.reconciler = reconciler;
        this.words = words;
        this.flash = flash;
    }

    @POST
    public Response reconcile() {
        int found = reconciler.reconcile().differences().size();
        if (found == 0) {
            flash.done(words.reconciledDone());
        } else {
            flash.say("refuted", words.reconciledBadly(found));
        }
        return Response.seeOther(URI.create("/administrator/offers")).build();
    }
}
