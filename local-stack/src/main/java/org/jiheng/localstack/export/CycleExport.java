package org.jiheng.localstack.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.localstack.stack.ServiceUrls;
import org.jiheng.localstack.terminal.Progress;
import org.jiheng.localstack.terminal.Words;

/** Writes a cycle as a package that can be loaded and calculated again. */
public final class CycleExport {
    private static final String INDICATORS =
            "unit,component,indicator,name,kind,source,max_points,unit_of_measure,target,"
                    + "direction,measures,deadline,department,responsible_person,supervising_leader";
    private static final String ASSESSMENTS =
            "unit,component,indicator,max_points,applicable,self_points,assessed_points";

    private final Services services;
    private final Words words;
    private final Progress progress;

    public CycleExport(String cycle, ServiceUrls urls, Words words, Progress progress) {
        this.services = new Services(cycle, urls, words);
        this.words = words;
        this.progress = progress;
    }

    /** @return whether the results are complete, so that they are part of it */
    public boolean write(Path given) {
        try (NewFolder folder = NewFolder.at(given)) {
            folder.text("scheme.json", services.scheme());
            folder.table("units.csv", "unit,name,tier", rows(services.units(), "unit", "name", "tier"));
            // first what may be refused, then what takes its time
            folder.table("ballots.csv", "wave,group,channel,ratings", new ReleasedBallots(services).rows());
            plans(folder);
            folder.table(
                    "vetoes.csv",
                    "unit,area,scope,component,indicator,status,date,reason",
                    rows(
                            services.vetoes(),
                            "unit",
                            "area",
                            "reach",
                            "component",
                            "indicator",
                            "state",
                            "occurredOn",
                            "reason"));
            folder.table(
                    "findings.csv",
                    "finding,unit,date,visit,area,points,status,final_points,description",
                    services.findings().stream().map(CycleExport::finding).toList());
            boolean complete = results(folder);
            folder.finish();
            return complete;
        } catch (RuntimeException e) {
            progress.abandon();
            throw e;
        }
    }

    private void plans(NewFolder folder) {
        List<List<String>> indicators = new ArrayList<>();
        List<List<String>> assessments = new ArrayList<>();
        List<List<String>> reports = new ArrayList<>();
        List<String> units = services.plans();
        progress.begin(words.text("export.plans"), units.size());
        for (String unit : units) {
            JsonNode plan = services.plan(unit);
            plan.path("indicators").forEach(each -> {
                indicators.add(with(
                        unit,
                        each,
                        "component",
                        "indicator",
                        "name",
                        "kind",
                        "source",
                        "maxPoints",
                        "unitOfMeasure",
                        "target",
                        "direction",
                        "measures",
                        "deadline",
                        "department",
                        "responsiblePerson",
                        "supervisingLeader"));
                assessments.add(with(
                        unit,
                        each,
                        "component",
                        "indicator",
                        "maxPoints",
                        "applicable",
                        "selfPoints",
                        "assessedPoints"));
            });
            reports.addAll(rows(services.progress(unit), "indicator", "date", "actual"));
            progress.step();
        }
        progress.end();
        folder.table("indicators.csv", INDICATORS, indicators);
        folder.table("assessments.csv", ASSESSMENTS, assessments);
        folder.table("progress.csv", "indicator,date,actual", reports);
    }

    private boolean results(NewFolder folder) {
        List<JsonNode> scores = services.scores();
        boolean complete = !scores.isEmpty()
                && scores.stream().allMatch(score -> score.path("complete").asBoolean());
        if (complete) {
            folder.text("expected.csv", services.results());
        }
        return complete;
    }

    /** Its day is that of the record: the visit's. */
    private static List<String> finding(JsonNode finding) {
        List<String> row = new ArrayList<>(List.of(
                text(finding.path("number").isTextual() ? finding.path("number") : finding.path("finding")),
                text(finding.path("unit")),
                text(finding.path("acts").path(0).path("occurredOn"))));
        boolean reduced = finding.path("state").asText().equals("REDUCED");
        row.addAll(values(finding, "visit", "area", "points", "state"));
        row.add(reduced ? text(finding.path("decidedPoints")) : "");
        row.add(text(finding.path("description")));
        return row;
    }

    private static List<List<String>> rows(List<JsonNode> nodes, String... fields) {
        return nodes.stream().map(node -> values(node, fields)).toList();
    }

    private static List<String> with(String unit, JsonNode node, String... fields) {
        List<String> row = new ArrayList<>(List.of(unit));
        row.addAll(values(node, fields));
        return row;
    }

    private static List<String> values(JsonNode node, String... fields) {
        return List.of(fields).stream().map(field -> text(node.path(field))).toList();
    }

    private static String text(JsonNode value) {
        return value.isMissingNode() || value.isNull() ? "" : value.asText();
    }
}
