package org.jiheng.localstack.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.localstack.evaluationpackage.Assessment;
import org.jiheng.localstack.evaluationpackage.EvaluationPackage;
import org.jiheng.localstack.evaluationpackage.Indicator;
import org.jiheng.localstack.evaluationpackage.ProgressReport;
import org.jiheng.localstack.evaluationpackage.Unit;
import org.jiheng.localstack.terminal.Trouble;
import org.jiheng.localstack.terminal.Words;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

/** What indicators-service owns: cycle, units, plans, progress, assessments, applicability. */
final class IndicatorLoading {
    // all rows of a unit lie together, so a batch publishes each unit's standing once
    private static final int ROWS_A_BATCH = 500;
    private static final int MOST_ROWS = 5000;
    private static final Person OFFICE = Person.of("performance-office", "office");

    private final EvaluationPackage given;
    private final ServiceClient service;
    private final String cycle;
    private final Crew crew;
    private final Words words;

    IndicatorLoading(LoadContext context, Crew crew) {
        this.given = context.evaluationPackage();
        this.service = context.client(context.urls().indicators());
        this.cycle = context.cyclePath();
        this.crew = crew;
        this.words = context.words();
    }

    void startCycle() {
        List<Runnable> steps = new ArrayList<>();
        steps.add(this::createCycle);
        for (List<Unit> units : Batches.of(given.units(), MOST_ROWS)) {
            steps.add(() -> service.post(
                    OFFICE,
                    cycle + "/units",
                    Map.of("units", units.stream().map(IndicatorLoading::unit).toList())));
        }
        steps.add(() -> service.post(OFFICE, cycle + "/start", Map.of()));
        crew.doAll(words.text("load.cycle"), List.of(steps), all -> all.forEach(Runnable::run));
    }

    private void createCycle() {
        try {
            service.post(OFFICE, "/cycles", given.scheme().json());
        } catch (RefusedRequest refused) {
            if (refused.type().equals("cycle-exists")) {
                throw new Trouble("load.cycle-exists", given.scheme().cycle());
            }
            throw refused;
        }
    }

    private static Map<String, Object> unit(Unit unit) {
        return Map.of("unit", unit.unit(), "name", unit.name(), "tier", unit.tier());
    }

    void filePlans() {
        Map<String, List<Indicator>> plans = byUnit(given.indicators(), Indicator::unit);
        crew.doAll(words.text("load.plans"), plans.entrySet(), plan -> filePlan(plan.getKey(), plan.getValue()));
    }

    private void filePlan(String unit, List<Indicator> indicators) {
        String plan = cycle + "/plans/" + ServiceClient.segment(unit);
        Person officer = Person.ofUnit("unit-officer", unit);
        service.put(
                officer,
                plan,
                Map.of(
                        "indicators",
                        indicators.stream().map(IndicatorLoading::planned).toList()));
        service.post(Person.ofUnit("unit-head", unit), plan + "/sign", Map.of());
        service.post(officer, plan + "/submit", Map.of());
        service.post(OFFICE, plan + "/approve", Map.of());
    }

    private static Map<String, Object> planned(Indicator indicator) {
        Map<String, String> texts = indicator.texts();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("indicator", indicator.indicator());
        row.put("component", indicator.component());
        row.put("name", texts.get("name"));
        row.put("kind", indicator.kind());
        if (!indicator.source().isEmpty()) {
            row.put("source", indicator.source());
        }
        row.put("maxPoints", indicator.maxPoints().toPlainString());
        row.put("unitOfMeasure", texts.get("unit_of_measure"));
        row.put("target", texts.get("target"));
        row.put("direction", texts.get("direction"));
        row.put("measures", texts.get("measures"));
        row.put("deadline", texts.get("deadline"));
        row.put("department", texts.get("department"));
        row.put("responsiblePerson", texts.get("responsible_person"));
        row.put("supervisingLeader", texts.get("supervising_leader"));
        return row;
    }

    void reportProgress() {
        Map<String, List<ProgressReport>> reports = byUnit(given.progressReports(), ProgressReport::unit);
        crew.doAll(
                words.text("load.progress"),
                reports.entrySet(),
                unit -> Batches.of(unit.getValue(), MOST_ROWS).forEach(rows -> reportProgress(unit.getKey(), rows)));
    }

    private void reportProgress(String unit, List<ProgressReport> rows) {
        service.post(
                Person.ofUnit("unit-officer", unit),
                cycle + "/progress-reports",
                Map.of(
                        "progressReports",
                        rows.stream().map(IndicatorLoading::progressReport).toList()));
    }

    private static Map<String, Object> progressReport(ProgressReport report) {
        return Map.of(
                "unit", report.unit(),
                "indicator", report.indicator(),
                "date", report.date().toString(),
                "actual", report.actual().toPlainString());
    }

    void selfAssess() {
        List<Assessment> given = this.given.assessments().stream()
                .filter(assessment -> assessment.selfPoints().isPresent())
                .toList();
        Map<String, List<Assessment>> units = byUnit(given, Assessment::unit);
        crew.doAll(
                words.text("load.self-assessments"),
                units.entrySet(),
                unit -> service.post(
                        Person.ofUnit("unit-officer", unit.getKey()),
                        cycle + "/self-assessments",
                        Map.of("selfAssessments", points(unit.getValue(), Assessment::selfPoints))));
    }

    void assess() {
        List<Assessment> given = this.given.assessments().stream()
                .filter(assessment ->
                        assessment.applicable() && assessment.assessedPoints().isPresent())
                .toList();
        crew.doAll(
                words.text("load.assessments"),
                batchesByAssessor(given),
                batch -> service.post(
                        assessorOf(batch),
                        cycle + "/assessments",
                        Map.of("assessments", points(batch, Assessment::assessedPoints))));
    }

    private static List<Map<String, Object>> points(
            List<Assessment> assessments, Function<Assessment, Optional<BigDecimal>> points) {
        return assessments.stream()
                .map(row -> Map.<String, Object>of(
                        "unit", row.unit(),
                        "indicator", row.indicator(),
                        "points", points.apply(row).orElseThrow().toPlainString()))
                .toList();
    }

    /** Indicators that do not apply: the component's assessor proposes it, the office approves. */
    void judgeApplicability() {
        List<Assessment> notApplicable = given.assessments().stream()
                .filter(assessment -> !assessment.applicable())
                .toList();
        crew.doAll(words.text("load.applicability"), batchesByAssessor(notApplicable), this::judgeNotApplicable);
    }

    private void judgeNotApplicable(List<Assessment> batch) {
        List<Map<String, String>> rows = batch.stream()
                .map(row -> Map.of(
                        "unit",
                        row.unit(),
                        "indicator",
                        row.indicator(),
                        "reason",
                        words.text("reason.not-applicable")))
                .toList();
        JsonNode proposed =
                service.post(assessorOf(batch), cycle + "/applicability-judgements", Map.of("judgements", rows));
        List<String> judgements = new ArrayList<>();
        proposed.path("judgements")
                .forEach(row -> judgements.add(row.path("judgement").asText()));
        service.post(OFFICE, cycle + "/applicability-judgements/approve", Map.of("judgements", judgements));
    }

    private Person assessorOf(List<Assessment> batch) {
        return Person.assessor(given.scheme().assessors().get(batch.get(0).component()));
    }

    private List<List<Assessment>> batchesByAssessor(List<Assessment> rows) {
        Map<String, String> assessors = given.scheme().assessors();
        return byUnit(rows, row -> assessors.get(row.component())).values().stream()
                .flatMap(ofOne -> Batches.of(ofOne, ROWS_A_BATCH).stream())
                .toList();
    }

    private static <T> Map<String, List<T>> byUnit(List<T> rows, Function<T, String> unit) {
        return rows.stream().collect(groupingBy(unit, LinkedHashMap::new, toList()));
    }
}
