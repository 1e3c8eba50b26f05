package energy.commonwatt.web;

import java.util.Set;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * What a page takes is a form with its token. A browser sends other kinds, such as text/plain, to another site with the session and without a
 * question, and the token is not looked for in them; so only the API takes those, which knows no session.
 */
class FormsOnly {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @ServerRequestFilter
    Response refuse(ContainerRequestContext request) {
        boolean form = is(request.getMediaType(), MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                || is(request.getMediaType(), MediaType.MULTIPART_FORM_DATA_TYPE);
        boolean taken = SAFE.contains(request.getMethod()) || form || request.getUriInfo().getPath().startsWith("/api/");
        return taken ? null : Response.status(Response.Status.UNSUPPORTED_MEDIA_TYPE).build();
    }

    private static boolean is(MediaType found, MediaType form) {
        return found != null && found.getType().equalsIgnoreCase(form.getType())
                && found.getSubtype().equalsIgnoreCase(form.getSubtype());
    }
}
