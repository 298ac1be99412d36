package org.jiheng.scoring.publicview;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.scoring.result.Published;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

/** Where the operator shows results to everybody: ranks, grades, totals and the bulletin, and nothing else. */
@QuarkusTest
@TestProfile(InPublic.class)
@QuarkusTestResource(Infrastructure.class)
class PublicResultsTest {
    private static final AtomicInteger YEARS = new AtomicInteger(2_100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Set<String> SAID = Set.of("cycle", "title", "version", "publishedAt", "tiers");
    private static final Set<String> SAID_OF_A_UNIT = Set.of("rank", "unit", "name", "total", "grade");

    private final StandingTopics topics = new StandingTopics();
    private final String cycle = "351226-" + YEARS.incrementAndGet();

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void nothingElseIsOpen() {
        Published.cycle(cycle, topics).version(1, null);

        assertThat(WithoutToken.unasked(cycle)).isEqualTo(WithoutToken.only(200));
    }

    @Test
    void theLatestVersionIsShownAndOfAUnitNoMoreThanItsPlace() {
        Published.cycle(cycle, topics).version(1, null).version(3, 1);

        Response shown = given().get(WithoutToken.address(cycle));

        shown.then()
                .statusCode(200)
                .body("version", equalTo(3))
                .body("corrects", equalTo(1))
                .body("tiers.tier", equalTo(List.of("PARTY_MASS", "GENERAL_GOVERNMENT")))
                .body("tiers[0].units[0].total", equalTo("95.00000001"))
                .body("tiers[0].units[0].grade", equalTo("EXCELLENT"))
                .body("tiers[1].units[1].grade", nullValue())
                .body("bulletin", nullValue());
        Map<String, ?> said = shown.jsonPath().getMap("");
        assertThat(said.keySet()).containsAll(SAID).hasSize(SAID.size() + 1);
        assertThat(shown.jsonPath().getMap("tiers[0].units[0]").keySet()).isEqualTo(SAID_OF_A_UNIT);
        assertThat(shown.asString()).doesNotContain("91.25", "96.5", "0.75", Published.DIGEST);
    }

    @Test
    void whatIsNotThereIsNotToldApart() {
        Published.cycle(cycle, topics);

        for (String none : new String[] {cycle, "999999-2012"}) {
            given().get(WithoutToken.address(none)).then().statusCode(404).body("type", endsWith(":nothing-public"));
        }
    }

    @Test
    void theBulletinIsNamedOnceThereIsOne() {
        Published.cycle(cycle, topics).version(1, null);
        String before = given().get(WithoutToken.address(cycle)).header("ETag");

        issueBulletin();

        await().atMost(PATIENCE)
                .until(() -> given().get(WithoutToken.address(cycle)).path("bulletin") != null);
        given().get(WithoutToken.address(cycle))
                .then()
                .body("bulletin.body", equalTo("福州市绩效办"))
                .body("bulletin.number", endsWith("号"));
        assertThat(given().get(WithoutToken.address(cycle)).header("ETag")).isNotEqualTo(before);
    }

    @Test
    void whoHasItAlreadyIsSpared() {
        Published.cycle(cycle, topics).version(1, null);
        Response first = given().get(WithoutToken.address(cycle));

        Response second = given().header("If-None-Match", first.header("ETag")).get(WithoutToken.address(cycle));

        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.asByteArray()).isEmpty();
        for (Response each : new Response[] {first, second}) {
            assertThat(each.header("Cache-Control")).isEqualTo("public, max-age=60");
            assertThat(each.header("Vary")).isEqualTo("Accept, Accept-Language");
        }
        assertThat(page("zh").header("ETag"))
                .isNotEqualTo(first.header("ETag"))
                .isNotEqualTo(page("en").header("ETag"));
    }

    @Test
    void peopleGetAPageInTheirLanguageThatRunsNothing() {
        Published.cycle(cycle, topics).version(1, null).version(2, 1);

        String chinese = page("zh-CN,zh;q=0.9").asString();
        assertThat(chinese)
                .contains("<html lang=\"zh-CN\">", "第2版,更正此前公布的第1版", "<th scope=\"col\">名次</th>", "<td>优秀</td>")
                .contains("市财政局&lt;b&gt;")
                .doesNotContain("<script", "91.25");
        assertThat(page("en").asString())
                .contains(
                        "<html lang=\"en\">",
                        "Version 2 replaces version 1.",
                        "<th scope=\"col\">Rank</th>",
                        "<td>Excellent</td>");
        assertThat(given().accept("text/html")
                        .get(WithoutToken.address(cycle) + "?lang=en")
                        .asString())
                .contains("<html lang=\"en\">");
        given().get(WithoutToken.address(cycle) + "?lang=fr").then().statusCode(422);
    }

    @Test
    void theOnlyStyleIsTheOneThatThePolicyNames() throws NoSuchAlgorithmException {
        Published.cycle(cycle, topics).version(1, null);

        Response page = page("zh");

        Matcher style = Pattern.compile("(?s)<style>(.*)</style>").matcher(page.asString());
        assertThat(style.find()).isTrue();
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest) + "';")
                .contains("frame-ancestors 'none'");
        assertThat(page.header("Content-Language")).isEqualTo("zh-CN");
    }

    private Response page(String language) {
        return given().accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .header("Accept-Language", language)
                .get(WithoutToken.address(cycle));
    }

    private void issueBulletin() {
        given().auth()
                .oauth2(Tokens.of("performance-office").jurisdiction("351226").token())
                .contentType("application/json")
                .body("{\"body\":\"福州市绩效办\",\"prefix\":\"榕绩公开\"}")
                .post("/api/v1/cycles/" + cycle + "/results/1/bulletins")
                .then()
                .statusCode(201);
    }
}
