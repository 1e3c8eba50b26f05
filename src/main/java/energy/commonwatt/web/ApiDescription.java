package energy.commonwatt.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/** What holds for every route of the API stands here once: pages are left out, and each refusal is a problem (RFC 9457). */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final String PROBLEM = "Problem";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        List<String> pages = new ArrayList<>(api.getPaths().getPathItems().keySet());
        pages.removeIf(path -> path.startsWith("/api/"));
        pages.forEach(api.getPaths()::removePathItem);
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(PROBLEM, problem());
        api.getPaths().getPathItems().forEach(ApiDescription::refusals);
    }

    private static void refusals(String path, PathItem item) {
        item.getOperations().values().forEach(operation -> refusals(path, operation));
    }

    private static void refusals(String path, Operation operation) {
        refusal(operation, "400", "A parameter or header is missing or cannot be read");
        if (path.contains("{")) {
            refusal(operation, "404", "There is no such thing, or it belongs to somebody else");
        }
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            refusal(operation, "401", "The bearer token is missing, expired or made for another application");
            refusal(operation, "403", "The token's account has not the role that this needs");
        }
        if (operation.getRequestBody() != null) {
            refusal(operation, "409", "Against the present state, for example an idempotency key used for another file");
            refusal(operation, "413", "The body is too large");
            refusal(operation, "415", "The content type is not read here");
            refusal(operation, "422", "A rule says no; members of the problem name line, column, value and rule");
        }
    }

    private static void refusal(Operation operation, String status, String description) {
        APIResponse response = OASFactory.createAPIResponse().description(description)
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
        operation.getResponses().addAPIResponse(status, response);
    }

    private static Schema problem() {
        Schema text = OASFactory.createSchema().addType(SchemaType.STRING);
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description("RFC 9457, with what was expected and found")
                .required(List.of("type", "title", "status", "detail"))
                .properties(
                        Map.of("type", text, "title", text, "detail", text, "expected", text, "found", text, "reference", text,
                                "status", OASFactory.createSchema().addType(SchemaType.INTEGER)));
    }
}
