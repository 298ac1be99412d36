package org.jiheng.indicators;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.indicators.testing.Plans;
import org.jiheng.indicators.testing.Rows;
import org.jiheng.indicators.testing.Topics;
import org.jiheng.indicators.testing.Year;
import org.jiheng.indicators.testing.YearsEnd;
import org.jiheng.kit.identity.Roles;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.RequestFuzz;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class IndicatorsFuzzTest extends RequestFuzz {
    private static final String UNIT = "P01";
    private static final int VETOES = 20;

    private final List<String> vetoes = new ArrayList<>();
    private String amendment;
    private final List<String> entries = new ArrayList<>();
    private String act;
    private Year year;

    @Override
    protected void prepare() {
        year = Year.runningWith(UNIT, "P02").withApprovedPlanOf(UNIT);
        amendment = year.propose(year.office(), year.amended())
                .statusCode(201)
                .extract()
                .path("amendment");
        for (int i = 0; i < VETOES; i++) {
            vetoes.add(year.post(year.office(), "/vetoes", veto())
                    .statusCode(201)
                    .extract()
                    .path("veto"));
            entries.add(year.post(year.assessor("PERFORMANCE_OFFICE"), "/supervision-entries", supervision())
                    .statusCode(201)
                    .extract()
                    .path("entry"));
        }
        act = Topics.awaitLatest(
                        "jiheng.indicator-standings.v1",
                        year.subject(UNIT),
                        standing -> standing.at("/data/indicators/1/act").isTextual())
                .at("/data/indicators/1/act")
                .asText();
    }

    @Override
    protected String token() {
        return year.person(Roles.ALL.toArray(String[]::new))
                .unit(UNIT)
                .assessor("PERFORMANCE_OFFICE")
                .token();
    }

    @Override
    protected List<String> valuesOf(String parameter) {
        return switch (parameter) {
            case "cycle", "partition" -> List.of(year.cycle(), year.cycle(), year.cycle(), "350100-1999");
            case "unit" -> List.of(UNIT, UNIT, "P02", "P99");
            case "veto" -> vetoes;
            case "amendment" -> List.of(amendment);
            case "fromCycle" -> List.of(year.cycle());
            case "version", "from", "to" -> List.of("1", "2", "0");
            case "component" -> List.of("BUSINESS", "CAMPAIGNS");
            case "state" -> List.of("PLANNED", "ASSESSED");
            case "entry" -> entries;
            case "act" -> List.of(act, "0");
            case "phase" -> List.of("PLANNING", "EVALUATION");
            case "office" -> List.of("PERFORMANCE_OFFICE", "STATISTICS_BUREAU");
            case "page", "size" -> List.of("0", "1", "50", "500");
            case "sort" -> List.of("unit", "-unit", "cycle");
            default -> List.of();
        };
    }

    @Override
    protected Optional<String> example(String method, String path) {
        String operation = path.replace("/api/v1/cycles", "").replace("/{cycle}", "");
        return switch (method + " " + operation) {
            case "POST " -> Optional.of(year.scheme().toString());
            case "PUT /scheme" -> Optional.of(year.scheme().toString());
            case "POST /carry-over" -> Optional.of("{\"year\": 2013}");
            case "POST /amendments" -> Optional.of("{\"reason\": \"常委会决定\", \"scheme\": " + year.amended() + "}");
            case "POST /amendments/{amendment}/reject" -> Optional.of("{\"reason\": \"依据不足\"}");
            case "POST /units" -> body("units", Map.of("unit", "P03", "name", "市直机关工委", "tier", "PARTY_MASS"));
            case "PUT /plans/{unit}" -> Optional.of(written(Plans.complete(UNIT)));
            case "PUT /plans/{unit}/table" ->
                Optional.of("indicator,component,name,kind,maxPoints\nP01-01,BUSINESS,'=n,BASIC,0.4\n");
            case "POST /self-assessments/table", "POST /assessments/table" ->
                Optional.of("unit,indicator,points\n" + UNIT + "," + UNIT + "-02,0.3\n");
            case "POST /plans/{unit}/proposals" ->
                Optional.of(written(
                        Map.of("department", "业务1处", "indicators", List.of(Plans.indicator("P01-77", "BUSINESS")))));
            case "POST /plans/{unit}/change-requests" ->
                Optional.of(written(
                        Map.of("reason", "任务调整", "indicators", List.of(Plans.indicator("P01-78", "BUSINESS")))));
            case "POST /units/{unit}/people" ->
                body("people", Map.of("name", "岗位562", "issuer", Year.issuer(), "subject", "s-562"));
            case "POST /plans/{unit}/return" -> body("reasons", reasonFor(UNIT + "-01"));
            case "POST /progress-reports" ->
                body(
                        "progressReports",
                        Map.of("unit", UNIT, "indicator", UNIT + "-01", "date", "2012-09-28", "actual", "97.5"));
            case "POST /self-assessments" -> body("selfAssessments", Rows.points(UNIT, UNIT + "-01", "0.3"));
            case "POST /assessments" -> body("assessments", Rows.points(UNIT, UNIT + "-01", "0.3"));
            case "POST /assessments/return" -> body("indicators", Rows.reason(UNIT, UNIT + "-01"));
            case "POST /applicability-judgements" -> body("judgements", Rows.reason(UNIT, UNIT + "-03"));
            case "PUT /self-assessment-reports/{unit}" -> Optional.of(written(Map.of("words", YearsEnd.WORDS)));
            case "POST /sealed-submissions/{unit}/replace" -> Optional.of("{\"reason\": \"更正\"}");
            case "POST /sealed-submissions/{unit}/receipts/performance-office",
                    "POST /sealed-submissions/{unit}/receipts/{office}" ->
                Optional.of("{\"digest\": \"" + "0".repeat(64) + "\"}");
            case "POST /supervision-entries" -> Optional.of(written(supervision()));
            case "POST /vetoes" -> Optional.of(written(veto()));
            case "POST /vetoes/{veto}/reject",
                    "POST /vetoes/{veto}/revoke",
                    "POST /supervision-entries/{entry}/reverse" -> Optional.of("{\"reason\": \"查无实据\"}");
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> reasonFor(String indicator) {
        return Map.of("indicator", indicator, "reason", "目标过低");
    }

    private static Map<String, Object> veto() {
        return Map.of(
                "unit", UNIT, "area", "PETITIONS", "reach", "GRADE", "reason", "越级上访", "occurredOn", "2012-11-15");
    }

    private static Map<String, Object> supervision() {
        return Map.of(
                "unit", UNIT,
                "indicator", UNIT + "-02",
                "matter", "榕委办〔2012〕10号第3项",
                "verdict", "PARTLY_CARRIED_OUT",
                "change", "-0.01",
                "description", "第三季度进度滞后",
                "occurredOn", "2012-10-12");
    }

    private static Optional<String> body(String field, Map<String, ?> row) {
        return Optional.of(written(Map.of(field, List.of(row))));
    }

    private static String written(Object body) {
        try {
            return new ObjectMapper().writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
