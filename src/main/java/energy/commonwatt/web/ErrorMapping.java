package energy.commonwatt.web;

import java.sql.SQLException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Every refusal and every failure of a resource or page leaves through here, with words. */
@ApplicationScoped
class ErrorMapping {

    /** SQLSTATE character_not_in_repertoire. */
    private static final String NO_SUCH_CHARACTER = "22021";
    private static final Logger LOG = Logger.getLogger(ErrorMapping.class);

    private final ErrorPages pages;

    ErrorMapping(ErrorPages pages) {
        this.pages = pages;
    }

    @ServerExceptionMapper
    Response ruleViolated(RuleViolation violation, UriInfo uri) {
        return pages.response(Problem.of(violation), uri.getRequestUri().getPath());
    }

    /** Named, because development mode has a mapper of its own for it that lists all routes. */
    @ServerExceptionMapper
    Response nothingThere(NotFoundException nothing, UriInfo uri) {
        return pages.response(Problem.of(404), uri.getRequestUri().getPath());
    }

    /** Redirects and answers that already have a body go out as they are; bare statuses get their words in the filter below. */
    @ServerExceptionMapper
    Response answered(WebApplicationException answer, UriInfo uri) {
        Response response = answer.getResponse();
        boolean refusedWithWords = response.getStatus() >= 400 && response.getStatus() < 500 && !response.hasEntity()
                && !answer.getMessage().startsWith("HTTP ");
        return refusedWithWords
                ? pages.response(Problem.explained(response.getStatus(), answer.getMessage()), uri.getRequestUri().getPath())
                : response;
    }

    @ServerExceptionMapper
    Response failed(Throwable failure, UriInfo uri) {
        if (holdsUnstorableText(failure)) {
            return pages.response(Problem.explained(400, "Expected text, found a character that no text holds (U+0000)."),
                    uri.getRequestUri().getPath());
        }
        String reference = UUID.randomUUID().toString();
        LOG.errorf(failure, "Request failed: %s, reference %s", uri.getRequestUri().getPath(), reference);
        return pages.response(Problem.logged(500, reference), uri.getRequestUri().getPath());
    }

    /** PostgreSQL takes every character but U+0000, so whoever asks for a thing by such a name made a mistake, and not we. */
    private static boolean holdsUnstorableText(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && NO_SUCH_CHARACTER.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** Statuses without a body, whoever made them: refused access, a form without its token, a method that is not there. */
    @ServerResponseFilter
    void fillEmptyError(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() < 400 || response.hasEntity() || "HEAD".equals(request.getMethod())) {
            return;
        }
        ErrorPages.Answer answer = pages.answer(Problem.of(response.getStatus()),
                request.getUriInfo().getRequestUri().getPath());
        response.setEntity(answer.body(), null, MediaType.valueOf(answer.mediaType()));
    }
}
