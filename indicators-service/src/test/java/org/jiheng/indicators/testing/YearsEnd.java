package org.jiheng.indicators.testing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.restassured.response.ValidatableResponse;
import org.jiheng.kit.testing.Tokens;

import static io.restassured.RestAssured.given;

/** What a unit with the plan of {@link Plans#complete} does at the end of its year. */
public final class YearsEnd {
    public static final Map<String, String> WORDS =
            Map.of("OVERVIEW", "全年工作目标基本完成。", "BUSINESS", "各项业务指标按时序推进。", "PROBLEMS", "个别项目进度滞后。");

    private final Year year;
    private final String unit;

    private YearsEnd(Year year, String unit) {
        this.year = year;
        this.unit = unit;
    }

    public static YearsEnd of(Year year, String unit) {
        return new YearsEnd(year, unit);
    }

    public YearsEnd selfAssessed() {
        List<Map<String, Object>> rows = Stream.of("-01", "-02", "-03", "-04")
                .map(code -> Rows.points(unit, unit + code, "0.35"))
                .toList();
        year.post(year.officerOf(unit), "/self-assessments", Map.of("selfAssessments", rows))
                .statusCode(201);
        return this;
    }

    public YearsEnd drafted() {
        draft(WORDS).statusCode(200);
        return this;
    }

    public YearsEnd reported() {
        selfAssessed().drafted().file().statusCode(200);
        return this;
    }

    public YearsEnd sealed() {
        reported().seal().statusCode(201);
        return this;
    }

    /** The report is written, and filed, of the figures as they are now. */
    public YearsEnd reportedAnew() {
        drafted().file().statusCode(200);
        return this;
    }

    /** The unit's figures are others now. */
    public YearsEnd withOtherFigures(String actual) {
        Map<String, String> progress =
                Map.of("unit", unit, "indicator", unit + "-01", "date", "2012-12-28", "actual", actual);
        year.post(year.officerOf(unit), "/progress-reports", Map.of("progressReports", List.of(progress)))
                .statusCode(201);
        return this;
    }

    /** The first draft, or an edit of the report as it is. */
    public ValidatableResponse draft(Map<String, String> words) {
        String tag = reportTag();
        return tag == null ? draft(words, "If-None-Match", "*") : draft(words, "If-Match", tag);
    }

    public ValidatableResponse draft(Map<String, String> words, String condition, String value) {
        return given().auth()
                .oauth2(year.officerOf(unit).token())
                .contentType("application/json")
                .header("Accept-Language", "en")
                .header(condition, value)
                .body(Map.of("words", words))
                .put(address("self-assessment-reports", ""))
                .then();
    }

    public String reportTag() {
        return year.get("/self-assessment-reports/" + unit).extract().header("ETag");
    }

    public ValidatableResponse file() {
        return file(reportTag());
    }

    public ValidatableResponse file(String tag) {
        return move(year.headOf(unit), "self-assessment-reports", "/file", tag, Map.of());
    }

    public ValidatableResponse seal() {
        return year.post(year.headOf(unit), "/sealed-submissions/" + unit + "/seal", Map.of());
    }

    public ValidatableResponse submission() {
        return year.get("/sealed-submissions/" + unit);
    }

    public String submissionTag() {
        return submission().extract().header("ETag");
    }

    public String digest() {
        return submission().extract().path("digest");
    }

    public ValidatableResponse replace(String reason) {
        return replace(reason, submissionTag());
    }

    public ValidatableResponse replace(String reason, String tag) {
        return move(year.headOf(unit), "sealed-submissions", "/replace", tag, Map.of("reason", reason));
    }

    public ValidatableResponse receiveAtTheOffice(String digest) {
        return receive(year.office().person("zhou"), "performance-office", digest);
    }

    public ValidatableResponse receiveAtTheBureau(String digest) {
        return receive(year.assessor("STATISTICS_BUREAU").person("tong"), "STATISTICS_BUREAU", digest);
    }

    public ValidatableResponse receive(Tokens person, String office, String digest) {
        return year.post(
                person,
                "/sealed-submissions/" + unit + "/receipts/" + office,
                Map.of("digest", String.valueOf(digest)));
    }

    public byte[] sealedFile() {
        return given().auth()
                .oauth2(year.headOf(unit).token())
                .get(address("sealed-submissions", "/file"))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private ValidatableResponse move(Tokens person, String of, String move, String tag, Object body) {
        var request = given().auth()
                .oauth2(person.token())
                .contentType("application/json")
                .header("Accept-Language", "en")
                .body(body);
        return (tag == null ? request : request.header("If-Match", tag))
                .post(address(of, move))
                .then();
    }

    private String address(String of, String below) {
        return "/api/v1/cycles/" + year.cycle() + "/" + of + "/" + unit + below;
    }
}
