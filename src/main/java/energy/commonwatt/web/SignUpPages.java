package energy.commonwatt.web;

import java.net.URI;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import io.quarkus.security.Authenticated;

/** Sign-up is sign-in by way of Keycloak's registration ({@link RegistrationPrompt}); whoever comes back goes on to tell who they are. */
@Path(SignUpPages.PATH)
public class SignUpPages {

    static final String PATH = "/sign-up";
    private static final URI NEXT = URI.create("/investor/onboarding");

    @GET
    @Authenticated
    public Response signUp() {
        return Response.seeOther(NEXT).build();
    }
}
