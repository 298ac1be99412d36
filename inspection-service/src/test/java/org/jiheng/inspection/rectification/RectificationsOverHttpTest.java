package org.jiheng.inspection.rectification;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.LedgerFiles;
import org.jiheng.inspection.testing.Rectifying;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.inspection.testing.TurnableClock;
import org.jiheng.kit.testing.Concurrently;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.jiheng.inspection.testing.Inspection.LIN;
import static org.jiheng.inspection.testing.Inspection.OFFICER_OF_P01;
import static org.jiheng.inspection.testing.Inspection.OFFICER_OF_P02;
import static org.jiheng.inspection.testing.Inspection.person;
import static org.jiheng.inspection.testing.Rectifying.DAY;
import static org.jiheng.inspection.testing.Rectifying.HUANG;
import static org.jiheng.inspection.testing.Rectifying.OFFICE;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RectificationsOverHttpTest {
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

    @Test
    void whatWasFoundIsMendedAndTakesItsPointsOffAllTheSame() {
        String rectification = rectifying.in("CLOSED");
        JsonPath seen = rectifying.look(rectification);
        assertThat(seen.getList("acts.move")).containsExactly("OPEN", "START", "SUBMIT", "VERIFY", "CLOSE");
        assertThat(seen.getString("acts[2].statement")).isEqualTo("已制定并上墙");
        assertThat(new LedgerFiles(cycle).account("P01")).startsWith("0.50");
        assertThat(rectifying.noticed(OFFICER_OF_P01, "rectification-opened", rectification))
                .singleElement()
                .asString()
                .contains("建立窗口AB岗制度", DAY.toString());
        assertThat(rectifying.noticed(LIN, "rectification-submitted", rectification))
                .hasSize(1);
        assertThat(rectifying.noticed(HUANG, "rectification-to-verify", rectification))
                .hasSize(1);
        assertThat(rectifying.noticed(OFFICE, "rectification-to-close", rectification))
                .hasSize(1);
        assertThat(rectifying.noticed(OFFICER_OF_P01, "rectification-closed", rectification))
                .hasSize(1);
        assertThat(rectifying.inspection().audited(rectification, "DONE").getList("entries.act"))
                .containsExactly(
                        "close-rectification",
                        "verify-rectification",
                        "submit-rectification",
                        "add-rectification-evidence",
                        "start-rectification",
                        "open-rectification");
    }

    @Test
    void theUnitBeginsAgainAfterARejectionAndMaySayWhatItDoesBetter() {
        String rectification = rectifying.in("REJECTED");
        rectifying
                .as(
                        OFFICER_OF_P01,
                        "/rectifications/" + rectification + "/start",
                        "{\"measure\": \"设立轮岗表\", \"person\": \"林副主任\"}")
                .then()
                .statusCode(200);
        JsonPath seen = rectifying.look(rectification);
        assertThat(seen.getString("state")).isEqualTo("IN_PROGRESS");
        assertThat(seen.getString("measure")).isEqualTo("设立轮岗表");
        assertThat(seen.getString("person")).isEqualTo("林副主任");
        assertThat(seen.getString("cause")).isEqualTo("值班制度不落实");
        assertThat(seen.getString("demanded.measure")).isEqualTo("建立窗口AB岗制度");
        assertThat(seen.getString("acts[3].statement")).isEqualTo("仍有缺岗");
        assertThat(seen.getString("dueOn")).isEqualTo(DAY.toString());
    }

    @ParameterizedTest
    @EnumSource(RectificationState.class)
    void everyOtherMoveIsRefusedAndStoresNothing(RectificationState state) {
        String rectification = rectifying.in(state.name());
        List<String> possible =
                switch (state) {
                    case ASSIGNED, REJECTED -> List.of("start");
                    case IN_PROGRESS -> List.of("submit");
                    case SUBMITTED -> List.of("verify", "reject");
                    case VERIFIED -> List.of("close");
                    case CLOSED -> List.of();
                };
        Map<String, String> before = Database.contents();
        List.of("start", "submit", "verify", "reject", "close").stream()
                .filter(move -> !possible.contains(move))
                .forEach(move -> rectifying
                        .move(rectification, move)
                        .then()
                        .statusCode(409)
                        .body("type", endsWith(refusal(move))));
        assertThat(Database.contents()).isEqualTo(before);
    }

    private static String refusal(String move) {
        return switch (move) {
            case "start" -> "rectification-not-to-be-started";
            case "submit" -> "rectification-not-to-be-submitted";
            case "close" -> "rectification-not-to-be-closed";
            default -> "rectification-not-to-be-judged";
        };
    }

    @Test
    void ofTwoInspectorsAtOnceOneComesTooLate() {
        String rectification = rectifying.in("SUBMITTED");
        List<Integer> statuses = Concurrently.each(
                List.of(LIN, HUANG),
                inspector -> rectifying
                        .as(
                                inspector,
                                "/rectifications/" + rectification + (inspector.equals(LIN) ? "/verify" : "/reject"),
                                inspector.equals(LIN) ? "{}" : "{\"reason\": \"仍有缺岗\"}")
                        .statusCode());
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void whoeverSawItOtherwiseIsToldSo() {
        String rectification = rectifying.opened();
        String path = rectifying.path("/rectifications/" + rectification);
        Response seen = rectifying.by(OFFICER_OF_P01).get(path);
        rectifying.move(rectification, "start").then().statusCode(200);
        rectifying
                .by(OFFICER_OF_P01)
                .header("If-Match", seen.header("ETag"))
                .body("{\"statement\": \"已完成\"}")
                .post(path + "/submit")
                .then()
                .statusCode(412);
        rectifying.shown(rectification).then().statusCode(201);
        rectifying
                .by(OFFICER_OF_P01)
                .header("If-Match", "\"2\"")
                .body("{\"statement\": \"已完成\"}")
                .post(path + "/submit")
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"3\""));
    }

    @Test
    void thereIsOneOfAFinding() {
        String finding = rectifying.inspection().notified("0.5");
        rectifying.opened(finding, DAY);
        Map<String, String> before = Database.contents();
        open(LIN, finding, DAY).then().statusCode(409).body("type", endsWith("rectification-opened-before"));
        assertThat(Database.contents()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "RECORDED, 409",
        "DROPPED, 409",
        "WITHDRAWN, 409",
        "NOTIFIED, 201",
        "CONFIRMED, 201",
        "APPEALED, 201",
        "UPHELD, 201",
        "REDUCED, 201"
    })
    void itIsOpenedOfWhatTheUnitWasToldOfAndWhatStands(String state, int status) {
        Response response = open(LIN, rectifying.inspection().in(state), DAY);
        response.then().statusCode(status);
        if (status == 409) {
            response.then().body("type", endsWith(":finding-not-to-be-rectified"));
        }
    }

    @Test
    void onlyAnInspectorOfAnotherUnitOpensOneFromAFinding() {
        String finding = rectifying.inspection().notified("0.5");
        String ofTheUnit = person("inspector", "he").unit("P01").token();
        open(ofTheUnit, finding, DAY).then().statusCode(403);
        open(OFFICE, finding, DAY).then().statusCode(403);
        open(LIN, Rectifying.nothing(), DAY).then().statusCode(404).body("type", endsWith("finding-unknown"));
    }

    @Test
    void whoSubmittedDoesNotVerifyEvenAsAnInspector() {
        String rectification = rectifying.in("IN_PROGRESS");
        String path = "/rectifications/" + rectification;
        rectifying.shown(rectification).then().statusCode(201);
        String both = person("unit-officer", "double").unit("P01").token();
        rectifying.as(both, path + "/submit", "{\"statement\": \"已完成\"}").then().statusCode(200);
        String asInspector = person("inspector", "double").token();
        rectifying
                .as(asInspector, path + "/verify", "{}")
                .then()
                .statusCode(403)
                .body("type", endsWith("spoke-for-the-unit"));
    }

    @Test
    void nothingIsSubmittedWithoutAPhotoOfThisTime() {
        String rectification = rectifying.in("REJECTED");
        String path = "/rectifications/" + rectification;
        rectifying.shown(rectification).then().statusCode(409).body("type", endsWith("evidence-closed"));
        rectifying.move(rectification, "start").then().statusCode(200);
        rectifying
                .as(OFFICER_OF_P01, path + "/submit", "{\"statement\": \"已完成\"}")
                .then()
                .statusCode(409)
                .body("type", endsWith("rectification-not-shown"));
        rectifying.shown(rectification).then().statusCode(201);
        rectifying
                .as(OFFICER_OF_P01, path + "/submit", "{\"statement\": \"已完成\"}")
                .then()
                .statusCode(200);
        assertThat(rectifying.look(HUANG, path + "/evidence", Map.of()).getList("files"))
                .hasSize(2);
    }

    @Test
    void nothingIsDueBeforeItIsDemanded() {
        Response response = open(LIN, rectifying.inspection().notified("0.5"), LocalDate.parse("2012-04-30"));
        response.then().statusCode(422).body("errors.path", hasItem("/dueOn"));
    }

    @Test
    void mostIsMendedAfterTheCycleIsClosed() {
        String finding = rectifying.inspection().notified("0.5");
        cycle.arriveAs("CLOSED");
        String rectification = rectifying.opened(finding, DAY);
        List.of("start", "submit", "verify", "close")
                .forEach(move -> rectifying.move(rectification, move).then().statusCode(200));
    }

    @Test
    void aListHoldsWhatIsAskedForAndAUnitSeesItsOwn() {
        String first = rectifying.inspection().notified("0.5");
        String assigned = rectifying.opened(first, DAY);
        String second = rectifying.opened(rectifying.inspection().notified("0.5"), DAY.plusDays(1));
        rectifying.move(second, "start").then().statusCode(200);
        assertThat(rectifying.listed(LIN, Map.of("sort", "-dueOn"))).containsExactly(second, assigned);
        assertThat(rectifying.listed(LIN, Map.of("state", "IN_PROGRESS"))).containsExactly(second);
        assertThat(rectifying.listed(LIN, Map.of("area", "STYLE", "unit", "P01")))
                .containsExactly(assigned, second);
        assertThat(rectifying.listed(LIN, Map.of("area", "SERVICE"))).isEmpty();
        assertThat(rectifying.listed(LIN, Map.of("overdue", true))).isEmpty();
        assertThat(rectifying.listed(LIN, Map.of("repeats", true))).containsExactly(second);
        assertThat(rectifying.look(second).getString("repeat.earlier")).isEqualTo(first);
        assertThat(rectifying.listed(OFFICER_OF_P01, Map.of())).hasSize(2);
        assertThat(rectifying.listed(OFFICER_OF_P02, Map.of())).isEmpty();
        rectifying
                .by(OFFICER_OF_P02)
                .get(rectifying.path("/rectifications/" + assigned))
                .then()
                .statusCode(403);
    }

    @Test
    void whatRestsOnAWithdrawnFindingSaysSo() {
        Inspection inspection = rectifying.inspection();
        String finding = inspection.appealed("0.5");
        String rectification = rectifying.opened(finding, DAY);
        assertThat(rectifying.look(rectification).getBoolean("groundStands")).isTrue();
        inspection.move(finding, "WITHDRAWN").then().statusCode(200);
        assertThat(rectifying.look(rectification).getBoolean("groundStands")).isFalse();
    }

    @Test
    void whatRestsOnAWithdrawnFindingIsNotOverdue() {
        Inspection inspection = rectifying.inspection();
        String finding = inspection.appealed("0.5");
        LocalDate dueOn = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(1);
        String resting = rectifying.opened(finding, dueOn);
        String standing = rectifying.opened(inspection.notified("0.5"), dueOn);
        clock.turnAhead(Duration.ofDays(3));
        assertThat(overdue()).containsExactlyInAnyOrder(resting, standing);

        inspection.move(finding, "WITHDRAWN").then().statusCode(200);

        assertThat(overdue()).containsExactly(standing);
        assertThat(rectifying.look(resting).getBoolean("overdue")).isFalse();
        assertThat(rectifying.look(standing).getBoolean("overdue")).isTrue();
    }

    private List<String> overdue() {
        return rectifying.listed(LIN, Map.of("overdue", true));
    }

    private Response open(String token, String finding, LocalDate dueOn) {
        return rectifying.as(token, "/findings/" + finding + "/rectification", Rectifying.demand(dueOn));
    }
}
