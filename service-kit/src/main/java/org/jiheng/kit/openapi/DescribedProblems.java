package org.jiheng.kit.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to each operation the problems it may answer with: which depend on whether it has a body, parameters, versions. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class DescribedProblems implements OASFilter {
    private static final String PROBLEM = "Problem";
    private static final String MEDIA_TYPE = "application/problem+json";

    private static final Map<String, String> ALWAYS = Map.of(
            "400", "The request cannot be understood",
            "401", "Not signed in",
            "403", "Not permitted",
            "404", "There is no such thing",
            "406", "Not available in the form asked for",
            "414", "The address is too long",
            "422", "Values that are not valid",
            "429", "Too many requests; Retry-After says when to come again",
            "500", "Something went wrong on our side",
            "503", "Whoever runs the service has to do something first");
    private static final Map<String, String> CHANGING = Map.of("409", "The present state does not allow it");
    private static final Map<String, String> WITH_BODY =
            Map.of("413", "The body is too large", "415", "The body is of another media type");
    private static final Map<String, String> WITH_VERSION =
            Map.of("412", "Another version is the present one", "428", "The version seen is not named");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(PROBLEM, problem());
        document.getPaths().getPathItems().values().forEach(DescribedProblems::describe);
    }

    private static void describe(PathItem path) {
        path.getOperations()
                .forEach((method, operation) ->
                        possible(method, operation).forEach((status, words) -> add(operation, status, words)));
    }

    private static Map<String, String> possible(PathItem.HttpMethod method, Operation operation) {
        Map<String, String> possible = new TreeMap<>(ALWAYS);
        if (method != PathItem.HttpMethod.GET) {
            possible.putAll(CHANGING);
        }
        if (operation.getRequestBody() != null) {
            possible.putAll(WITH_BODY);
        }
        if (expectsVersion(operation)) {
            possible.putAll(WITH_VERSION);
        }
        return possible;
    }

    private static boolean expectsVersion(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().map(Parameter::getName).anyMatch("If-Match"::equalsIgnoreCase);
    }

    private static void add(Operation operation, String status, String words) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(words)
                .content(OASFactory.createContent()
                        .addMediaType(
                                MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + PROBLEM))));
        // replaces what the platform says of 400, 401 and 403: that there is no body
        operation.getResponses().addAPIResponse(status, response);
    }

    private static Schema problem() {
        Schema fault = object().addProperty("path", text("JSON pointer (RFC 6901) of what is wrong"))
                .addProperty("rule", text("Stable name of the broken rule"))
                .addProperty("detail", text("What is wrong, in the caller's language"))
                .required(List.of("path", "rule", "detail"));
        return object().description("RFC 9457")
                .addProperty("type", text("Stable name of the problem").pattern("^urn:jiheng:problem:[a-z0-9-]+$"))
                .addProperty("title", text("In the caller's language"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("detail", text("In the caller's language"))
                .addProperty("instance", text("The request's path"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .items(fault))
                .required(List.of("type", "title", "status", "detail"));
    }

    private static Schema object() {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
