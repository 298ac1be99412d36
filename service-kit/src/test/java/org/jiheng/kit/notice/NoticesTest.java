package org.jiheng.kit.notice;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jakarta.inject.Inject;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.jiheng.kit.testapp.DisputeFact;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Servers;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class NoticesTest {
    @Inject
    DisputeFact act;

    private final String subject = "facts/" + UUID.randomUUID();
    private final String city = "c" + UUID.randomUUID().toString().substring(0, 8);
    private final Recipient unitOne = Recipient.holding(Map.of("jurisdiction", city, "unit", "P01"));

    @Test
    void aPersonReadsWhatIsForThatPersonOnly() {
        act.dispute(Recipient.person(id("chen" + city)), subject);

        inbox(person("unit-officer", "chen")).body("notices.subject", contains(subject));
        inbox(person("unit-officer", "zheng")).body("notices", empty());
    }

    @Test
    void aUnitsPeopleReadWhatIsForTheUnitAndNobodyElsewhereDoes() {
        act.dispute(unitOne, subject);

        inbox(person("unit-officer", "chen").unit("P01")).body("notices.subject", contains(subject));
        inbox(person("unit-head", "huang").unit("P01")).body("notices.subject", contains(subject));
        inbox(person("unit-officer", "zheng").unit("P02")).body("notices", empty());
        inbox(person("inspector", "lin")).body("notices", empty());
        inbox(Tokens.of("unit-officer").jurisdiction("350200").unit("P01").person("wang"))
                .body("notices", empty());
        inbox(Tokens.of("unit-officer").jurisdiction(city + "/A15").unit("P01").person("wu"))
                .body("notices", empty());
        inbox(Tokens.of("unit-officer").unit("P01").person("without-a-jurisdiction"))
                .body("notices", empty());
    }

    @Test
    void aRolesPeopleReadWhatIsForTheRoleInTheirJurisdiction() {
        act.dispute(Recipient.inRole("appeal-reviewer", Map.of("jurisdiction", city)), subject);

        inbox(person("appeal-reviewer", "wu")).body("notices.subject", contains(subject));
        inbox(person("appeal-reviewer", "gao").unit("P07")).body("notices.subject", contains(subject));
        inbox(person("inspector", "lin")).body("notices", empty());
        inbox(Tokens.of("appeal-reviewer").jurisdiction("350200").person("he")).body("notices", empty());
    }

    @Test
    void aClaimIsNoWayIntoAnotherGroup() {
        act.dispute(unitOne, subject);

        inbox(Tokens.of("unit-officer").jurisdiction(city + "&unit=P01").person("sly"))
                .body("notices", empty());
    }

    @Test
    void eachOfAGroupReadsItsNoticesForOneself() {
        act.dispute(unitOne, subject);
        String chen = person("unit-officer", "chen").unit("P01").token();
        String huang = person("unit-head", "huang").unit("P01").token();
        String notice = inbox(chen, "").extract().jsonPath().getString("notices[0].notice");

        read(chen, notice).statusCode(200).body("read", equalTo(true));

        read(chen, notice).statusCode(200);
        inbox(chen, "?unread=true").body("notices", empty()).body("unread", equalTo(0));
        inbox(chen, "").body("notices.read", contains(true)).body("total", equalTo(1));
        inbox(huang, "?unread=true").body("notices.read", contains(false)).body("unread", equalTo(1));
        assertThat(Database.query("SELECT person FROM notice_read WHERE notice = '" + notice + "'"))
                .containsExactly(id("chen" + city));
    }

    @Test
    void somebodyElsesNoticeIsNotThere() {
        act.dispute(unitOne, subject);
        String notice = inbox(person("unit-officer", "chen").unit("P01"))
                .extract()
                .jsonPath()
                .getString("notices[0].notice");
        Map<String, String> before = Database.contents();

        read(person("unit-officer", "zheng").unit("P02").token(), notice)
                .statusCode(404)
                .body("type", equalTo("urn:jiheng:problem:notice-unknown"));
        read(person("unit-officer", "zheng").token(), UUID.randomUUID().toString())
                .statusCode(404);
        assertThat(Database.contents()).isEqualTo(before);
    }

    @Test
    void anActThatFailsTellsNobody() {
        assertThatThrownBy(() -> act.disputeAndFail(unitOne, subject)).hasMessage("told to fail");

        inbox(person("unit-officer", "chen").unit("P01")).body("notices", empty());
    }

    @Test
    void theNewestComesFirstPageByPage() {
        for (int i = 0; i < 3; i++) {
            act.dispute(unitOne, subject + i);
        }
        String chen = person("unit-officer", "chen").unit("P01").token();

        inbox(chen, "?page=0&size=2").body("notices.subject", contains(subject + 2, subject + 1));
        inbox(chen, "?page=1&size=2")
                .body("notices.subject", contains(subject + 0))
                .body("total", equalTo(3))
                .body("page", equalTo(1));
        inbox(chen, "?size=501").statusCode(422).body("errors.path", contains("/size"));
    }

    @Test
    void theWordsAreTheReadersAndTheArgumentsStayWhatTheyAre() {
        act.dispute(unitOne, "S");
        String chen = person("unit-officer", "chen").unit("P01").token();

        given().header("Accept-Language", "en")
                .auth()
                .oauth2(chen)
                .get("/api/v1/notices")
                .then()
                .body("notices[0].title", equalTo("A fact is disputed"))
                .body("notices[0].detail", equalTo("The fact '$1 \\ {who}' about S is disputed."));
        inbox(chen, "").body("notices[0].title", equalTo("有事实被质疑"));
    }

    @Test
    void ofManyRemindersOfOneThingOneIsRaised() throws Exception {
        ExecutorService timers = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> remind = () -> act.remind(unitOne, subject);
            long raised = timers.invokeAll(Collections.nCopies(40, remind)).stream()
                    .filter(NoticesTest::answer)
                    .count();

            assertThat(raised).isEqualTo(1);
        } finally {
            timers.shutdown();
        }
        assertThat(Database.query("SELECT id FROM notice WHERE subject = '" + subject + "'"))
                .hasSize(1);
        assertThat(act.remind(Recipient.person("another"), subject)).isTrue();
    }

    @Test
    void theServicesRoleChangesNoNotice() {
        for (String sql : List.of("UPDATE notice SET kind = 'x'", "DELETE FROM notice", "DELETE FROM notice_read")) {
            assertThatThrownBy(() -> Database.executeAsService(sql)).hasMessageContaining("permission denied");
        }
    }

    private static boolean answer(java.util.concurrent.Future<Boolean> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private Tokens person(String role, String name) {
        return Tokens.of(role).jurisdiction(city).person(name + city);
    }

    private static String id(String person) {
        return Servers.running().issuer() + "#" + person;
    }

    private static ValidatableResponse inbox(Tokens person) {
        return inbox(person.token(), "").statusCode(200);
    }

    private static ValidatableResponse inbox(String token, String query) {
        return given().auth().oauth2(token).get("/api/v1/notices" + query).then();
    }

    private static ValidatableResponse read(String token, String notice) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .post("/api/v1/notices/" + notice + "/read")
                .then();
    }
}
