package org.jiheng.kit.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * No forged or unfit token opens any operation, and the genuine one that they imitate opens every one. Each kind is sent
 * to some operation and each operation gets some kind; with {@code -Djiheng.tokens.all=true} each gets every kind.
 */
public abstract class ForgedTokens {
    private static final int AT_LEAST = 30;

    private final UnfitTokens unfit = new UnfitTokens(ForgedTokens::everyRole);

    @Test
    void noneIsAccepted() {
        Map<String, Supplier<RequestSpecification>> kinds = new LinkedHashMap<>(inOtherPlaces());
        unfit.all().forEach((name, token) -> kinds.put(name, () -> given().header("Authorization", "Bearer " + token)));
        List<String> names = List.copyOf(kinds.keySet());
        List<Operation> operations = operations();
        int every = Boolean.getBoolean("jiheng.tokens.all") ? 1 : Math.min(names.size(), operations.size());
        Map<String, String> before = Database.contents();
        List<String> wrong = new ArrayList<>();
        int sent = 0;
        for (int operation = 0; operation < operations.size(); operation++) {
            for (int kind = operation % every; kind < names.size(); kind += every) {
                String name = names.get(kind);
                expect401(operations.get(operation), name, kinds.get(name).get(), wrong);
                sent++;
            }
        }
        System.out.println("Forged tokens: " + names.size() + " kinds, " + operations.size() + " operations, " + sent
                + " requests, " + wrong.size() + " accepted or answered wrongly");
        assertThat(unfit.all()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(wrong).isEmpty();
        assertThat(Database.contents()).isEqualTo(before);
    }

    @Test
    void theGenuineOneIsAccepted() {
        assertThat(operations())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(
                                send(operation, given().auth().oauth2(unfit.genuine()))
                                        .statusCode())
                        .as("%s", operation)
                        .isNotEqualTo(401));
    }

    protected boolean tried(Operation operation) {
        return true;
    }

    private List<Operation> operations() {
        return Operation.guarded().stream().filter(this::tried).toList();
    }

    /** A good token counts in the Authorization header only. */
    private Map<String, Supplier<RequestSpecification>> inOtherPlaces() {
        return Map.of(
                "in the query", () -> given().queryParam("access_token", unfit.genuine()),
                "in a cookie", () -> given().cookie("access_token", unfit.genuine()),
                "under another scheme", () -> given().header("Authorization", "Basic " + unfit.genuine()),
                "without a scheme", () -> given().header("Authorization", unfit.genuine()),
                "in a header of its own", () -> given().header("X-Access-Token", unfit.genuine()));
    }

    private static void expect401(Operation operation, String name, RequestSpecification request, List<String> wrong) {
        Response response = send(operation, request);
        String type = response.statusCode() == 401 ? response.jsonPath().getString("type") : "";
        if (!"urn:jiheng:problem:not-signed-in".equals(type)) {
            wrong.add(operation + ", " + name + ": " + response.statusCode() + " " + response.asString());
        }
    }

    private static Response send(Operation operation, RequestSpecification request) {
        if (!operation.method().equals("GET")) {
            request.contentType(operation.bodyType()).body("{}".getBytes(StandardCharsets.UTF_8));
        }
        String path = operation.path().replaceAll("\\{[^}]+}", "x");
        return request.when().request(operation.method(), path);
    }

    private static Tokens everyRole() {
        return Tokens.ofEveryRole().jurisdiction("350100").unit("P01").assessor("PERFORMANCE_OFFICE");
    }
}
