package energy.commonwatt.onboarding;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestForm;

import energy.commonwatt.web.Roles;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** Step: the entry knowledge test, and the warning where it was not passed or not taken. */
@Path("/investor/onboarding/knowledge")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.INVESTOR)
public class KnowledgePages {

    private static final URI HERE = URI.create(Step.KNOWLEDGE.address());

    @CheckedTemplate(basePath = "onboarding")
    static class Templates {

        /** @param result of the last time, null when there is none @param chosen answers that were given, by question */
        static native TemplateInstance knowledge(CaseView view, KnowledgeTest test, Knowledge result,
                Map<String, Integer> chosen, Faults faults);
    }

    private final MyCase mine;
    private final InvestorTests tests;
    private final KnowledgeTests questions;
    private final OnboardingMessages words;

    KnowledgePages(MyCase mine, InvestorTests tests, KnowledgeTests questions, OnboardingMessages words) {
        this.mine = mine;
        this.tests = tests;
        this.questions = questions;
        this.words = words;
    }

    @GET
    public TemplateInstance test() {
        return page(Map.of(), Faults.NONE);
    }

    private TemplateInstance page(Map<String, Integer> chosen, Faults faults) {
        return Templates.knowledge(mine.view(), questions.current(), mine.answers().knowledge().orElse(null), chosen, faults);
    }

    /** Fields: {@code version} of the questions, and for each question its id with the number of the answer. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(MultivaluedMap<String, String> form) {
        Map<String, Integer> chosen = chosen(form);
        try {
            tests.takeTest(mine.actor(), form.getFirst("version"), chosen);
            return Response.seeOther(HERE).build();
        } catch (OnboardingRuleViolation violation) {
            return Response.status(violation.status()).entity(page(chosen, Faults.of(violation))).build();
        }
    }

    private Map<String, Integer> chosen(MultivaluedMap<String, String> form) {
        Map<String, Integer> chosen = new HashMap<>();
        questions.current().questions().forEach(question -> {
            String answer = form.getFirst(question.id());
            if (answer != null && answer.matches("\\d{1,2}")) {
                chosen.put(question.id(), Integer.valueOf(answer));
            }
        });
        return chosen;
    }

    @POST
    @Path("decline")
    public Response decline() {
        try {
            tests.declineTest(mine.actor());
            return Response.seeOther(HERE).build();
        } catch (OnboardingRuleViolation violation) {
            return Response.status(violation.status()).entity(page(Map.of(), Faults.of(violation))).build();
        }
    }

    @POST
    @Path("warning")
    public Response confirm(@RestForm String confirmed) {
        try {
            FormReader form = new FormReader();
            form.ticked("confirmed", confirmed, "you have read the warning and understand it");
            form.orThrow();
            tests.confirmWarning(mine.actor(), words.knowledgeWarning());
            return mine.onward();
        } catch (OnboardingRuleViolation violation) {
            return Response.status(violation.status()).entity(page(Map.of(), Faults.of(violation))).build();
        }
    }
}
