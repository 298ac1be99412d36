package org.jiheng.localstack.load;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

import org.jiheng.localstack.evaluationpackage.Assessment;
import org.jiheng.localstack.evaluationpackage.EvaluationPackage;
import org.jiheng.localstack.evaluationpackage.Indicator;
import org.jiheng.localstack.evaluationpackage.ProgressReport;
import org.jiheng.localstack.evaluationpackage.Unit;
import org.jiheng.localstack.terminal.Trouble;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

/** What indicators-service owns: cycle, units, plans, progress, assessments, applicability. */
final class IndicatorLoading {
    // all rows of a unit lie together, so a batch publishes each unit's standing once
    private static final int ROWS_A_BATCH = 500;
    private static final int MOST_ROWS = 5000;
    private static final Person OFFICE = Person.of("performance-office", "office");

    private final EvaluationPackage given;
    private final ActingClient service;
    private final String cycle;
    private final YearDates dates;
    private final LoadContext context;

    IndicatorLoading(LoadContext context, YearDates dates) {
        this.given = context.evaluationPackage();
        this.service = context.acting(context.urls().indicators());
        this.cycle = context.cyclePath();
        this.dates = dates;
        this.context = context;
    }

    Phase startCycle() {
        LocalDate day = dates.opening();
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(day, this::createCycle));
        List<List<Unit>> batches = Batches.of(given.units(), MOST_ROWS);
        for (int i = 0; i < batches.size(); i++) {
            Map<String, ?> units = Map.of(
                    "units", batches.get(i).stream().map(IndicatorLoading::unit).toList());
            String part = "batch " + i;
            steps.add(new Step(day, () -> service.post(OFFICE, day, cycle + "/units", units, part)));
        }
        steps.add(new Step(day, () -> service.post(OFFICE, day, cycle + "/start", Map.of())));
        return phase("cycle", List.of(steps));
    }

    private void createCycle() {
        try {
            service.send(OFFICE, "/cycles", given.scheme().json(), "");
        } catch (RefusedRequest refused) {
            if (refused.type().equals("cycle-exists")) {
                throw new Trouble("load.cycle-exists", given.scheme().cycle());
            }
            throw refused;
        }
    }

    private Phase phase(String kind, List<List<Step>> chains) {
        return new Phase(kind, context.words().text("load." + kind), chains);
    }

    private static Map<String, Object> unit(Unit unit) {
        return Map.of("unit", unit.unit(), "name", unit.name(), "tier", unit.tier());
    }

    Phase filePlans() {
        Map<String, List<Indicator>> plans = byUnit(given.indicators(), Indicator::unit);
        List<List<Step>> chains = new ArrayList<>();
        plans.forEach((unit, indicators) ->
                chains.add(filePlan(unit, indicators, dates.planning(chains.size(), plans.size()))));
        return phase("plans", chains);
    }

    /** Filed, signed and submitted on one day, approved on the next that is worked. */
    private List<Step> filePlan(String unit, List<Indicator> indicators, LocalDate day) {
        String plan = cycle + "/plans/" + ServiceClient.segment(unit);
        Person officer = Person.ofUnit("unit-officer", unit);
        LocalDate approved = dates.workdays().after(day, 1);
        Map<String, ?> rows = Map.of(
                "indicators", indicators.stream().map(IndicatorLoading::planned).toList());
        return List.of(
                new Step(day, () -> service.create(officer, day, plan, rows)),
                new Step(day, () -> service.move(Person.ofUnit("unit-head", unit), day, plan, "sign")),
                new Step(day, () -> service.move(officer, day, plan, "submit")),
                new Step(approved, () -> service.move(OFFICE, approved, plan, "approve")));
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

    /** A unit's reports of a day are one request, so that the year can be followed day by day. */
    Phase reportProgress() {
        List<List<Step>> chains = byUnit(given.progressReports(), ProgressReport::unit).values().stream()
                .map(this::reportProgress)
                .toList();
        return phase("progress", chains);
    }

    private List<Step> reportProgress(List<ProgressReport> ofUnit) {
        List<Step> steps = new ArrayList<>();
        Map<LocalDate, List<ProgressReport>> days =
                ofUnit.stream().collect(groupingBy(ProgressReport::date, TreeMap::new, toList()));
        days.forEach((day, rows) -> {
            for (List<ProgressReport> batch : Batches.of(rows, MOST_ROWS)) {
                LocalDate entered = YearDates.later(dates.planned(), day);
                String part = batch.get(0).unit() + " " + day + " " + steps.size();
                steps.add(new Step(entered, () -> reportProgress(batch, part)));
            }
        });
        return steps;
    }

    private void reportProgress(List<ProgressReport> rows, String part) {
        service.send(
                Person.ofUnit("unit-officer", rows.get(0).unit()),
                cycle + "/progress-reports",
                Map.of(
                        "progressReports",
                        rows.stream().map(IndicatorLoading::progressReport).toList()),
                part);
    }

    private static Map<String, Object> progressReport(ProgressReport report) {
        return Map.of(
                "unit", report.unit(),
                "indicator", report.indicator(),
                "date", report.date().toString(),
                "actual", report.actual().toPlainString());
    }

    Phase selfAssess() {
        List<Assessment> given = this.given.assessments().stream()
                .filter(assessment -> assessment.selfPoints().isPresent())
                .toList();
        Map<String, List<Assessment>> units = byUnit(given, Assessment::unit);
        List<List<Step>> chains = new ArrayList<>();
        units.forEach((unit, rows) -> {
            LocalDate day = dates.selfAssessing(chains.size(), units.size());
            chains.add(List.of(new Step(day, () -> selfAssess(unit, rows, day))));
        });
        return phase("self-assessments", chains);
    }

    private void selfAssess(String unit, List<Assessment> rows, LocalDate day) {
        service.post(
                Person.ofUnit("unit-officer", unit),
                day,
                cycle + "/self-assessments",
                Map.of("selfAssessments", points(rows, Assessment::selfPoints)),
                unit);
    }

    Phase assess() {
        List<Assessment> given = this.given.assessments().stream()
                .filter(assessment ->
                        assessment.applicable() && assessment.assessedPoints().isPresent())
                .toList();
        List<List<Assessment>> batches = batchesByAssessor(given);
        List<List<Step>> chains = new ArrayList<>();
        for (List<Assessment> batch : batches) {
            LocalDate day = dates.assessing(chains.size(), batches.size());
            String part = "batch " + chains.size();
            chains.add(List.of(new Step(day, () -> assess(batch, day, part))));
        }
        return phase("assessments", chains);
    }

    private void assess(List<Assessment> batch, LocalDate day, String part) {
        service.post(
                assessorOf(batch),
                day,
                cycle + "/assessments",
                Map.of("assessments", points(batch, Assessment::assessedPoints)),
                part);
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
    Phase judgeApplicability() {
        List<List<Assessment>> batches = batchesByAssessor(given.assessments().stream()
                .filter(assessment -> !assessment.applicable())
                .toList());
        List<List<Step>> chains = new ArrayList<>();
        for (List<Assessment> batch : batches) {
            chains.add(judge(batch, dates.assessing(chains.size(), batches.size()), "batch " + chains.size()));
        }
        return phase("applicability", chains);
    }

    private List<Step> judge(List<Assessment> batch, LocalDate day, String part) {
        List<String> judgements = new ArrayList<>();
        LocalDate approved = dates.workdays().after(day, 1);
        return List.of(
                new Step(day, () -> judgements.addAll(propose(batch, day, part))),
                new Step(
                        approved,
                        () -> service.post(
                                OFFICE,
                                approved,
                                cycle + "/applicability-judgements/approve",
                                Map.of("judgements", judgements),
                                part)));
    }

    private List<String> propose(List<Assessment> batch, LocalDate day, String part) {
        List<Map<String, String>> rows = batch.stream()
                .map(row -> Map.of(
                        "unit",
                        row.unit(),
                        "indicator",
                        row.indicator(),
                        "reason",
                        context.recorded("reason.not-applicable")))
                .toList();
        return service.post(
                        assessorOf(batch), day, cycle + "/applicability-judgements", Map.of("judgements", rows), part)
                .body()
                .findValuesAsText("judgement");
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
