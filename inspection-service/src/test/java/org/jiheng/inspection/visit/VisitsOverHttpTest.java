package org.jiheng.inspection.visit;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.Photos;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Servers;
import org.jiheng.kit.testing.StandingTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.jiheng.inspection.testing.Inspection.LIN;
import static org.jiheng.inspection.testing.Inspection.OFFICER_OF_P01;
import static org.jiheng.inspection.testing.Inspection.OFFICER_OF_P02;
import static org.jiheng.inspection.testing.Inspection.person;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class VisitsOverHttpTest {
    private static final String PLANNED = """
            {"unit": "P01", "kind": "COVERT", "firstDay": "2012-08-20", "lastDay": "2012-08-22",
             "areas": ["STYLE"], "note": "窗口服务"}""";
    private static final String MADE = """
            {"occurredOn": "2012-08-21", "lastDay": "2012-08-22", "areas": ["STYLE", "作风建设"], "outcome": "两人离岗"}""";
    private static final String INSPECTED_BY_OTHERS = "{\"inspectors\": [\"issuer#others\"],";
    private static final String UNPLANNED = """
            {"unit": "P01", "kind": "OPEN", "occurredOn": "2012-08-21", "areas": ["STYLE"], "outcome": "情况良好"}""";

    private final StandingTopics topics = new StandingTopics();
    private RunningCycle cycle;
    private Inspection inspection;

    @BeforeEach
    void aRunningCycle() {
        cycle = RunningCycle.arrive(topics);
        inspection = new Inspection(cycle);
    }

    @AfterEach
    void closeTopics() {
        topics.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # from      make  cancel
            PLANNED,    MADE, CANCELLED
            MADE,       -,    -
            CANCELLED,  -,    -
            """)
    void aVisitMakesTheseMovesAndNoOther(String from, String make, String cancel) {
        assertMove(from, "/make", MADE, make, "visit-not-to-be-made");
        assertMove(from, "/cancel", "{\"reason\": \"改期\"}", cancel, "visit-not-to-be-cancelled");
    }

    private void assertMove(String from, String move, String body, String to, String refusal) {
        String visit = in(from);
        Response response = post(LIN, "/" + visit + move, body);
        if (to.equals("-")) {
            response.then().statusCode(409).body("type", equalTo("urn:jiheng:problem:" + refusal));
        } else {
            response.then().statusCode(200);
        }
        get(LIN, "/" + visit).then().body("state", equalTo(to.equals("-") ? from : to));
    }

    @Test
    void aVisitIsReadAsItWasPlannedAndMade() {
        String visit = in("MADE");

        Response read = get(LIN, "/" + visit);

        read.then()
                .body("state", equalTo("MADE"))
                .body("planned.firstDay", equalTo("2012-08-20"))
                .body("planned.note", equalTo("窗口服务"))
                .body("made.areas.area", equalTo(List.of("STYLE", "STYLE")))
                .body("made.areas[1].said", equalTo("作风建设"))
                .body("made.outcome", equalTo("两人离岗"));
        assertThat(read.jsonPath().getList("inspectors", String.class))
                .singleElement()
                .asString()
                .endsWith("#lin");
    }

    @Test
    void aCovertVisitStaysUnseenByItsUnitUntilTheUnitIsToldOfWhatItFound() {
        String visit = in("PLANNED");
        String finding = recordedOn(visit, "COVERT", "2012-08-21").path("finding");
        assertUnseen(visit);
        post(LIN, "/" + visit + "/make", MADE).then().statusCode(200);
        assertUnseen(visit);

        inspection.move(finding, "notify").then().statusCode(200);

        get(OFFICER_OF_P01, "/" + visit)
                .then()
                .statusCode(200)
                .body("made.areas[0].area", equalTo("STYLE"))
                .body("inspectors", nullValue())
                .body("planned", nullValue())
                .body("made.outcome", nullValue());
        assertThat(seenBy(OFFICER_OF_P01)).containsExactly(visit);
        get(OFFICER_OF_P02, "/" + visit).then().statusCode(403);
    }

    @Test
    void anOpenVisitIsSeenOnceItWasMadeAndACancelledOneNever() {
        String open = post(LIN, "", PLANNED.replace("COVERT", "OPEN")).path("visit");
        String cancelled = in("CANCELLED");
        assertUnseen(open);

        post(LIN, "/" + open + "/make", MADE).then().statusCode(200);

        assertThat(seenBy(OFFICER_OF_P01)).containsExactly(open);
        get(OFFICER_OF_P01, "/" + cancelled).then().statusCode(404);
        assertThat(seenBy(person("inspector", "own").unit("P01").token())).containsExactly(open);
        assertThat(seenBy(LIN)).containsExactlyInAnyOrder(open, cancelled);
    }

    @Test
    void whoSpokeForAUnitIsNotSentToIt() throws SQLException {
        inspection.in("CONFIRMED");
        String chen = Database.query("SELECT person FROM spoke_for_unit WHERE cycle = '" + cycle.code() + "'")
                .get(0);

        Response refused =
                post(LIN, "", PLANNED.replaceFirst("\\{", "{\"inspectors\": [\"issuer#wang\", \"" + chen + "\"],"));

        refused.then()
                .statusCode(422)
                .body("errors.path", hasItem("/inspectors/1"))
                .body("errors.rule", hasItem("inspector-spoke-for-the-unit"));
        String visit = in("PLANNED");
        assertThatThrownBy(
                        () -> Database.executeAsService("INSERT INTO visit SELECT gen_random_uuid(), cycle, unit, kind,"
                                + " ARRAY['" + chen
                                + "'], planned_first, planned_last, planned_areas, planned_areas_said, note,"
                                + " recorded_by, recorded_at, state, made_first, made_last, areas, areas_said, outcome, closed_by,"
                                + " closed_at, reason FROM visit WHERE id = '" + visit + "'"))
                .hasMessageContaining("has spoken for the unit");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            P99,                unit,     /unit,     unknown-unit
            HYGIENE,            areas,    /areas/0,  unknown-area
            2012-08-19,         lastDay,  /lastDay,  last-day-before-the-first
            2012-09-20,         lastDay,  /lastDay,  too-many-days
            """)
    void aFaultyPlanIsRefusedByTheNameOfItsField(String value, String field, String path, String rule) {
        Map<String, String> before = Database.contents();
        String json = field.equals("areas") ? "[\"" + value + "\"]" : "\"" + value + "\"";

        Response refused =
                post(LIN, "", PLANNED.replaceAll("(\"" + field + "\": )(\\[[^]]*]|\"[^\"]*\")", "$1" + json));

        refused.then().statusCode(422).body("errors.path", hasItem(path)).body("errors.rule", hasItem(rule));
        assertThat(Database.contents()).isEqualTo(before);
    }

    @Test
    void whoNamesNoAreaIsToldWhichThereAre() {
        Response refused = inspection.as(LIN, "", Inspection.findingWith("area", "\"HYGIENE\""));

        assertThat(refused.jsonPath().getString("errors[0].detail")).contains("HYGIENE", "STYLE", "MECHANISM");
    }

    /** The five of §四(四)3; one has the name of one of the seven. */
    @ParameterizedTest
    @CsvSource({
        "作风建设, STYLE, 作风建设",
        "规范权力运行, POWER, 规范权力运行",
        "办理效能投诉(12345诉求件), COMPLAINTS,",
        "办事效率, SERVICES, 办事效率",
        "履行职责, SUPERVISION, 履行职责",
        "加强作风建设, STYLE,"
    })
    void aFindingSaidByAnotherNameIsKeptUnderTheCodeWithTheAlias(String said, String code, String alias) {
        String finding = inspection
                .as(LIN, "", Inspection.findingWith("area", "\"" + said + "\""))
                .path("finding");

        Response read = inspection.look("/" + finding, Map.of());

        read.then().body("area", equalTo(code)).body("areaSaid", equalTo(alias));
    }

    @ParameterizedTest
    @CsvSource({
        "P02, COVERT, 2012-08-21, visit-to-another-unit",
        "P01, OPEN,   2012-08-21, visit-of-another-kind",
        "P01, COVERT, 2012-08-23, not-a-day-of-the-visit"
    })
    void aFindingFitsTheVisitThatItNames(String unit, String kind, String day, String rule) {
        String visit = in("PLANNED");

        Response refused = recordedOn(visit, kind, day, unit);

        refused.then().statusCode(422).body("errors.path", hasItem("/visitId")).body("errors.rule", hasItem(rule));
        recordedOn(UUID.randomUUID().toString(), kind, day)
                .then()
                .statusCode(422)
                .body("errors.rule", hasItem("unknown-visit"));
    }

    @Test
    void whoWasOnTheVisitDecidesNoAppealAgainstWhatItFound() {
        String fan = Servers.running().issuer() + "#fan";
        String visit = post(LIN, "", PLANNED.replaceFirst("\\{", "{\"inspectors\": [\"" + fan + "\"],"))
                .path("visit");
        String finding = recordedOn(visit, "COVERT", "2012-08-21").path("finding");
        inspection.move(finding, "notify").then().statusCode(200);
        inspection.move(finding, "appeal").then().statusCode(200);

        Response refused = inspection.as(
                person("appeal-reviewer", "fan").token(), "/" + finding + "/decide", Inspection.decision("UPHELD"));

        refused.then().statusCode(403).body("type", endsWith("reviewer-took-part"));
        assertThatThrownBy(() -> Database.executeAsService(
                        "UPDATE finding SET state = 'UPHELD', decided_by = '" + fan + "' WHERE id = '" + finding + "'"))
                .hasMessageContaining("an inspector of it decides");
        inspection.move(finding, "UPHELD").then().statusCode(200);
    }

    /** Fan was to go, and He went. */
    @Test
    void whoWentInsteadOfSomebodyDecidesNoAppealAgainstWhatWasFoundAndWhoDidNotGoMay() {
        String visit = post(LIN, "", PLANNED.replaceFirst("\\{", "{\"inspectors\": [\"" + idOf("fan") + "\"],"))
                .path("visit");
        post(LIN, "/" + visit + "/make", MADE.replaceFirst("\\{", "{\"inspectors\": [\"" + idOf("he") + "\"],"))
                .then()
                .statusCode(200);
        String finding = recordedOn(visit, "COVERT", "2012-08-21").path("finding");
        inspection.brought(finding, "APPEALED");

        assertDecides("he", finding, 403);
        assertDecides("fan", finding, 200);
        get(LIN, "/" + visit)
                .then()
                .body("inspectors", equalTo(List.of(idOf("fan"))))
                .body("made.inspectors", equalTo(List.of(idOf("he"))));
        get(OFFICER_OF_P01, "/" + visit).then().statusCode(200).body("made.inspectors", nullValue());
    }

    @Test
    void whoPlannedAVisitOrSaysThatItTookPlaceDecidesNoAppealAgainstWhatWasFound() {
        String visit = post(person("inspector", "he").token(), "", PLANNED.replaceFirst("\\{", INSPECTED_BY_OTHERS))
                .path("visit");
        String finding = recordedOn(visit, "COVERT", "2012-08-21").path("finding");
        inspection.brought(finding, "APPEALED");
        post(person("inspector", "fan").token(), "/" + visit + "/make", MADE)
                .then()
                .statusCode(200);

        assertDecides("he", finding, 403);
        assertDecides("fan", finding, 403);
    }

    @Test
    void whoHasDecidedDoesNotTurnOutToHaveBeenThere() {
        String visit = in("PLANNED");
        String finding = recordedOn(visit, "COVERT", "2012-08-21").path("finding");
        inspection.brought(finding, "APPEALED");
        assertDecides("fan", finding, 200);
        String byFan = MADE.replaceFirst("\\{", "{\"inspectors\": [\"" + idOf("fan") + "\"],");

        Response named = post(LIN, "/" + visit + "/make", byFan);
        Response closed = post(person("inspector", "fan").token(), "/" + visit + "/make", MADE);

        named.then().statusCode(422).body("errors.path", hasItem("/inspectors/0"));
        closed.then().statusCode(422).body("errors.rule", hasItem("inspector-decided-on-the-visit"));
        String made = "UPDATE visit SET state = 'MADE', made_first = planned_first, made_last = planned_last,"
                + " closed_at = now(), closed_by = '%s', went = ARRAY['%s'] WHERE id = '" + visit + "'";
        for (String written : List.of(made.formatted("x", idOf("fan")), made.formatted(idOf("fan"), "x"))) {
            assertThatThrownBy(() -> Database.executeAsService(written))
                    .hasMessageContaining("an inspector has decided on what it found");
        }
        post(LIN, "/" + visit + "/make", MADE).then().statusCode(200);
    }

    private void assertDecides(String name, String finding, int status) {
        String reviewer = person("appeal-reviewer", name).token();
        inspection
                .as(reviewer, "/" + finding + "/decide", Inspection.decision("UPHELD"))
                .then()
                .statusCode(status);
    }

    private static String idOf(String name) {
        return Servers.running().issuer() + "#" + name;
    }

    @Test
    void aVisitStaysOnTheDaysOnWhichSomethingWasFound() {
        String visit = in("PLANNED");
        recordedOn(visit, "COVERT", "2012-08-20").then().statusCode(201);

        Response made = post(LIN, "/" + visit + "/make", MADE);
        Response cancelled = post(LIN, "/" + visit + "/cancel", "{\"reason\": \"改期\"}");

        made.then().statusCode(409).body("type", endsWith(":visit-has-findings"));
        cancelled.then().statusCode(409).body("type", endsWith(":visit-has-findings"));
        post(LIN, "/" + visit + "/make", MADE.replace("2012-08-21", "2012-08-20"))
                .then()
                .statusCode(200);
    }

    @Test
    void aVisitThatWasNotYetIsNotRecorded() {
        post(LIN, "/unplanned", UNPLANNED.replace("2012-08-21", "2999-01-01"))
                .then()
                .statusCode(422)
                .body("errors.path", equalTo(List.of("/occurredOn")));
        post(LIN, "/unplanned", UNPLANNED).then().statusCode(201).body("state", equalTo("MADE"));
    }

    /** Begun today or earlier, and not over yet. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aVisitThatIsNotOverIsRefusedByTheNameOfItsLastDay(boolean planned) {
        String today = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        String later = LocalDate.parse(today).plusDays(2).toString();
        String body = UNPLANNED.replace("\"2012-08-21\"", "\"" + today + "\", \"lastDay\": \"" + later + "\"");
        String below = planned ? "/" + in("PLANNED") + "/make" : "/unplanned";

        Response refused =
                post(LIN, below, planned ? body.replace("\"unit\": \"P01\", \"kind\": \"OPEN\", ", "") : body);

        refused.then()
                .statusCode(422)
                .body("type", endsWith(":date-not-yet"))
                .body("errors.path", equalTo(List.of("/lastDay")))
                .body("errors.rule", equalTo(List.of("in-the-future")));
    }

    /** Others may have named him: nobody here knows then to which unit he belongs. He says so himself when he acts. */
    @Test
    void whoWasNamedAndBelongsToTheUnitActsInNothingOfTheVisit() {
        String own = person("inspector", "he").unit("P01").token();
        String visit = post(LIN, "", PLANNED.replaceFirst("\\{", "{\"inspectors\": [\"" + idOf("he") + "\"],"))
                .path("visit");
        String finding = recordedOn(visit, "COVERT", "2012-08-21").path("finding");
        String body = Inspection.findingWith("unit", "\"P01\"").replaceFirst("\\{", "{\"visitId\": \"" + visit + "\",");
        String photos = "/api/v1/cycles/" + cycle.code() + "/findings/" + finding + "/evidence";

        List<Response> refused = List.of(
                post(own, "/" + visit + "/make", MADE),
                post(own, "/" + visit + "/cancel", "{\"reason\": \"改期\"}"),
                inspection.as(own, "", body),
                inspection.as(own, "/" + finding + "/notify", "{}"),
                inspection.as(own, "/" + finding + "/drop", "{\"reason\": \"登记有误\"}"),
                Photos.put(own, photos, UUID.randomUUID(), Photos.jpeg(1)));

        refused.forEach(each -> each.then().statusCode(403).body("type", endsWith(":own-unit")));
        get(LIN, "/" + visit).then().body("state", equalTo("PLANNED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE visit SET unit = 'P02' WHERE id = '%s'",
                "UPDATE visit SET state = 'PLANNED', made_first = NULL, made_last = NULL, closed_by = NULL, closed_at = NULL WHERE id = '%s'",
                "UPDATE visit SET outcome = 'x' WHERE id = '%s'",
                "UPDATE visit SET went = ARRAY['x'] WHERE id = '%s'",
                "DELETE FROM visit WHERE id = '%s'",
                "TRUNCATE visit CASCADE"
            })
    void whatWasWrittenOfAVisitIsChangedByNobody(String statement) {
        String visit = in("MADE");

        String written = statement.formatted(visit);

        assertThatThrownBy(() -> Database.executeAsOwner(written))
                .hasStackTraceContaining("ERROR: visit")
                .isInstanceOf(IllegalStateException.class);
        get(LIN, "/" + visit).then().body("state", equalTo("MADE")).body("made.outcome", equalTo("两人离岗"));
    }

    @Test
    void aFindingThatDoesNotFitItsVisitIsRefusedByTheDatabaseToo() {
        String visit = in("PLANNED");
        String finding = recordedOn(visit, "COVERT", "2012-08-21").path("finding");

        assertThatThrownBy(() -> Database.executeAsOwner(
                        "UPDATE visit SET state = 'CANCELLED', closed_by = 'x', closed_at = now(), reason = 'x'"
                                + " WHERE id = '" + visit + "'"))
                .hasStackTraceContaining("do not fit");
        assertThatThrownBy(
                        () -> Database.executeAsOwner("UPDATE finding SET unit = 'P02' WHERE id = '" + finding + "'"))
                .hasStackTraceContaining("do not fit");
    }

    @Test
    void aRequestSentAgainUnderItsKeyPlansOneVisit() {
        String key = UUID.randomUUID().toString();
        String first = keyed(key).path("visit");

        Response again = keyed(key);

        again.then().statusCode(201).header("Idempotency-Replayed", "true").body("visit", equalTo(first));
        assertThat(seenBy(LIN)).containsExactly(first);
    }

    @Test
    void aListHoldsWhatIsAskedFor() {
        String made = in("MADE");
        in("CANCELLED");
        String unplanned = post(LIN, "/unplanned", UNPLANNED).path("visit");

        assertThat(asked("kind=OPEN")).containsExactly(unplanned);
        assertThat(asked("state=MADE")).containsExactlyInAnyOrder(made, unplanned);
        assertThat(asked("state=MADE&from=2012-08-22")).containsExactly(made);
        assertThat(asked("state=MADE&to=2012-08-20")).isEmpty();
        assertThat(asked("unit=P02")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "kind,  SECRET,     parameter-not-one-of,     'none of: [OPEN, COVERT]'",
        "state, made,       parameter-not-one-of,     'none of: [PLANNED, MADE, CANCELLED]'",
        "from,  yesterday,  parameter-not-a-date,     a day such as 2012-08-21",
        "to,    2012-02-30, parameter-not-a-date,     a day such as 2012-08-21",
        "page,  first,      parameter-not-an-integer, no whole number"
    })
    void aListThatIsAskedForInAnotherFormSaysWhichThereIs(String name, String value, String rule, String expected) {
        Response refused = given().auth()
                .oauth2(LIN)
                .header("Accept-Language", "en")
                .queryParam(name, value)
                .get(path());

        refused.then()
                .statusCode(400)
                .body("type", endsWith(":malformed-query"))
                .body("errors.path", equalTo(List.of("/" + name)))
                .body("errors.rule", equalTo(List.of(rule)))
                .body("errors[0].detail", containsString(expected));
        get(LIN, "/" + value).then().statusCode(404).body("type", endsWith(":not-found"));
    }

    private void assertUnseen(String visit) {
        get(OFFICER_OF_P01, "/" + visit).then().statusCode(404);
        get(person("inspector", "own").unit("P01").token(), "/" + visit).then().statusCode(404);
        assertThat(seenBy(OFFICER_OF_P01)).doesNotContain(visit);
    }

    private String in(String state) {
        String visit = post(LIN, "", PLANNED).path("visit");
        if (state.equals("MADE")) {
            post(LIN, "/" + visit + "/make", MADE).then().statusCode(200);
        }
        if (state.equals("CANCELLED")) {
            post(LIN, "/" + visit + "/cancel", "{\"reason\": \"改期\"}").then().statusCode(200);
        }
        return visit;
    }

    private Response recordedOn(String visit, String kind, String day) {
        return recordedOn(visit, kind, day, "P01");
    }

    private Response recordedOn(String visit, String kind, String day, String unit) {
        String body = Inspection.findingWith("unit", "\"" + unit + "\"")
                .replace("COVERT", kind)
                .replace("2012-08-21", day)
                .replaceFirst("\\{", "{\"visitId\": \"" + visit + "\",");
        return inspection.as(LIN, "", body);
    }

    private String path() {
        return "/api/v1/cycles/" + cycle.code() + "/visits";
    }

    private Response post(String token, String below, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path() + below);
    }

    private Response keyed(String key) {
        return given().auth()
                .oauth2(LIN)
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body(PLANNED)
                .post(path());
    }

    private Response get(String token, String below) {
        return given().auth().oauth2(token).get(path() + below);
    }

    private List<String> asked(String query) {
        return get(LIN, "?" + query).then().statusCode(200).extract().path("visits.visit");
    }

    private List<String> seenBy(String token) {
        return get(token, "").then().statusCode(200).extract().path("visits.visit");
    }
}
