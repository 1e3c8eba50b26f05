package energy.commonwatt.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.json.Json;

/** One place that decides who gets words and who gets JSON. */
@ApplicationScoped
class ErrorPages {

    @CheckedTemplate(basePath = "web", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance error(Problem problem);
    }

    /** @param body rendered, in UTF-8 */
    record Answer(String mediaType, String body) {
    }

    Answer answer(Problem problem, String path) {
        if (path.startsWith("/api/")) {
            return new Answer(Problem.MEDIA_TYPE, Json.encode(problem.json()));
        }
        return new Answer(MediaType.TEXT_HTML + ";charset=UTF-8", Templates.error(problem).render());
    }

    Response response(Problem problem, String path) {
        Answer answer = answer(problem, path);
        return Response.status(problem.status()).type(answer.mediaType()).entity(answer.body()).build();
    }
}
