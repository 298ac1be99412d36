package org.jiheng.inspection.side;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.Photos;
import org.jiheng.inspection.testing.Rectifying;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.kit.testing.Concurrently;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Servers;
import org.jiheng.kit.testing.StandingTopics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.oneOf;
import static org.jiheng.inspection.testing.Inspection.LIN;
import static org.jiheng.inspection.testing.Inspection.person;

/** Yan, whose token says one thing today and another tomorrow. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class BothSidesTest {
    private static final String REASON = "{\"reason\": \"x\"}";
    private static final String GROUNDS = "{\"grounds\": \"x\"}";
    private static final String DONE = "{\"statement\": \"x\"}";
    private static final String MADE = "{\"occurredOn\": \"2012-08-21\", \"areas\": [\"STYLE\"], \"outcome\": \"x\"}";
    private static final String YAN = "yan";
    private static final String HE = "issuer#he";

    private Inspection inspection;
    private Rectifying people;

    @BeforeEach
    void aRunningCycle() {
        try (StandingTopics topics = new StandingTopics()) {
            RunningCycle cycle = RunningCycle.arrive(topics);
            inspection = new Inspection(cycle);
            people = new Rectifying(cycle);
        }
    }

    @Test
    void whoHasInspectedAUnitInWhateverWayDoesNotSpeakForIt() {
        String notified = inspection.notified("0.5");
        for (String how : inspecting(YAN).keySet()) {
            String somebody = "somebody who can " + how;
            inspecting(somebody).get(how).get().then().statusCode(oneOf(200, 201));

            assertRefused(
                    as(officer(somebody), "/findings/" + notified + "/accept", "{}"), "inspected-the-unit", somebody);
        }
        assertThat(inspection.state(notified)).isEqualTo("NOTIFIED");
    }

    @Test
    void whoHasInspectedAUnitDoesNothingForIt() {
        inspecting(YAN).get("record").get().then().statusCode(201);

        speaking(YAN).values().forEach(act -> assertRefused(act.get(), "inspected-the-unit", YAN));
    }

    @Test
    void whoHasSpokenForAUnitInWhateverWayDoesNotInspectIt() {
        for (String how : speaking(YAN).keySet()) {
            String somebody = "somebody who can " + how;
            speaking(somebody).get(how).get().then().statusCode(oneOf(200, 201));

            assertRefused(inspecting(somebody).get("record").get(), "spoke-for-the-unit", somebody);
        }
    }

    @Test
    void whoHasSpokenForAUnitDoesNothingToIt() {
        speaking(YAN).get("accept").get().then().statusCode(200);

        inspecting(YAN).values().forEach(act -> assertRefused(act.get(), "spoke-for-the-unit", YAN));
    }

    /** Otherwise whoever records visits could silence a unit. */
    @Test
    void whoIsMerelyNamedAsHavingGoneSpeaksForTheUnit() {
        as(LIN, "/visits/unplanned", unplanned(idOf(YAN))).then().statusCode(201);
        as(LIN, "/visits/" + planned(HE) + "/make", MADE.replaceFirst("\\{", "{" + inspectors(idOf(YAN)) + ", "))
                .then()
                .statusCode(200);
        as(LIN, "/findings", findingOn(planned(idOf(YAN)))).then().statusCode(201);

        speaking(YAN).values().forEach(act -> act.get().then().statusCode(oneOf(200, 201)));
    }

    @Test
    void ofTwoActsOfOnePersonOnBothSidesAtOnceOneIsRefusedByItsName() {
        for (String how : List.of("record", "notify", "show", "plan", "record", "plan")) {
            String somebody = "somebody who at once can " + how + " " + UUID.randomUUID();
            String notified = inspection.notified("0.5");
            Map<String, Supplier<Response>> acts = new LinkedHashMap<>();
            acts.put("accept", () -> as(officer(somebody), "/findings/" + notified + "/accept", "{}"));
            acts.put(how, inspecting(somebody).get(how));

            List<Response> answers = Concurrently.each(
                    List.of("accept", how), act -> acts.get(act).get());

            assertThat(answers)
                    .as(how)
                    .filteredOn(answer -> answer.statusCode() >= 400)
                    .singleElement()
                    .satisfies(refused -> assertRefused(
                            refused,
                            refused == answers.get(0) ? "inspected-the-unit" : "spoke-for-the-unit",
                            somebody));
        }
    }

    @Test
    void theDatabaseLooksAtOneAfterTheOther() throws SQLException {
        String visit = planned(HE);
        String accept = act("finding", inspection.notified("0.5"), 2, "ACCEPT");
        try (Connection inspecting = Database.current().asService();
                Connection speaking = Database.current().asService()) {
            inspecting.setAutoCommit(false);
            execute(inspecting, planOf(visit));
            execute(speaking, "SET lock_timeout = '200ms'");

            assertThatThrownBy(() -> execute(speaking, accept)).hasMessageContaining("lock timeout");

            inspecting.commit();
            assertThatThrownBy(() -> execute(speaking, accept))
                    .hasMessageContaining("both inspects it and speaks for it");
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void anotherUnitMayBeInspectedByWhoSpeaksForOne() {
        as(officer(YAN), "/findings/" + inspection.notified("0.5") + "/accept", "{}")
                .then()
                .statusCode(200);

        as(person("inspector", YAN).token(), "/findings", Inspection.findingWith("unit", "\"P02\""))
                .then()
                .statusCode(201);
    }

    /** To refuse would be to tell of the plan. */
    @Test
    void whoIsMerelyToGoMaySpeakAndThenTheVisitIsNotMade() {
        String visit = planned(idOf(YAN));
        as(officer(YAN), "/findings/" + inspection.notified("0.5") + "/accept", "{}")
                .then()
                .statusCode(200);

        Response made = as(LIN, "/visits/" + visit + "/make", MADE);

        made.then()
                .statusCode(422)
                .body("errors.path", hasItem("/inspectors/0"))
                .body("errors.rule", hasItem("inspector-spoke-for-the-unit"))
                .body("errors.detail", hasItem(containsString(idOf(YAN))));
        as(LIN, "/findings", findingOn(visit))
                .then()
                .statusCode(422)
                .body("errors.path", hasItem("/visitId"))
                .body("errors.rule", hasItem("inspector-spoke-for-the-unit"));
        as(LIN, "/visits/" + visit + "/make", MADE.replaceFirst("\\{", "{" + inspectors(HE) + ", "))
                .then()
                .statusCode(200);
        as(LIN, "/findings", findingOn(visit)).then().statusCode(201);
    }

    @Test
    void theDatabaseLetsNobodySpeakWhoHasInspected() {
        String notified = inspection.notified("0.5");
        String appealed = inspection.appealed("0.5");
        String assigned = people.opened();
        String started = people.in("IN_PROGRESS");
        as(person("inspector", YAN).token(), "/findings", Inspection.findingWith("unit", "\"P01\""))
                .then()
                .statusCode(201);

        assertRefusedByTheDatabase(
                act("finding", notified, 2, "ACCEPT"),
                photo("APPEAL", appealed),
                act("rectification", assigned, 1, "START"),
                photo("RECTIFICATION", started));
    }

    @Test
    void theDatabaseLetsNobodyInspectWhoHasSpoken() {
        String visit = planned(idOf(YAN));
        String others = planned(HE);
        String recorded = inspection.recorded("0.5");
        String submitted = people.in("SUBMITTED");
        as(officer(YAN), "/findings/" + inspection.notified("0.5") + "/accept", "{}")
                .then()
                .statusCode(200);

        assertRefusedByTheDatabase(
                act("finding", recorded, 1, "NOTIFY"),
                photo("FINDING", recorded),
                act("rectification", submitted, 3, "VERIFY"),
                "UPDATE visit SET state = 'MADE', made_first = planned_first, made_last = planned_last, closed_by = 'x',"
                        + " closed_at = now() WHERE id = '" + visit + "'",
                "UPDATE visit SET state = 'MADE', made_first = planned_first, made_last = planned_last, closed_by = 'x',"
                        + " closed_at = now(), went = ARRAY['x', '" + idOf(YAN) + "'] WHERE id = '" + others + "'",
                planOf(visit),
                "INSERT INTO finding (id, cycle, unit, visit, area, description, points, recorded_by, recorded_at, state,"
                        + " version, visit_id) SELECT gen_random_uuid(), cycle, unit, kind, 'STYLE', 'x', 1, 'x', now(),"
                        + " 'RECORDED', 0, id FROM visit WHERE id = '" + visit + "'");
    }

    private static void assertRefusedByTheDatabase(String... writing) {
        for (String each : writing) {
            assertThatThrownBy(() -> Database.executeAsService(each))
                    .as(each)
                    .hasMessageContaining(idOf(YAN) + " both inspects it and speaks for it");
        }
    }

    private static void assertRefused(Response answer, String refusal, String somebody) {
        answer.then()
                .statusCode(403)
                .body("type", endsWith(":" + refusal))
                .body("detail", containsString(idOf(somebody)))
                .body("detail", containsString("P01"));
    }

    /** Everything that somebody may do as one of P01, each to something of its own. */
    private Map<String, Supplier<Response>> speaking(String name) {
        String officer = officer(name);
        Map<String, Supplier<Response>> acts = new LinkedHashMap<>();
        acts.put("accept", () -> as(officer, "/findings/" + inspection.notified("0.5") + "/accept", "{}"));
        acts.put("appeal", () -> as(officer, "/findings/" + inspection.notified("0.5") + "/appeal", GROUNDS));
        acts.put(
                "show an appeal", () -> shown(officer, "/findings/" + inspection.appealed("0.5") + "/appeal/evidence"));
        acts.put("start", () -> as(officer, "/rectifications/" + people.opened() + "/start", "{}"));
        acts.put("submit", () -> as(officer, "/rectifications/" + begun() + "/submit", DONE));
        acts.put("show", () -> shown(officer, "/rectifications/" + begun() + "/evidence"));
        return acts;
    }

    private String begun() {
        String begun = people.in("IN_PROGRESS");
        people.shown(begun);
        return begun;
    }

    /** Everything that puts somebody on the other side. */
    private Map<String, Supplier<Response>> inspecting(String name) {
        String inspector = person("inspector", name).token();
        Map<String, Supplier<Response>> acts = new LinkedHashMap<>();
        acts.put("record", () -> as(inspector, "/findings", Inspection.findingWith("unit", "\"P01\"")));
        acts.put("notify", () -> as(inspector, "/findings/" + inspection.recorded("0.5") + "/notify", "{}"));
        acts.put("drop", () -> as(inspector, "/findings/" + inspection.recorded("0.5") + "/drop", REASON));
        acts.put("show", () -> shown(inspector, "/findings/" + inspection.recorded("0.5") + "/evidence"));
        acts.put("plan", () -> as(inspector, "/visits", plan(HE)));
        acts.put("make", () -> as(inspector, "/visits/" + planned(HE) + "/make", MADE));
        acts.put("cancel", () -> as(inspector, "/visits/" + planned(HE) + "/cancel", REASON));
        acts.put("go", () -> as(inspector, "/visits/unplanned", unplanned(HE)));
        acts.putAll(judging(name));
        return acts;
    }

    private Map<String, Supplier<Response>> judging(String name) {
        String inspector = person("inspector", name).token();
        String reviewer = person("appeal-reviewer", name).token();
        String office = person("performance-office", name).token();
        String demand = Rectifying.demand(Rectifying.DAY);
        Map<String, Supplier<Response>> acts = new LinkedHashMap<>();
        acts.put(
                "decide",
                () -> as(
                        reviewer,
                        "/findings/" + inspection.appealed("0.5") + "/decide",
                        Inspection.decision("UPHELD")));
        acts.put("open", () -> as(inspector, "/findings/" + inspection.notified("0.5") + "/rectification", demand));
        acts.put("verify", () -> as(inspector, "/rectifications/" + people.in("SUBMITTED") + "/verify", "{}"));
        acts.put("reject", () -> as(inspector, "/rectifications/" + people.in("SUBMITTED") + "/reject", REASON));
        acts.put("close", () -> as(office, "/rectifications/" + people.in("VERIFIED") + "/close", "{}"));
        return acts;
    }

    private static String officer(String name) {
        return person("unit-officer", name).unit("P01").token();
    }

    private static String idOf(String name) {
        return Servers.running().issuer() + "#" + name;
    }

    private Response as(String token, String below, String body) {
        return people.as(token, below, body);
    }

    private Response shown(String token, String below) {
        return Photos.put(token, people.path(below), UUID.randomUUID(), Photos.jpeg(1));
    }

    private String planned(String inspector) {
        Response planned = as(LIN, "/visits", plan(inspector));
        planned.then().statusCode(201);
        return planned.path("visit");
    }

    private static String plan(String inspector) {
        return "{\"unit\": \"P01\", \"kind\": \"COVERT\", \"firstDay\": \"2012-08-21\", \"areas\": [\"STYLE\"],"
                + " \"inspectors\": [\"" + inspector + "\"]}";
    }

    private static String unplanned(String inspector) {
        return "{\"unit\": \"P01\", \"kind\": \"OPEN\", \"occurredOn\": \"2012-08-21\", \"areas\": [\"STYLE\"],"
                + " \"outcome\": \"x\", \"inspectors\": [\"" + inspector + "\"]}";
    }

    private static String findingOn(String visit) {
        return Inspection.findingWith("unit", "\"P01\", \"visitId\": \"" + visit + "\"");
    }

    private static String inspectors(String inspector) {
        return "\"inspectors\": [\"" + inspector + "\"]";
    }

    /** Another visit, as Yan has planned it. */
    private static String planOf(String visit) {
        return "INSERT INTO visit (id, cycle, unit, kind, inspectors, planned_first, planned_last, planned_areas,"
                + " planned_areas_said, recorded_by, recorded_at, state, areas, areas_said) SELECT gen_random_uuid(),"
                + " cycle, unit, kind, ARRAY['x'], planned_first, planned_last, '{}', '{}', '" + idOf(YAN)
                + "', now(), 'PLANNED', '{}', '{}' FROM visit WHERE id = '" + visit + "'";
    }

    private static String act(String of, String id, int sequence, String move) {
        return "INSERT INTO " + of + "_act (" + of + ", sequence, move, actor, recorded_at, occurred_on, entered_back)"
                + " VALUES ('" + id + "', " + sequence + ", '" + move + "', '" + idOf(YAN)
                + "', now(), current_date, false)";
    }

    private static String photo(String kind, String subject) {
        String of = kind.equals("RECTIFICATION") ? "rectification" : "finding";
        return "INSERT INTO evidence (id, cycle, kind, subject, name, type, bytes, added_by, recorded_at) SELECT"
                + " gen_random_uuid(), cycle, '" + kind + "', id, 'x', 'PDF', 'x', '" + idOf(YAN) + "', now() FROM "
                + of
                + " WHERE id = '" + subject + "'";
    }
}
