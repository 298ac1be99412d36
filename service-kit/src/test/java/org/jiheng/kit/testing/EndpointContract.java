package org.jiheng.kit.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jiheng.kit.testing.fuzz.DescribedOperation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every endpoint of every service. The endpoints are read from the service's own description, so a new
 * one is tried without anyone thinking of it.
 */
public abstract class EndpointContract {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    /** No number, day, time, id or name of anything. */
    private static final String NO_FORM = "x~";

    private static final Set<String> FORMATS = Set.of("date", "date-time", "uuid");
    private static final Pattern SCHEMA = Pattern.compile("#/components/schemas/(\\w+)");

    /**
     * @param type of the body
     * @param body whether it has one of JSON
     * @param needy whether the body has fields that must not be missing
     * @param telling whether a good answer has a body
     * @param open whether it is for everybody, signed in or not
     */
    private record Operation(
            String method, String path, String type, boolean body, boolean needy, boolean telling, boolean open) {
        Response call(RequestSpecification request) {
            String filled = path.replace("{cycle}", "350100-2012")
                    .replace("{version}", "1")
                    .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            return request.contentType(type).when().request(method.toUpperCase(java.util.Locale.ROOT), filled);
        }
    }

    private final List<Operation> operations = new ArrayList<>();
    private List<DescribedOperation> described;
    private JsonNode document;
    private Map<String, String> before;

    @BeforeEach
    void readTheServicesDescription() {
        Response answer = given().queryParam("format", "json").get("/q/openapi");
        JsonPath description = answer.jsonPath();
        document = answer.as(JsonNode.class);
        described = DescribedOperation.of(document);
        Map<String, Map<String, Map<String, Object>>> paths = description.getMap("paths");
        Map<String, Map<String, Object>> schemas = description.getMap("components.schemas");
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> {
            if (METHODS.contains(method) && concerns(path)) {
                operations.add(new Operation(
                        method,
                        path,
                        BodyType.of(operation),
                        operation.containsKey("requestBody")
                                && BodyType.of(operation).equals(BodyType.JSON),
                        isNeedy(operation, schemas),
                        isTelling(operation),
                        operation.containsKey("x-open-to-all")));
            }
        }));
        assertThat(operations).isNotEmpty();
        before = Database.contents();
    }

    /** The endpoints that this is about: all. Only the test of this contract leaves out those that break it on purpose. */
    boolean concerns(String path) {
        return true;
    }

    /** The paths that are for everybody, signed in or not: named here too, so that none becomes so by mistake. */
    protected Set<String> openToAll() {
        return Set.of();
    }

    private List<Operation> guarded() {
        return operations.stream().filter(operation -> !operation.open()).toList();
    }

    @Test
    void noOtherEndpointIsOpenToAll() {
        assertThat(operations.stream().filter(Operation::open).map(Operation::path))
                .containsExactlyInAnyOrderElementsOf(openToAll());
    }

    private static boolean isNeedy(Map<String, Object> operation, Map<String, Map<String, Object>> schemas) {
        Matcher schema = SCHEMA.matcher(String.valueOf(operation.get("requestBody")));
        return !schema.find() || schemas.get(schema.group(1)).containsKey("required");
    }

    private static boolean isTelling(Map<String, Object> operation) {
        Map<?, ?> responses = (Map<?, ?>) operation.get("responses");
        return responses.entrySet().stream()
                .anyMatch(response -> response.getKey().toString().startsWith("2")
                        && response.getValue().toString().contains("content="));
    }

    @Test
    void aFormThatNobodyDescribedIsRefused() {
        for (Operation operation : operations) {
            if (operation.telling()) {
                Response response = operation.call(
                        json("{}").accept("application/xml").auth().oauth2(everyone()));
                assertThat(response.statusCode())
                        .as("%s: %s", operation, response.contentType())
                        .isEqualTo(406);
            }
        }
        nothingWasStored();
    }

    @Test
    void withoutATokenEveryEndpointAnswers401() {
        for (Operation operation : guarded()) {
            Response response = operation.call(json("{}"));
            assertThat(response.statusCode()).as("%s", operation).isEqualTo(401);
        }
        nothingWasStored();
    }

    @Test
    void withARoleThatMayNothingEveryEndpointAnswers403() {
        String token = Tokens.of("nobody").jurisdiction("350100").token();
        for (Operation operation : guarded()) {
            Response response = operation.call(json("{}").auth().oauth2(token));
            assertThat(response.statusCode()).as("%s", operation).isEqualTo(403);
            assertThat(response.jsonPath().getString("type"))
                    .as("%s", operation)
                    .isEqualTo("urn:jiheng:problem:not-permitted");
        }
        nothingWasStored();
    }

    /** Unless a part of the path is of another form as well: then there is nothing at the address. */
    @Test
    void aQueryParameterOfAnotherFormIsRefusedByName() {
        for (DescribedOperation operation : described) {
            for (DescribedOperation.Parameter parameter : operation.parameters()) {
                if (concerns(operation.path()) && parameter.in().equals("query") && isOfAForm(parameter)) {
                    Response response = ask(operation, filled(operation), parameter);
                    assertThat(response.statusCode())
                            .as("%s?%s: %s", operation, parameter.name(), response.asString())
                            .isEqualTo(400);
                    assertThat(response.jsonPath().getString("type"))
                            .as("%s?%s", operation, parameter.name())
                            .isEqualTo("urn:jiheng:problem:malformed-query");
                    assertThat(response.jsonPath().getList("errors.path"))
                            .as("%s?%s", operation, parameter.name())
                            .containsExactly("/" + parameter.name());
                    String nowhere = misfilled(operation);
                    assertThat(ask(operation, nowhere, parameter).statusCode())
                            .as("%s?%s", nowhere, parameter.name())
                            .isEqualTo(nowhere.contains(NO_FORM) ? 404 : 400);
                }
            }
        }
        nothingWasStored();
    }

    private static Response ask(DescribedOperation operation, String path, DescribedOperation.Parameter parameter) {
        return json("{}")
                .auth()
                .oauth2(everyone())
                .contentType(operation.bodyType())
                .queryParam(parameter.name(), NO_FORM)
                .when()
                .request(operation.method(), path);
    }

    private boolean isOfAForm(DescribedOperation.Parameter parameter) {
        JsonNode schema = parameter.schema();
        if (schema.has("$ref")) {
            schema = document.at(schema.get("$ref").asText().substring(1));
        }
        return schema.has("enum")
                || isNumber(schema)
                || FORMATS.contains(schema.path("format").asText());
    }

    private static boolean isNumber(JsonNode schema) {
        return schema.path("type").toString().contains("integer");
    }

    private String misfilled(DescribedOperation operation) {
        String path = operation.path();
        for (DescribedOperation.Parameter parameter : operation.parameters()) {
            path = isOfAForm(parameter) ? path.replace("{" + parameter.name() + "}", NO_FORM) : path;
        }
        return filled(operation, path);
    }

    private static String filled(DescribedOperation operation) {
        return filled(operation, operation.path());
    }

    private static String filled(DescribedOperation operation, String path) {
        String filled = path.replace("{cycle}", "350100-2012");
        for (DescribedOperation.Parameter parameter : operation.parameters()) {
            String value =
                    isNumber(parameter.schema()) ? "1" : UUID.randomUUID().toString();
            filled = filled.replace("{" + parameter.name() + "}", value);
        }
        return filled;
    }

    @Test
    void aBodyThatIsNoJsonIsRefusedWithItsPlace() {
        refuse("{\"a\":", "not-json", 400, Operation::body);
    }

    @Test
    void aFieldThatDoesNotExistIsRefusedByName() {
        for (Operation operation : operations) {
            if (operation.body()) {
                Response response =
                        operation.call(json("{\"noSuchField\":1}").auth().oauth2(everyone()));
                assertThat(response.statusCode())
                        .as("%s: %s", operation, response.asString())
                        .isIn(400, 422);
                assertThat(response.asString()).as("%s", operation).contains("noSuchField");
            }
        }
        nothingWasStored();
    }

    @Test
    void anEmptyObjectIsRefusedWithTheFieldsThatAreMissing() {
        refuse("{}", null, 422, Operation::needy);
    }

    private void refuse(String body, String rule, int status, Predicate<Operation> of) {
        for (Operation operation : operations) {
            if (operation.body() && of.test(operation)) {
                Response response = operation.call(json(body).auth().oauth2(everyone()));
                assertThat(response.statusCode())
                        .as("%s: %s", operation, response.asString())
                        .isEqualTo(status);
                assertThat(response.jsonPath().getList("errors.path"))
                        .as("%s", operation)
                        .isNotEmpty();
                if (rule != null) {
                    assertThat(response.jsonPath().getList("errors.rule"))
                            .as("%s", operation)
                            .contains(rule);
                }
            }
        }
        nothingWasStored();
    }

    private void nothingWasStored() {
        assertThat(Database.contents()).isEqualTo(before);
    }

    private static RequestSpecification json(String body) {
        return given().body(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String everyone() {
        return Tokens.ofEveryRole()
                .jurisdiction("350100")
                .unit("P01")
                .assessor("PERFORMANCE_OFFICE")
                .token();
    }
}
