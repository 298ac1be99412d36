package org.jiheng.scoring.reward;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.result.Published;
import org.jiheng.scoring.result.ResultRow;
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

    private final StandingTopics topics = new StandingTopics();
    private final String jurisdiction = "351225";
    private final String cycle = jurisdiction + "-" + YEARS.incrementAndGet();

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
                // 500,000 + 2 × 3 × 400,000.01
                .body("rewards[2].unit", equalTo("X03"))
                .body("rewards[2].pay", equalTo("2400000.06"))
                .body("rewards[2].sum", equalTo("2900000.06"))
                // 300,000 + 1 × 9 × 400,000.01
                .body("rewards[8].sum", equalTo("3900000.09"))
                .body("rewards[9].unit", equalTo("X14"))
                .body("rewards[9].asFits", equalTo(true))
                .body("rewards[9].amount", nullValue())
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
        Grade grade = n <= 4 ? Grade.EXCELLENT : n <= 9 || n == 14 ? Grade.GOOD : Grade.AVERAGE;
        return n == 14
                ? Published.row(unit(n), "县" + n, "GENERAL_GOVERNMENT", 1, "90", grade)
                : Published.row(unit(n), "县" + unit(n).substring(1), "COUNTY", n, Integer.toString(100 - n), grade);
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
