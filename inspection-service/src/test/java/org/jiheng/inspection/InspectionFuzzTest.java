package org.jiheng.inspection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.inspection.testing.Inspection;
import org.jiheng.inspection.testing.Photos;
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
    private String cycle;

    @Override
    protected void prepare() {
        try (StandingTopics topics = new StandingTopics()) {
            RunningCycle running = RunningCycle.arrive(topics);
            cycle = running.code();
            Inspection inspection = new Inspection(running);
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
            case "unit" -> List.of("P01", "P02", "P99");
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
        if (path.endsWith("/{file}")) {
            return Optional.of(PDF);
        }
        return switch (path.substring(path.lastIndexOf('/'))) {
            case "/drop" -> Optional.of("{\"reason\": \"登记有误\"}");
            case "/appeal" -> Optional.of("{\"grounds\": \"当日外出办事\"}");
            case "/decide" -> Optional.of(Inspection.decision("REDUCED"));
            default -> Optional.empty();
        };
    }
}
