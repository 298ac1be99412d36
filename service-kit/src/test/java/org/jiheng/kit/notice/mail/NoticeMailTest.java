package org.jiheng.kit.notice.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.awaitility.core.ConditionFactory;
import org.jiheng.kit.notice.Recipient;
import org.jiheng.kit.testapp.DisputeFact;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestProfile(ImpatientMail.class)
class NoticeMailTest {
    @Inject
    DisputeFact act;

    private final String subject = "facts/" + UUID.randomUUID();
    private final String city = "c" + UUID.randomUUID().toString().substring(0, 8);
    private final Recipient unitOne = Recipient.holding(Map.of("jurisdiction", city, "unit", "P01"));
    private GreenMail server;

    @AfterEach
    void stopTheMailServer() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void aCopyWaitsWhileTheMailServerIsDownAndGoesOutWhenItIsUp() {
        give(chen(), "chen@unit.example", "en").statusCode(200);
        act.dispute(unitOne, subject);
        patiently().until(() -> waiting().equals(List.of("WAITING")) && attempts() > 0);

        mailServerIsUp();

        patiently().until(() -> server.getReceivedMessages().length == 1);
        assertTellsThatNotWhat(server.getReceivedMessages()[0]);
        patiently().until(() -> waiting().equals(List.of("SENT")));
    }

    private void assertTellsThatNotWhat(MimeMessage copy) {
        try {
            assertThat(copy.getAllRecipients()).extracting(Object::toString).containsExactly("chen@unit.example");
            assertThat(copy.getSubject()).isEqualTo("A fact is disputed");
            assertThat(copy.getHeader("Message-ID")[0]).endsWith("@jiheng>");
            String body = (String) copy.getContent();
            assertThat(body).contains(subject).contains("https://jiheng.example/inbox");
            assertThat(body).doesNotContain("$1");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aMailServerThatHangsHoldsNoActUp() throws IOException {
        give(chen(), "chen@unit.example", "zh").statusCode(200);
        try (ServerSocket silent = new ServerSocket(ImpatientMail.port(), 50, InetAddress.getLoopbackAddress())) {
            assertThat(silent.isBound()).isTrue();

            await().atMost(Duration.ofSeconds(1)).until(() -> {
                act.dispute(unitOne, subject);
                return true;
            });

            inbox(chen()).body("notices.subject", contains(subject));
            patiently().until(() -> waiting().equals(List.of("WAITING")) && lastError() != null);
        }
    }

    @Test
    void aCopyThatNeverGoesOutIsGivenUpAndItsReaderToldInTheInbox() {
        give(chen(), "chen@unit.example", "zh").statusCode(200);

        act.dispute(unitOne, subject);

        patiently().until(() -> waiting().equals(List.of("GIVEN_UP")));
        patiently()
                .untilAsserted(() -> inbox(chen()).body("notices.kind", contains("mail-given-up", DisputeFact.KIND)));
        assertThat(
                        Database.query(
                                "SELECT m.id FROM notice_mail m JOIN notice n ON n.id = m.notice WHERE n.kind = 'mail-given-up'"))
                .isEmpty();
    }

    @Test
    void onlyThoseWhoAskedGetCopiesAndOnlyOfWhatIsTheirs() {
        mailServerIsUp();
        give(chen(), "chen@unit.example", "zh").statusCode(200);
        give(person("unit-officer", "zheng").unit("P02"), "zheng@unit.example", "zh")
                .statusCode(200);
        give(person("unit-head", "huang").unit("P01"), "huang@unit.example", "en")
                .statusCode(200);

        act.dispute(unitOne, subject);

        patiently().until(() -> waiting().equals(List.of("SENT", "SENT")));
        assertThat(server.getReceivedMessages())
                .extracting(m -> m.getAllRecipients()[0].toString() + " " + m.getSubject())
                .containsExactlyInAnyOrder("chen@unit.example 有事实被质疑", "huang@unit.example A fact is disputed");
    }

    @Test
    void whoeverTakesTheAddressBackGetsNothingThatStillWaits() {
        give(chen(), "chen@unit.example", "zh").statusCode(200);
        act.dispute(unitOne, subject);

        given().auth()
                .oauth2(chen().token())
                .delete("/api/v1/notice-address")
                .then()
                .statusCode(204);

        patiently().until(() -> waiting().equals(List.of("UNWANTED")));
        given().auth()
                .oauth2(chen().token())
                .get("/api/v1/notice-address")
                .then()
                .statusCode(404)
                .body("type", equalTo("urn:jiheng:problem:notice-address-unknown"));
    }

    @Test
    void whoeverChangesTheUnitGetsTheOldOnesCopiesNoMore() {
        give(chen(), "chen@unit.example", "zh").statusCode(200);
        inbox(person("unit-officer", "chen").unit("P02"));

        act.dispute(unitOne, subject);

        assertThat(waiting()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "chen", "a@b,c@d", "a@b\\r\\nBcc: c@d", "a b@c", "<a@b>", "a@b c", "陈@unit.example", "a@b@c"
            })
    void anAddressThatCouldBeMoreThanOneIsRefused(String email) {
        give(chen(), email, "zh").statusCode(422).body("errors.path", contains("/email"));
    }

    private void mailServerIsUp() {
        server = new GreenMail(new ServerSetup(ImpatientMail.port(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    private List<String> waiting() {
        return ofSubject("state");
    }

    private int attempts() {
        return Integer.parseInt(ofSubject("attempts").get(0));
    }

    private String lastError() {
        return ofSubject("last_error").get(0);
    }

    private List<String> ofSubject(String column) {
        return Database.query("SELECT m." + column + " FROM notice_mail m JOIN notice n ON n.id = m.notice"
                + " WHERE n.subject = '" + subject + "' AND n.kind = 'fact-disputed'");
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }

    private Tokens chen() {
        return person("unit-officer", "chen").unit("P01");
    }

    private Tokens person(String role, String name) {
        return Tokens.of(role).jurisdiction(city).person(name + city);
    }

    private static ValidatableResponse inbox(Tokens person) {
        return given().auth().oauth2(person.token()).get("/api/v1/notices").then();
    }

    private static ValidatableResponse give(Tokens person, String email, String language) {
        return given().header("Accept-Language", language)
                .auth()
                .oauth2(person.token())
                .contentType(ContentType.JSON)
                .body("{\"email\": \"" + email + "\"}")
                .put("/api/v1/notice-address")
                .then();
    }
}
