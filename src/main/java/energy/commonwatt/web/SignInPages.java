package energy.commonwatt.web;

import java.net.URI;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;

/** Sign-in is a page that only somebody signed in may see: asking for it starts the code flow and comes back here. */
@Path("/sign-in")
public class SignInPages {

    /** @param then path on this site to go on to; anything that could lead elsewhere goes home */
    @GET
    @Authenticated
    public Response signIn(@QueryParam("then") String then) {
        return Response.seeOther(URI.create(local(then) ? then : "/")).build();
    }

    static boolean local(String path) {
        return path != null && path.matches("/(?!/)[A-Za-z0-9/_.~?=&%-]*") && !path.contains("/../") && wellFormed(path);
    }

    private static boolean wellFormed(String path) {
        try {
            return URI.create(path).getHost() == null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
