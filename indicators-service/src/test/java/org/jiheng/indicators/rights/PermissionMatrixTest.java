package org.jiheng.indicators.rights;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.assertj.core.api.SoftAssertions;
import org.jiheng.indicators.testing.Plans;
import org.jiheng.indicators.testing.Topics;
import org.jiheng.indicators.testing.Year;
import org.jiheng.indicators.testing.YearsEnd;
import org.jiheng.kit.testing.Call;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Operation;
import org.jiheng.kit.testing.PermissionMatrix;
import org.jiheng.kit.testing.Place;
import org.junit.jupiter.api.Test;

import static org.awaitility.Awaitility.await;

/** Every operation on a plan, an indicator, a judgement and a veto of every place. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PermissionMatrixTest extends PermissionMatrix {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CYCLE = "/api/v1/cycles/{cycle}";
    private static final int FIRST_YEAR = 2012;
    /** Long before any that the matrix comes to: what happened in them is not in the future. */
    private static final int FIRST_OF_CLOSED_YEARS = 1912;
    /** A tag that is well-formed; whether it is the plan's is not what is tried. */
    private static final String ANY_VERSION = "\"1\"";

    /** What changes something and is no fact of a running cycle; what becomes of these says CycleMovesTest. */
    private static final Set<String> MOVES_OF_CYCLES =
            Set.of("POST /start", "POST /close", "POST /reopen", "POST /carry-over", "POST /units", "PUT /scheme");

    /** The cycles of the matrix, by jurisdiction; those of prepared requests are of later years. */
    private final Map<String, Year> years = new HashMap<>();

    private int lastYear = FIRST_YEAR;
    private Year prepared;
    private String tried = "";

    private final Map<Place, String> judgements = new HashMap<>();
    private final Map<Place, String> changes = new HashMap<>();
    private final Map<Place, String> proposals = new HashMap<>();
    private final Map<Place, String> vetoes = new HashMap<>();
    private final Map<Place, String> confirmedVetoes = new HashMap<>();
    private final Map<Place, String> amendments = new HashMap<>();
    private final Map<Place, String> supervisionEntries = new HashMap<>();
    private final Map<Place, String> acts = new HashMap<>();

    @Override
    protected String otherOffice() {
        return "ORGAN_PARTY_COMMITTEE";
    }

    @Override
    protected void setUp(List<Place> places) {
        places.forEach(place -> years.computeIfAbsent(place.jurisdiction(), this::running));
        places.forEach(place -> {
            changes.computeIfAbsent(place, each -> changeOfThePlan(year(each), each.unit()));
            proposals.put(place, proposed(year(place), place.unit()));
            judgements.put(place, judgement(year(place), place));
            vetoes.put(place, veto(year(place), place));
            confirmedVetoes.put(place, confirmedVeto(year(place), place));
            amendments.put(place, amendmentOf(year(place)));
            supervisionEntries.put(place, supervisionEntry(year(place), place));
            acts.put(place, actOf(year(place), place));
        });
    }

    @Override
    protected Optional<Call> call(Operation operation, Place address, Place row) {
        if (!tried.equals(operation.toString())) {
            tried = operation.toString();
            awaitOwnClosings();
        }
        boolean byId = operation.path().contains("{veto}")
                || operation.path().contains("{amendment}")
                || operation.path().contains("{entry}")
                || operation.path().contains("{act}")
                || operation.path().contains("/applicability-judgements/");
        if (!address.equals(row) && !byId) {
            return Optional.empty();
        }
        return Optional.of(filled(operation, year(address), row));
    }

    @Test
    void nothingIsChangedInACycleThatIsBeingClosed() {
        lastYear = FIRST_OF_CLOSED_YEARS;
        SoftAssertions.assertSoftly(all -> operations().stream()
                .filter(operation -> operation.path().startsWith(CYCLE)
                        && !operation.method().equals("GET")
                        && !MOVES_OF_CYCLES.contains(name(operation)))
                .forEach(operation -> {
                    Refused refused = answerAfter(operation, this::closePrepared);
                    all.assertThat(refused.status()).as(operation.toString()).isEqualTo(409);
                    all.assertThat(refused.body()).as(operation.toString()).contains("problem:cycle-not-running");
                    all.assertThat(refused.stored()).as(operation.toString()).isFalse();
                }));
    }

    private void closePrepared() {
        prepared.close().statusCode(200);
        awaitOwnClosings();
    }

    /** What this service closed comes back to it over the topic; a moment later it is stored. */
    private static void awaitOwnClosings() {
        await().atMost(Duration.ofSeconds(20)).until(() -> Database.query("""
                SELECT subject FROM outbox LEFT JOIN taken_standing AS taken USING (topic, subject)
                WHERE topic = 'jiheng.closings.v1' AND outbox.revision IS DISTINCT FROM taken.revision""").isEmpty());
    }

    private Call filled(Operation operation, Year year, Place row) {
        Call call = Call.of("cycle", year.cycle());
        return switch (name(operation)) {
            case "GET /api/v1/standings/published", "GET /api/v1/standings/taken" ->
                Call.of().query("partition", year.cycle());
            case "GET /api/v1/standings/stuck", "GET /api/v1/cycles", "GET /api/v1/my-indicators" -> Call.of();
            case "POST /api/v1/cycles" -> Call.of().body(nextYear(row).scheme().toString());
            case "GET /scheme/versions/{version}" -> call.with("version", "1");
            case "PUT /scheme" ->
                call.header("If-Match", ANY_VERSION).body(year.scheme().toString());
            case "POST /carry-over" -> call.body("{\"year\":" + (++lastYear) + "}");
            case "POST /amendments" -> call.header("If-Match", ANY_VERSION).body(amendment(year));
            case "GET /amendments/{amendment}", "POST /amendments/{amendment}/approve" ->
                call.with("amendment", amendments.get(row));
            case "POST /amendments/{amendment}/reject" ->
                call.with("amendment", amendments.get(row)).body("{\"reason\":\"r\"}");
            case "GET ",
                    "GET /scheme",
                    "GET /scheme/versions",
                    "GET /scheme/difference",
                    "GET /amendments",
                    "GET /units",
                    "GET /plans",
                    "GET /plan-template",
                    "GET /points-template",
                    "GET /assessments/table",
                    "GET /indicators",
                    "GET /vetoes",
                    "GET /applicability-judgements",
                    "GET /supervision-entries",
                    "GET /self-assessment-reports",
                    "GET /phases",
                    "GET /closings",
                    "GET /sealed-submissions",
                    "POST /start" -> call;
            // whoever may is told that the day is not yet, and the cycle of the matrix goes on
            case "POST /close" -> call.body("{\"occurredOn\":\"2999-12-31\"}");
            case "POST /reopen" -> call.body("{\"reason\":\"r\"}");
            case "POST /units" ->
                call.body("{\"units\":[{\"unit\":\"" + row.unit() + "\",\"name\":\"n\",\"tier\":\"PARTY_MASS\"}]}");
            case "GET /plans/{unit}",
                    "GET /progress-reports/{unit}",
                    "GET /plans/{unit}/table",
                    "GET /plans/{unit}/versions",
                    "GET /plans/{unit}/change-requests",
                    "GET /plans/{unit}/proposals",
                    "GET /plans/{unit}/served-indicators",
                    "GET /plans/{unit}/serving-indicators",
                    "GET /units/{unit}/people" -> call.with("unit", row.unit());
            case "GET /plans/{unit}/versions/{version}" ->
                call.with("unit", row.unit()).with("version", "1");
            case "GET /plans/{unit}/difference" ->
                call.with("unit", row.unit()).query("from", "1").query("to", "1");
            case "GET /plans/{unit}/change-requests/{request}" ->
                call.with("unit", row.unit()).with("request", changes.get(row));
            case "POST /plans/{unit}/change-requests/{request}/approve" ->
                call.with("unit", row.unit()).with("request", changes.get(row)).header("If-Match", ANY_VERSION);
            case "POST /plans/{unit}/change-requests/{request}/decline" ->
                call.with("unit", row.unit()).with("request", changes.get(row)).body("{\"reason\":\"r\"}");
            case "POST /plans/{unit}/change-requests" ->
                call.with("unit", row.unit()).header("If-Match", ANY_VERSION).body(change(year, row.unit()));
            case "POST /plans/{unit}/proposals" -> call.with("unit", row.unit()).body(proposalOf(row.unit()));
            case "POST /plans/{unit}/proposals/merge" ->
                call.with("unit", row.unit())
                        .header("If-Match", ANY_VERSION)
                        .body("{\"proposals\":[\"" + proposals.get(row) + "\"]}");
            case "POST /plans/{unit}/proposals/decline" ->
                call.with("unit", row.unit())
                        .body("{\"proposals\":[{\"proposal\":\"" + proposals.get(row) + "\",\"reason\":\"r\"}]}");
            case "POST /units/{unit}/people" ->
                call.with("unit", row.unit())
                        .body("{\"people\":[{\"name\":\"n\",\"issuer\":\"" + Year.issuer() + "\",\"subject\":\"s\"}]}");
            case "PUT /plans/{unit}/table" ->
                call.with("unit", row.unit())
                        .header("If-Match", ANY_VERSION)
                        .body("text/csv", "indicator,component,name,kind,maxPoints\nX-1,BUSINESS,n,BASIC,0.4\n");
            case "POST /self-assessments/table", "POST /assessments/table" ->
                call.body("text/csv", "unit,indicator,points\n" + row.unit() + "," + indicator(row) + ",0.1\n");
            case "GET /self-assessment-reports/{unit}",
                    "GET /self-assessment-reports/{unit}/pdf",
                    "GET /sealed-submissions/{unit}",
                    "GET /sealed-submissions/{unit}/file",
                    "POST /sealed-submissions/{unit}/seal" -> call.with("unit", row.unit());
            case "POST /phases/{phase}/open", "POST /phases/{phase}/close", "GET /phases/{phase}/units" ->
                call.with("phase", "PLANNING");
            case "PUT /self-assessment-reports/{unit}" ->
                call.with("unit", row.unit()).header("If-Match", ANY_VERSION).body("{\"words\":{\"OVERVIEW\":\"w\"}}");
            case "POST /self-assessment-reports/{unit}/file" ->
                call.with("unit", row.unit()).header("If-Match", ANY_VERSION);
            case "POST /sealed-submissions/{unit}/replace" ->
                call.with("unit", row.unit()).header("If-Match", ANY_VERSION).body("{\"reason\":\"r\"}");
            case "POST /sealed-submissions/{unit}/receipts/performance-office" ->
                call.with("unit", row.unit()).body(receipt("0".repeat(64)));
            case "POST /sealed-submissions/{unit}/receipts/{office}" ->
                call.with("unit", row.unit()).with("office", row.office()).body(receipt("0".repeat(64)));
            case "GET /sealed-submissions/{unit}/receipts/{office}",
                    "GET /sealed-submissions/{unit}/receipts/{office}/file" ->
                call.with("unit", row.unit()).with("office", row.office());
            case "POST /plans/{unit}/sign", "POST /plans/{unit}/submit", "POST /plans/{unit}/approve" ->
                call.with("unit", row.unit()).header("If-Match", ANY_VERSION);
            case "PUT /plans/{unit}" ->
                call.with("unit", row.unit()).header("If-Match", ANY_VERSION).body(written(Plans.complete(row.unit())));
            case "POST /plans/{unit}/return" ->
                call.with("unit", row.unit())
                        .header("If-Match", ANY_VERSION)
                        .body("{\"reasons\":[{\"indicator\":\"" + indicator(row) + "\",\"reason\":\"r\"}]}");
            case "POST /progress-reports" ->
                call.body(rows("progressReports", row, "\"date\":\"2012-09-28\",\"actual\":\"1\""));
            case "POST /self-assessments" -> call.body(points("selfAssessments", row));
            case "POST /assessments" -> call.body(points("assessments", row));
            case "POST /assessments/return" -> call.body(rows("indicators", row, "\"reason\":\"r\""));
            case "POST /applicability-judgements" -> call.body(rows("judgements", row, "\"reason\":\"r\""));
            case "POST /applicability-judgements/approve" ->
                call.body("{\"judgements\":[\"" + judgements.get(row) + "\"]}");
            case "POST /applicability-judgements/decline" -> call.body(declined(judgements.get(row)));
            case "POST /supervision-entries" -> call.body(supervision(year, row));
            case "POST /supervision-entries/{entry}/reverse" ->
                call.with("entry", supervisionEntries.get(row)).body("{\"reason\":\"r\"}");
            case "GET /assessment-acts/{act}" -> call.with("act", acts.get(row));
            case "POST /vetoes" -> call.body(proposal(row));
            case "POST /vetoes/{veto}/confirm" -> call.with("veto", vetoes.get(row));
            case "POST /vetoes/{veto}/reject" ->
                call.with("veto", vetoes.get(row)).body("{\"reason\":\"r\"}");
            case "POST /vetoes/{veto}/revoke" ->
                call.with("veto", confirmedVetoes.get(row)).body("{\"reason\":\"r\"}");
            default -> throw new IllegalArgumentException(operation + " is new: say how it is called");
        };
    }

    /** In a cycle of its own, in which no more has been done than the operation needs. */
    @Override
    protected Call prepared(Operation operation, Place row) {
        if (operation.path().startsWith(CYCLE)) {
            return preparedIn(nextYear(row).opened(), operation, row);
        }
        return super.prepared(operation, row);
    }

    private Call preparedIn(Year year, Operation operation, Place row) {
        prepared = year;
        String unit = row.unit();
        return switch (name(operation)) {
            case "POST /units", "PUT /scheme" -> filled(operation, year, row);
            case "POST /amendments/{amendment}/approve", "POST /amendments/{amendment}/reject" ->
                filled(operation, year.started(unit), row).with("amendment", newAmendmentOf(year));
            case "POST /start" -> {
                year.register(unit).statusCode(201);
                yield filled(operation, year, row);
            }
            case "POST /close" -> filled(operation, year.started(unit), row).body("{}");
            case "POST /reopen" -> {
                year.started(unit);
                year.post(year.office().person("zhou"), "/close", null).statusCode(200);
                yield filled(operation, year, row);
            }
            case "PUT /plans/{unit}", "PUT /plans/{unit}/table", "POST /plans/{unit}/sign" ->
                onPlan(operation, year.started(unit).withDraftPlanOf(unit), row);
            case "POST /plans/{unit}/submit" ->
                onPlan(operation, year.started(unit).withSignedPlanOf(unit), row);
            case "POST /plans/{unit}/approve", "POST /plans/{unit}/return" ->
                onPlan(operation, year.started(unit).withSubmittedPlanOf(unit), row);
            case "POST /plans/{unit}/change-requests" ->
                onPlan(operation, year.started(unit).withApprovedPlanOf(unit), row);
            case "POST /plans/{unit}/change-requests/{request}/approve",
                    "POST /plans/{unit}/change-requests/{request}/decline" -> {
                year.started(unit).withApprovedPlanOf(unit);
                yield onPlan(operation, year, row).with("request", askedChange(year, unit));
            }
            case "POST /plans/{unit}/proposals/merge" -> {
                year.started(unit).withDraftPlanOf(unit);
                String proposal = proposed(year, unit);
                yield onPlan(operation, year, row).body("{\"proposals\":[\"" + proposal + "\"]}");
            }
            case "POST /plans/{unit}/proposals/decline" -> {
                String proposal = proposed(year.started(unit), unit);
                yield filled(operation, year, row)
                        .body("{\"proposals\":[{\"proposal\":\"" + proposal + "\",\"reason\":\"r\"}]}");
            }
            case "POST /assessments/return" -> {
                year.started(unit).withApprovedPlanOf(unit);
                year.post(year.officerOf(unit), "/self-assessments", points("selfAssessments", row))
                        .statusCode(201);
                yield filled(operation, year, row);
            }
            case "POST /phases/{phase}/close" -> {
                year.started(unit)
                        .post(year.office(), "/phases/PLANNING/open", Map.of())
                        .statusCode(200);
                yield filled(operation, year, row);
            }
            case "PUT /self-assessment-reports/{unit}",
                    "POST /self-assessment-reports/{unit}/file",
                    "GET /self-assessment-reports/{unit}",
                    "GET /self-assessment-reports/{unit}/pdf",
                    "POST /sealed-submissions/{unit}/seal",
                    "GET /sealed-submissions/{unit}",
                    "GET /sealed-submissions/{unit}/file",
                    "POST /sealed-submissions/{unit}/replace",
                    "POST /sealed-submissions/{unit}/receipts/performance-office",
                    "POST /sealed-submissions/{unit}/receipts/{office}",
                    "GET /sealed-submissions/{unit}/receipts/{office}",
                    "GET /sealed-submissions/{unit}/receipts/{office}/file" ->
                atTheYearsEnd(operation, year.started(unit).withApprovedPlanOf(unit), row);
            case "POST /supervision-entries/{entry}/reverse" ->
                filled(operation, year.started(unit).withApprovedPlanOf(unit), row)
                        .with("entry", supervisionEntry(year, row));
            case "POST /applicability-judgements/approve" -> {
                String judgement = judgement(year.started(unit).withApprovedPlanOf(unit), row);
                yield filled(operation, year, row).body("{\"judgements\":[\"" + judgement + "\"]}");
            }
            case "POST /applicability-judgements/decline" -> {
                String judgement = judgement(year.started(unit).withApprovedPlanOf(unit), row);
                yield filled(operation, year, row).body(declined(judgement));
            }
            case "POST /vetoes/{veto}/confirm", "POST /vetoes/{veto}/reject" ->
                filled(operation, year.started(unit), row).with("veto", veto(year, row));
            case "POST /vetoes/{veto}/revoke" ->
                filled(operation, year.started(unit), row).with("veto", confirmedVeto(year, row));
            default -> filled(operation, year.started(unit).withApprovedPlanOf(unit), row);
        };
    }

    private Call atTheYearsEnd(Operation operation, Year year, Place row) {
        YearsEnd end = YearsEnd.of(year, row.unit());
        String name = name(operation);
        if (name.startsWith("PUT ") || name.endsWith("/file") && name.startsWith("POST ")) {
            end.selfAssessed().drafted();
        } else if (name.endsWith("/seal") || name.contains("reports")) {
            end.reported();
        } else {
            end.sealed();
        }
        if (name.endsWith("/replace")) {
            end.drafted().file();
        }
        Call call = filled(operation, year, row);
        if (name.contains("reports")) {
            return call.header("If-Match", end.reportTag());
        }
        return name.startsWith("POST ") && name.contains("receipts")
                ? call.body(receipt(end.digest()))
                : call.header("If-Match", String.valueOf(end.submissionTag()));
    }

    private static String receipt(String digest) {
        return "{\"digest\":\"" + digest + "\"}";
    }

    /** On the plan as it is now. */
    private Call onPlan(Operation operation, Year year, Place row) {
        return filled(operation, year, row).header("If-Match", year.planTag(row.unit()));
    }

    @Override
    protected boolean hasRow(Operation operation) {
        return !List.of("GET /api/v1/cycles", "GET /api/v1/standings/stuck", "GET /api/v1/my-indicators")
                .contains(operation.toString());
    }

    @Override
    protected List<String> tracesOfOthers() {
        return List.of("350200-2012", "350100.A15-2012");
    }

    /** As it stands in {@link #filled}: without the cycle's part of the path. */
    private static String name(Operation operation) {
        return operation.toString().replace(CYCLE, "");
    }

    private Year running(String jurisdiction) {
        Year year = Year.unopenedOf(jurisdiction, FIRST_YEAR)
                .opened()
                .started(unit(), otherUnit())
                .withApprovedPlanOf(unit())
                .withApprovedPlanOf(otherUnit());
        YearsEnd.of(year, unit()).sealed();
        YearsEnd.of(year, otherUnit()).sealed();
        return year;
    }

    private Year year(Place place) {
        return years.get(place.jurisdiction());
    }

    /** One that is not there yet. */
    private Year nextYear(Place place) {
        return Year.unopenedOf(place.jurisdiction(), ++lastYear);
    }

    private static String declined(String judgement) {
        return "{\"judgements\":[{\"judgement\":\"" + judgement + "\",\"reason\":\"r\"}]}";
    }

    private static String judgement(Year year, Place place) {
        return year.post(
                        year.assessor(place.office()),
                        "/applicability-judgements",
                        rows("judgements", place, "\"reason\":\"r\""))
                .statusCode(201)
                .extract()
                .path("judgements[0].judgement");
    }

    /** The one that the matrix proposed in the cycle: there is one at a time. */
    private String amendmentOf(Year year) {
        return Optional.<String>ofNullable(year.get("/amendments").extract().path("amendments[0].amendment"))
                .orElseGet(() -> newAmendmentOf(year));
    }

    private static String newAmendmentOf(Year year) {
        return year.propose(year.office(), year.amended())
                .statusCode(201)
                .extract()
                .path("amendment");
    }

    private static String amendment(Year year) {
        return "{\"reason\":\"r\",\"scheme\":" + year.amended() + "}";
    }

    /** One is open at a time, so that places of one plan share it. */
    private static String changeOfThePlan(Year year, String unit) {
        List<String> open =
                year.get("/plans/" + unit + "/change-requests").extract().path("changeRequests.changeRequest");
        return open.isEmpty() ? askedChange(year, unit) : open.get(0);
    }

    private static String askedChange(Year year, String unit) {
        return year.movePlan(year.officerOf(unit).person("chen"), unit, "change-requests", change(year, unit))
                .statusCode(201)
                .extract()
                .path("changeRequest");
    }

    private static String change(Year year, String unit) {
        var changed = Plans.indicators(Plans.complete(unit, year.number())).get(1);
        changed.put("target", "99");
        return written(Map.of("reason", "r", "indicators", List.of(changed)));
    }

    private static String proposed(Year year, String unit) {
        return year.post(year.officerOf(unit), "/plans/" + unit + "/proposals", proposalOf(unit))
                .statusCode(201)
                .extract()
                .path("proposals[0].proposal");
    }

    private static String proposalOf(String unit) {
        return written(Map.of("department", "d", "indicators", List.of(Plans.indicator(unit + "-77", "BUSINESS"))));
    }

    private static String veto(Year year, Place place) {
        return year.post(year.office(), "/vetoes", proposal(place))
                .statusCode(201)
                .extract()
                .path("veto");
    }

    /** By another person than those who call: whoever confirmed may not revoke. */
    private static String confirmedVeto(Year year, Place place) {
        String veto = veto(year, place);
        year.post(year.approver("wu"), "/vetoes/" + veto + "/confirm", "{}").statusCode(200);
        return veto;
    }

    private static String supervisionEntry(Year year, Place place) {
        return year.post(year.assessor(place.office()), "/supervision-entries", supervision(year, place))
                .statusCode(201)
                .extract()
                .path("entry");
    }

    /** By which the place's supervised indicator has its points. */
    private static String actOf(Year year, Place place) {
        String act = "/data/indicators/" + (place.office().equals("PERFORMANCE_OFFICE") ? 1 : 3) + "/act";
        return Topics.awaitLatest(
                        "jiheng.indicator-standings.v1",
                        year.subject(place.unit()),
                        standing -> standing.at(act).isTextual())
                .at(act)
                .asText();
    }

    /** Of another indicator than those that are assessed otherwise, where the office has two. */
    private static String supervision(Year year, Place row) {
        String indicator = row.unit() + (row.office().equals("PERFORMANCE_OFFICE") ? "-02" : "-04");
        return "{\"unit\":\"" + row.unit() + "\",\"indicator\":\"" + indicator + "\",\"matter\":\"m\","
                + "\"verdict\":\"CARRIED_OUT\",\"change\":\"-0.01\",\"description\":\"d\",\"occurredOn\":\""
                + year.number() + "-10-12\"}";
    }

    /** -01 is of the performance office, -04 of the Party committee. */
    private static String indicator(Place row) {
        return row.unit() + (row.office().equals("PERFORMANCE_OFFICE") ? "-01" : "-04");
    }

    private static String rows(String field, Place row, String rest) {
        return "{\"" + field + "\":[{\"unit\":\"" + row.unit() + "\",\"indicator\":\"" + indicator(row) + "\"," + rest
                + "}]}";
    }

    private static String points(String field, Place row) {
        return rows(field, row, "\"points\":\"0.1\"");
    }

    private static String proposal(Place row) {
        return "{\"unit\":\"" + row.unit() + "\",\"area\":\"PETITIONS\",\"reach\":\"GRADE\",\"reason\":\"r\","
                + "\"occurredOn\":\"2012-11-15\"}";
    }

    private static String written(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
