package org.jiheng.inspection.rectification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.jiheng.inspection.testing.Photos;
import org.jiheng.inspection.testing.Rectifying;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.inspection.testing.TurnableClock;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.jiheng.inspection.testing.Inspection.LIN;
import static org.jiheng.inspection.testing.Inspection.OFFICER_OF_P01;
import static org.jiheng.inspection.testing.Inspection.OFFICER_OF_P02;
import static org.jiheng.inspection.testing.Inspection.person;
import static org.jiheng.inspection.testing.Rectifying.DAY;
import static org.jiheng.inspection.testing.Rectifying.OFFICE;

/** What the published results name as weak, as it arrives on its topic. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class WeakPointsTest {
    private static final String TOPIC = "jiheng.published-results.v1";
    private static final String SERVICE = "{\"method\": \"REVIEW\", \"dimension\": \"SERVICE\"}";
    private static final String INDICATOR =
            "{\"method\": \"INDICATORS\", \"component\": \"BUSINESS\", \"indicator\": \"P01-03\"}";

    @Inject
    TurnableClock clock;

    private final StandingTopics topics = new StandingTopics();
    private RunningCycle cycle;
    private Rectifying rectifying;

    @BeforeEach
    void aRunningCycle() {
        cycle = RunningCycle.arrive(topics);
        rectifying = new Rectifying(cycle);
    }

    @AfterEach
    void closeTopics() {
        clock.turnBack();
        topics.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "header",
                "unit",
                "unit-without-review",
                "unit-corrected-with-weak-points",
                "unit-with-weak-points"
            })
    void everyApprovedSampleIsTaken(String sample) throws IOException {
        byte[] record = sample(sample);
        String subject = new ObjectMapper().readTree(record).path("subject").asText();
        arrive(subject, record);
    }

    private void arrive(String subject, byte[] record) {
        topics.sendRaw(TOPIC, subject.split("/")[0], subject.getBytes(StandardCharsets.UTF_8), record);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Database.query("SELECT subject FROM taken_standing WHERE topic = '"
                                + TOPIC + "' AND subject = '" + subject + "'"))
                        .hasSize(1));
    }

    private List<String> told(String token) {
        return rectifying.inspection().noticed(token, "weak-points-published", cycle.code() + "/results/1");
    }

    /** scoring-service has a test that sends this very document. */
    @Test
    void whatScoringSendsIsMendedToTheEnd() {
        cycle = RunningCycle.arrive(topics, "351229", 2031);
        cycle.arriveAs("CLOSED");
        rectifying = new Rectifying(cycle);
        String lin = of351229("inspector", "lin").token();
        String officer = of351229("unit-officer", "chen").unit("P01").token();
        arrive("351229-2031/1/P01", sample("unit-with-weak-points"));

        JsonPath seen = weakPoints(lin);
        assertThat(seen.getList("weakPoints.method"))
                .containsExactly("INDICATORS", "INDICATORS", "REVIEW", "INSPECTION");
        assertThat(told(lin)).hasSize(1);
        assertThat(told(of351229("performance-office", "he").token())).hasSize(1);
        assertThat(seen.getString("weakPoints[2].wave")).isEqualTo("W0");
        assertThat(seen.getList("weakPoints.weakPoint")).doesNotHaveDuplicates();
        String opened = post(lin, seen.getString("weakPoints[2].weakPoint"))
                .then()
                .statusCode(201)
                .extract()
                .path("rectification");
        String path = "/rectifications/" + opened;
        rectifying.as(officer, path + "/start", "{}").then().statusCode(200);
        Photos.put(officer, rectifying.path(path + "/evidence"), UUID.randomUUID(), Photos.jpeg(1));
        rectifying
                .as(officer, path + "/submit", "{\"statement\": \"已公开办事指南\"}")
                .then()
                .statusCode(200);
        rectifying
                .as(of351229("inspector", "huang").token(), path + "/verify", "{}")
                .then()
                .statusCode(200);
        rectifying
                .as(of351229("performance-office", "sun").token(), path + "/close", "{}")
                .then()
                .statusCode(200);

        JsonPath mended = rectifying.look(lin, path, Map.of());
        assertThat(mended.getString("state")).isEqualTo("CLOSED");
        assertThat(mended.getBoolean("groundStands")).isTrue();
        assertThat(mended.getString("weakPoint.wave")).isEqualTo("W0");
        assertThat(rectifying.look(lin, "/weak-points", Map.of("toOpen", true)).getInt("total"))
                .isEqualTo(3);
    }

    @Test
    void theReviewInTwoWavesIsTwoWeakPoints() {
        publish(1, "[{\"method\": \"REVIEW\", \"wave\": \"W0\"}, {\"method\": \"REVIEW\", \"wave\": \"W1\"}]");
        List<String> both = toOpen();
        assertThat(both).hasSize(2).doesNotHaveDuplicates();
        open(LIN, both.get(0));
        assertThat(toOpen()).containsExactly(both.get(1));
    }

    private static Tokens of351229(String role, String name) {
        return Tokens.of(role).jurisdiction("351229").person(name);
    }

    @Test
    void theWeakPointsOfTheSampleAreReadAsTheyAreWritten() throws IOException {
        publish(
                1,
                new ObjectMapper()
                        .readTree(sample("unit-corrected-with-weak-points"))
                        .path("data")
                        .path("weakPoints")
                        .toString());
        JsonPath seen = weakPoints(LIN);
        assertThat(seen.getList("weakPoints.method")).containsExactly("INDICATORS", "REVIEW", "INSPECTION");
        assertThat(seen.getString("weakPoints[0].component")).isEqualTo("BUSINESS");
        assertThat(seen.getString("weakPoints[0].indicator")).isEqualTo("P17-03");
        assertThat(seen.getString("weakPoints[1].dimension")).isEqualTo("SERVICE");
        assertThat(seen.getString("weakPoints[2].finding")).isEqualTo("3d0c1f52-7f0a-4a53-8a7e-5f7f6d1f0003");
    }

    @Test
    void ofEachWeakPointOneRectificationIsOpenedByWhicheverOfTheTwoOffices() {
        publish(1, "[" + SERVICE + "," + INDICATOR + "]");
        String service = idOf("SERVICE");
        assertThat(toOpen()).hasSize(2);
        String opened = open(OFFICE, service).jsonPath().getString("rectification");
        assertThat(weakPoints(LIN).getString("weakPoints.find { it.weakPoint == '" + service + "' }.rectification"))
                .isEqualTo(opened);
        assertThat(toOpen()).hasSize(1).doesNotContain(service);
        assertThat(rectifying.look(opened).getString("weakPoint.dimension")).isEqualTo("SERVICE");
        post(LIN, service).then().statusCode(409).body("type", endsWith("rectification-opened-before"));
    }

    @Test
    void theSameWeakPointInALaterVersionIsTheSame() {
        publish(1, "[" + SERVICE + "]");
        String opened = open(LIN, idOf("SERVICE")).jsonPath().getString("rectification");
        publish(2, "[" + SERVICE + "," + INDICATOR + "]");
        JsonPath seen = weakPoints(LIN);
        assertThat(seen.getList("weakPoints.firstVersion")).containsExactly(1, 2);
        assertThat(seen.getString("weakPoints[0].rectification")).isEqualTo(opened);
        assertThat(seen.getList("weakPoints.takenBack")).containsExactly(false, false);
    }

    @Test
    void aCorrectedResultTakesAWeakPointBackAndDeletesNothing() {
        publish(1, "[" + SERVICE + "," + INDICATOR + "]");
        String opened = open(LIN, idOf("SERVICE")).jsonPath().getString("rectification");
        publish(2, "[" + INDICATOR + "]");
        JsonPath seen = weakPoints(LIN);
        assertThat(seen.getList("weakPoints.takenBack")).containsExactly(true, false);
        assertThat(rectifying.look(opened).getBoolean("groundStands")).isFalse();
        publish(3, "[]");
        post(LIN, idOf("BUSINESS")).then().statusCode(409).body("type", endsWith("weak-point-taken-back"));
        assertThat(toOpen()).isEmpty();
    }

    @Test
    void whatTheResultsNameNoMoreIsNotOverdueAndNotCounted() {
        publish(1, "[" + SERVICE + "," + INDICATOR + "]");
        String service = open(LIN, idOf("SERVICE")).jsonPath().getString("rectification");
        String indicator = open(LIN, idOf("BUSINESS")).jsonPath().getString("rectification");
        clock.turnTo(DAY.plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(rectifying.listed(LIN, Map.of("overdue", true))).containsExactlyInAnyOrder(service, indicator);

        publish(2, "[" + INDICATOR + "]");

        assertThat(rectifying.listed(LIN, Map.of("overdue", true))).containsExactly(indicator);
        assertThat(rectifying.look(service).getBoolean("overdue")).isFalse();
        assertThat(rectifying
                        .look(LIN, "/inspection-statistics", Map.of("by", "unit"))
                        .getInt("total.rectifications.overdue"))
                .isEqualTo(1);
    }

    @Test
    void aWeakPointThatIsAFindingIsMendedWithIt() {
        String finding = rectifying.inspection().notified("0.5");
        String opened = rectifying.opened(finding, DAY);
        publish(1, "[{\"method\": \"INSPECTION\", \"finding\": \"" + finding + "\"}]");
        assertThat(weakPoints(LIN).getString("weakPoints[0].rectification")).isEqualTo(opened);
        post(LIN, weakPoints(LIN).getString("weakPoints[0].weakPoint")).then().statusCode(409);
    }

    @Test
    void aUnitSeesItsOwnAndNobodyOfItOpensAny() {
        publish(1, "[" + SERVICE + "]");
        assertThat(weakPoints(OFFICER_OF_P01).getInt("total")).isEqualTo(1);
        assertThat(weakPoints(OFFICER_OF_P02).getInt("total")).isZero();
        String service = idOf("SERVICE");
        post(person("inspector", "he").unit("P01").token(), service).then().statusCode(403);
        post(person("performance-office", "he").unit("P01").token(), service)
                .then()
                .statusCode(403);
        post(LIN, Rectifying.nothing()).then().statusCode(404).body("type", endsWith("weak-point-unknown"));
    }

    private void publish(int version, String weakPoints) {
        topics.send(
                TOPIC,
                cycle.code() + "/" + version + "/P01",
                1_000 + version,
                """
                {"cycle": "%s", "version": %d, "unit": "P01", "tier": "PARTY_MASS", "rank": 1, "indicatorScore": "94.900000",
                 "deduction": "0.25", "total": "94.11221870", "weakPoints": %s}""".formatted(cycle.code(), version, weakPoints),
                Map.of("cycle", cycle.code(), "cyclerevision", "1000"));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Database.query("SELECT 1 FROM taken_standing WHERE subject = '"
                                + cycle.code() + "/" + version + "/P01'"))
                        .hasSize(1));
    }

    private JsonPath weakPoints(String token) {
        return rectifying.look(token, "/weak-points", Map.of());
    }

    private List<String> toOpen() {
        return rectifying.look(LIN, "/weak-points", Map.of("toOpen", true)).getList("weakPoints.weakPoint");
    }

    private String idOf(String what) {
        return weakPoints(LIN)
                .getString("weakPoints.find { it.dimension == '" + what + "' || it.component == '" + what
                        + "' }.weakPoint");
    }

    private io.restassured.response.Response open(String token, String weakPoint) {
        var response = post(token, weakPoint);
        response.then().statusCode(201);
        return response;
    }

    private io.restassured.response.Response post(String token, String weakPoint) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Rectifying.demand(DAY))
                .post(rectifying.path("/weak-points/" + weakPoint + "/rectification"));
    }

    private static byte[] sample(String name) {
        try (InputStream in = Thread.currentThread()
                .getContextClassLoader()
                .getResourceAsStream("contracts/" + TOPIC + "/samples/" + name + ".json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
