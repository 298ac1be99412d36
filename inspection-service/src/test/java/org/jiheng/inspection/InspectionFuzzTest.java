package org.jiheng.inspection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.Photos;
import org.jiheng.inspection.testing.Rectifying;
import org.jiheng.inspection.testing.RunningCycle;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.RequestFuzz;
import org.jiheng.kit.testing.StandingTopics;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class InspectionFuzzTest extends RequestFuzz {
    private static final int OF_EACH = 20;

    private static final String PDF = "%PDF-1.7\n";

    private final List<String> findings = new ArrayList<>();
    private final List<String> visits = new ArrayList<>();
    private final List<String> rectifications = new ArrayList<>();
    private String cycle;

    @Override
    protected void prepare() {
        try (StandingTopics topics = new StandingTopics()) {
            RunningCycle running = RunningCycle.arrive(topics);
            cycle = running.code();
            Inspection inspection = new Inspection(running);
            for (int i = 0; i < OF_EACH; i++) {
                visits.add(inspection.plannedVisit());
            }
            Rectifying rectifying = new Rectifying(running);
            for (String state : List.of("ASSIGNED", "IN_PROGRESS", "SUBMITTED", "VERIFIED")) {
                for (int i = 0; i < OF_EACH; i++) {
                    rectifications.add(rectifying.in(state));
                }
            }
            for (String state : List.of("RECORDED", "NOTIFIED", "APPEALED")) {
                for (int i = 0; i < OF_EACH; i++) {
                    findings.add(inspection.in(state));
                }
            }
        }
    }

    @Override
    protected List<String> valuesOf(String parameter) {
        return switch (parameter) {
            case "cycle", "partition" -> List.of(cycle, cycle, cycle, "350100-1999");
            case "finding" -> findings;
            case "version" -> List.of("1", "2", "99");
            case "visit" -> visits;
            case "from", "to" -> List.of("2012-08-20", "2012-08-22");
            case "rectification" -> rectifications;
            case "state" -> List.of("ASSIGNED", "CLOSED", "NONE");
            case "repeats", "overdue", "toOpen" -> List.of("true", "false");
            case "unit" -> List.of("P01", "P02", "P99");
            case "by" -> List.of("area", "unit", "tier", "month", "day");
            case "late" -> List.of("true", "false");
            case "area" -> List.of("STYLE", "WEATHER");
            case "Content-Digest" -> List.of(Photos.digest(PDF.getBytes(StandardCharsets.UTF_8)));
            case "name" -> List.of("1.pdf", "窗口.pdf");
            case "entries" -> List.of("0", "1", "1000");
            case "page", "size" -> List.of("0", "1", "50", "500");
            case "sort" -> List.of("unit", "-unit", "recordedAt");
            default -> List.of();
        };
    }

    @Override
    protected Optional<String> example(String method, String path) {
        if (path.endsWith("/findings")) {
            return Optional.of("""
                    {"unit": "P02", "visit": "COVERT", "area": "STYLE", "points": "0.5", "occurredOn": "2012-08-21",
                     "description": "窗口离岗"}""");
        }
        if (path.endsWith("/deduction-catalogue")) {
            return Optional.of("{\"items\": [{\"code\": \"S1\", \"area\": \"STYLE\", \"description\": \"窗口离岗\","
                    + " \"minPoints\": \"0.1\", \"maxPoints\": \"0.5\", \"clause\": \"§五(三)\"}]}");
        }
        if (path.endsWith("/deduction-catalogue/table")) {
            return Optional.of("code,area,description,minPoints,maxPoints,clause\nS1,STYLE,窗口离岗,0.1,0.5,\n");
        }
        if (path.endsWith("/visits")) {
            return Optional.of("{\"unit\": \"P02\", \"kind\": \"COVERT\", \"firstDay\": \"2012-08-21\","
                    + " \"lastDay\": \"2012-08-22\", \"areas\": [\"STYLE\"], \"note\": \"窗口服务\"}");
        }
        if (path.endsWith("/complaints")) {
            return Optional.of("""
                    {"complaints": [{"number": "FZ-1", "unit": "P01", "area": "COMPLAINTS", "subject": "窗口排队久",
                     "receivedOn": "2012-08-01", "dueOn": "2012-08-15", "handledOn": "2012-08-10", "handling": "已增设窗口"}]}""");
        }
        if (path.endsWith("/{file}")) {
            return Optional.of(PDF);
        }
        return switch (path.substring(path.lastIndexOf('/'))) {
            case "/unplanned" ->
                Optional.of("{\"unit\": \"P02\", \"kind\": \"OPEN\", \"occurredOn\": \"2012-08-21\","
                        + " \"areas\": [\"STYLE\", \"作风建设\"], \"outcome\": \"情况良好\"}");
            case "/make" ->
                Optional.of("{\"occurredOn\": \"2012-08-21\", \"areas\": [\"STYLE\"], \"outcome\": \"情况良好\"}");
            case "/cancel" -> Optional.of("{\"reason\": \"改期\"}");
            case "/rectification" -> Optional.of(Rectifying.demand(Rectifying.DAY));
            case "/start" -> Optional.of("{\"measure\": \"设立轮岗表\"}");
            case "/submit" -> Optional.of("{\"statement\": \"已完成\"}");
            case "/reject" -> Optional.of("{\"reason\": \"仍有缺岗\"}");
            case "/drop" -> Optional.of("{\"reason\": \"登记有误\"}");
            case "/appeal" -> Optional.of("{\"grounds\": \"当日外出办事\"}");
            case "/decide" -> Optional.of(Inspection.decision("REDUCED"));
            default -> Optional.empty();
        };
    }
}
