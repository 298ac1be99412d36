package org.jiheng.kit.testapp.note;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import org.jiheng.kit.idempotency.Turns;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestProfile(DuplicatesOfASlowRequestTest.FewThreads.class)
class DuplicatesOfASlowRequestTest {
    private static final int WAITING = 60;

    /** Fewer threads than duplicates, and room for so many of them. */
    public static class FewThreads implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.thread-pool.max-threads", "20", "jiheng.idempotency.waiting", String.valueOf(WAITING));
        }
    }

    private final String name = UUID.randomUUID().toString();
    private final String key = UUID.randomUUID().toString();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();

    @Inject
    Turns turns;

    @Test
    void duplicatesOfASlowRequestKeepNobodyElseWaiting() throws SQLException {
        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
        try (Connection slowness = Database.current().asOwner()) {
            holdBack(slowness);
            for (int i = 0; i <= WAITING; i++) {
                sent.add(client.sendAsync(write(), HttpResponse.BodyHandlers.ofString()));
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> turns.waiting() == WAITING);

            HttpResponse<String> others = answer(request("wang").GET().build());
            HttpResponse<String> oneTooMany = answer(write());

            assertThat(others.statusCode()).isEqualTo(200);
            assertThat(oneTooMany.statusCode()).isEqualTo(429);
            assertThat(oneTooMany.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(oneTooMany.body()).contains("urn:jiheng:problem:too-many-requests");
            slowness.rollback();
        }
        assertThat(sent.stream()
                        .map(CompletableFuture::join)
                        .collect(Collectors.groupingBy(a -> a.statusCode() + " " + a.body(), Collectors.counting())))
                .hasSize(1)
                .containsValue(WAITING + 1L)
                .allSatisfy((answer, times) -> assertThat(answer).startsWith("201"));
        assertThat(Database.query("SELECT count(*) FROM note WHERE name = '" + name + "'"))
                .containsExactly("1");
        assertThat(turns.waiting()).isZero();
        // a turn that nobody left would keep this one waiting
        assertThat(answer(write()).statusCode()).isEqualTo(201);
    }

    /** Writes the same note in a transaction that stays open: whoever writes it too waits for the end of that. */
    private void holdBack(Connection slowness) throws SQLException {
        slowness.setAutoCommit(false);
        try (PreparedStatement insert =
                slowness.prepareStatement("INSERT INTO note (name, words, version) VALUES (?, 'slow', 1)")) {
            insert.setString(1, name);
            insert.executeUpdate();
        }
    }

    private HttpRequest write() {
        return request("li")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"" + name + "\",\"words\":\"once\"}"))
                .build();
    }

    private static HttpRequest.Builder request(String person) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/api/v1/notes"))
                .timeout(Duration.ofSeconds(25))
                .header(
                        "Authorization",
                        "Bearer "
                                + Tokens.of("performance-office").person(person).token());
    }

    private HttpResponse<String> answer(HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
    }
}
