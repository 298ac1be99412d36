package org.jiheng.scoring.reward;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.scoring.decision.TiedTier;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.result.ClosedCycle;
import org.jiheng.scoring.result.Published;
import org.jiheng.scoring.result.ResultRow;
import org.jiheng.scoring.result.ResultsOverHttp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

/**
 * Thirteen counties: the first four are EXCELLENT (500,000 and two months' pay), five are GOOD (300,000 and one), four
 * AVERAGE (nothing). County n has n hundred people and a monthly pay of n × 400,000.01; a department beside them is
 * rewarded as fits.
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class RewardTest {
    private static final AtomicInteger YEARS = new AtomicInteger(2_000);
    private static final int COUNTIES = 13;
    private static final int GOOD_FROM = 91;

    private final StandingTopics topics = new StandingTopics();
    private String jurisdiction = "351225";
    private String cycle = jurisdiction + "-" + YEARS.incrementAndGet();

    @BeforeEach
    void thirteenCounties() {
        Published.cycle(cycle, topics)
                .version(
                        1,
                        null,
                        IntStream.rangeClosed(1, 14).mapToObj(RewardTest::row).toList());
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void thirteenCountiesAreReckonedAsByHand() {
        give(bases(1, 9)).statusCode(201);

        rewards()
                .body("payRevision", equalTo(1))
                .body("open", hasSize(0))
                .body("rewards", hasSize(10))
                .body("rewards[9].unit", equalTo("X14"))
                .body("rewards[9].asFits", equalTo(true))
                .body("rewards[9].amount", nullValue());
        assertAsByHand();
    }

    /** Frozen, approved and published by the service, which graded them. */
    @Test
    void countiesWhoseResultWasPublishedAreReckonedTheSame() {
        jurisdiction = "351271";
        cycle = jurisdiction + "-" + YEARS.incrementAndGet();
        ClosedCycle counties = new ClosedCycle(TiedTier.ofCounties(
                cycle,
                GOOD_FROM * 100,
                IntStream.rangeClosed(1, COUNTIES).mapToObj(RewardTest::total).toList()));
        counties.prepareUndecided(topics);
        ResultsOverHttp results = new ResultsOverHttp(counties);
        results.frozen();
        results.published(1);

        give(bases(1, 9)).statusCode(201);

        assertThat(results.get("/1").extract().<List<String>>path("rows.grade"))
                .isEqualTo(IntStream.rangeClosed(1, COUNTIES)
                        .mapToObj(n -> gradeByTheRule(n).name())
                        .toList());
        rewards()
                .body("digest", equalTo(results.get("/1").extract().path("digest")))
                .body("rewards", hasSize(9));
        assertAsByHand();
    }

    /** A third of thirteen is 4⅓, rounded HALF_UP: four places of EXCELLENT. Whoever has the least total for it is GOOD. */
    private static Grade gradeByTheRule(int n) {
        int places = (2 * COUNTIES + 3) / 6;
        if (n <= places) {
            return Grade.EXCELLENT;
        }
        return total(n) >= GOOD_FROM ? Grade.GOOD : Grade.AVERAGE;
    }

    private static int total(int n) {
        return 100 - n;
    }

    /** §四(五): EXCELLENT 500,000 and two months' pay, GOOD 300,000 and one month's; the pay of county n is n × 400,000.01. */
    private void assertAsByHand() {
        List<Map<String, ?>> rewards = rewards().extract().path("rewards");
        assertThat(rewards.stream()
                        .filter(reward -> "COUNTY".equals(reward.get("tier")))
                        .map(reward -> Stream.of("unit", "grade", "amount", "salaryMonths", "monthlyPay", "pay", "sum")
                                .map(name -> String.valueOf(reward.get(name)))
                                .collect(Collectors.joining(" "))))
                .containsExactly(
                        // 2 × 400,000.01, and 500,000 more
                        "X01 EXCELLENT 500000.00 2 400000.01 800000.02 1300000.02",
                        // 2 × 800,000.02
                        "X02 EXCELLENT 500000.00 2 800000.02 1600000.04 2100000.04",
                        // 2 × 1,200,000.03
                        "X03 EXCELLENT 500000.00 2 1200000.03 2400000.06 2900000.06",
                        // 2 × 1,600,000.04
                        "X04 EXCELLENT 500000.00 2 1600000.04 3200000.08 3700000.08",
                        // 1 × 2,000,000.05, and 300,000 more
                        "X05 GOOD 300000.00 1 2000000.05 2000000.05 2300000.05",
                        "X06 GOOD 300000.00 1 2400000.06 2400000.06 2700000.06",
                        "X07 GOOD 300000.00 1 2800000.07 2800000.07 3100000.07",
                        "X08 GOOD 300000.00 1 3200000.08 3200000.08 3500000.08",
                        "X09 GOOD 300000.00 1 3600000.09 3600000.09 3900000.09");
        rewards()
                .body("totals", hasSize(1))
                .body("totals[0].units", equalTo(9))
                // 4 × 500,000 + 5 × 300,000
                .body("totals[0].amount", equalTo("3500000.00"))
                // (2 × (1 + 2 + 3 + 4) + 5 + 6 + 7 + 8 + 9) × 400,000.01
                .body("totals[0].pay", equalTo("22000000.55"))
                .body("totals[0].sum", equalTo("25500000.55"));
    }

    /** Else thirteen counties would get nothing, and nobody were told why. */
    @Test
    void rulesThatNameATierOtherwiseAreShown() {
        rewards().body("applyingToNobody", nullValue());

        Published.cycle(cycle, topics)
                .version(1, null, List.of(Published.row("X01", "县01", "COUNTIES", 1, "99", Grade.EXCELLENT)));

        rewards()
                .body("rewards.asFits", equalTo(List.of(true)))
                .body("applyingToNobody.appliesTo", equalTo(List.of("COUNTY", "COUNTY")))
                .body("applyingToNobody.grade", equalTo(List.of("EXCELLENT", "GOOD")))
                .body("applyingToNobody[1].amount", equalTo("300000.00"))
                .body("applyingToNobody[1].salaryMonths", equalTo("1"));
    }

    @Test
    void beforeTheBasesAreGivenItIsSaidWhoseAreMissingAndNothingIsSigned() {
        rewards().body("open", hasSize(9)).body("totals", hasSize(0)).body("rewards[0].sum", nullValue());

        for (String form : List.of("pdf", "table")) {
            as(office()).get(path("/rewards/" + form)).then().statusCode(409).body("type", endsWith(":pay-bases-open"));
        }
    }

    @Test
    void aLaterTableTakesThePlaceOfTheOneBefore() {
        give(bases(1, 9)).statusCode(201);

        give(bases(1, 9).replace("400000.01", "500000.01")).statusCode(201).body("payRevision", equalTo(2));

        rewards().body("rewards[0].sum", equalTo("1500000.02"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # bases of | and       | problem           | fault
            1 8        |           | pay-bases-faulty  | pay-base-missing
            1 9        | X01 1 1   | pay-bases-faulty  | pay-base-twice
            1 9        | X13 1 1   | pay-bases-faulty  | unit-gets-no-pay
            1 9        | X14 1 1   | pay-bases-faulty  | unit-gets-no-pay
            """, delimiter = '|')
    void aTableThatNamesOthersThanThoseWhoGetPayIsRefused(String of, String and, String problem, String fault) {
        String[] ends = of.split(" ");
        String more = and == null ? "" : "," + base(and.split(" ")[0], and.split(" ")[1], and.split(" ")[2]);

        give(bases(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])).replace("]}", more + "]}"))
                .statusCode(422)
                .body("type", endsWith(":" + problem))
                .body("errors.rule", hasItem(fault));

        rewards().body("payRevision", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1000001,1", "1,0", "1,0.00", "1,-1", "1,1.001", "1,1e3", "1,1000000000000"})
    void whatIsNoPayIsRefused(String heads, String pay) {
        give(bases(2, 9).replace("]}", "," + base("X01", heads, pay) + "]}")).statusCode(422);

        rewards().body("payRevision", nullValue());
    }

    @Test
    void theTableComesFromASpreadsheetAndTheListGoesBackToOne() throws IOException {
        String csv = "单位,在职公务员人数,月工资总额\r\n"
                + IntStream.rangeClosed(1, 9)
                        .mapToObj(n -> unit(n) + "," + n * 100 + "," + pay(n))
                        .collect(Collectors.joining("\r\n"));
        post("text/csv", csv.replace("X09", "X10"))
                .statusCode(422)
                .body("errors.rule", hasItem("unit-gets-no-pay"))
                .body("errors.path", hasItem("/rows/10/unit"));

        post("text/csv", csv).statusCode(201);

        String list = new String(
                as(office()).accept("text/csv").get(path("/rewards/table")).asByteArray(), StandardCharsets.UTF_8);
        assertThat(list.split("\r\n"))
                .hasSize(11)
                .contains("COUNTY,3,X03,县03,EXCELLENT,500000.00,CNY,2,300,1200000.03,2400000.06,2900000.06,")
                .contains("GENERAL_GOVERNMENT,1,X14,县14,GOOD,AS_FITS,,,,,,,");
        byte[] pdf = as(office())
                .accept("application/pdf")
                .get(path("/rewards/pdf"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replace("\n", ""))
                    .contains("奖励签领表")
                    .contains("2900000.06")
                    .contains("25500000.55")
                    .contains("给予适当奖励")
                    .contains(Published.DIGEST);
        }
    }

    /** On paper another character would stand in its place; a table has it as it is. */
    @Test
    void aNameThatTheFontDoesNotDrawIsNotPrinted() {
        Published.cycle(cycle, topics)
                .version(1, null, List.of(Published.row("X14", "县𓀀", "GENERAL_GOVERNMENT", 1, "90", Grade.GOOD)));

        as(office())
                .get(path("/rewards/pdf"))
                .then()
                .statusCode(422)
                .body("type", endsWith(":text-not-printable"))
                .body("errors.path", hasItem("/units/X14"));

        assertThat(as(office()).accept("text/csv").get(path("/rewards/table")).asString())
                .contains("县𓀀");
    }

    private static ResultRow row(int n) {
        return n > COUNTIES
                ? Published.row(unit(n), "县" + n, "GENERAL_GOVERNMENT", 1, "90", Grade.GOOD)
                : Published.row(
                        unit(n),
                        "县" + unit(n).substring(1),
                        "COUNTY",
                        n,
                        Integer.toString(total(n)),
                        gradeByTheRule(n));
    }

    private static String unit(int n) {
        return "X%02d".formatted(n);
    }

    private static String pay(int n) {
        return n * 400_000 + "." + "%02d".formatted(n);
    }

    private static String base(String unit, String heads, String pay) {
        return "{\"unit\":\"" + unit + "\",\"headCount\":" + heads + ",\"monthlyPay\":\"" + pay + "\"}";
    }

    private static String bases(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(n -> base(unit(n), Integer.toString(n * 100), pay(n)))
                .collect(Collectors.joining(",", "{\"payBases\":[", "]}"));
    }

    private ValidatableResponse give(String body) {
        return as(office()).body(body).post(path("/pay-bases")).then();
    }

    private ValidatableResponse post(String type, String body) {
        return given().auth()
                .oauth2(office().token())
                .contentType(type)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post(path("/pay-bases/table"))
                .then();
    }

    private ValidatableResponse rewards() {
        return as(office()).get(path("/rewards")).then().statusCode(200);
    }

    private String path(String below) {
        return "/api/v1/cycles/" + cycle + "/results/1" + below;
    }

    private Tokens office() {
        return Tokens.of("performance-office").jurisdiction(jurisdiction).person("office");
    }

    private static RequestSpecification as(Tokens by) {
        return given().auth().oauth2(by.token()).contentType(ContentType.JSON);
    }
}
