package org.jiheng.survey;

import java.util.List;
import java.util.Optional;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.RequestFuzz;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class SurveyFuzzTest extends RequestFuzz {
    private String cycle;
    private int sheets;

    @Override
    protected void prepare() {
        try (ReviewedCycle open = ReviewedCycle.withOpenWave("P01", "P02")) {
            cycle = open.code();
            open.as("survey-manager").post(open.path("/waves/2012-07/open"));
            open.as("survey-manager").post(open.path("/waves/2012-07/close"));
        }
    }

    @Override
    protected List<String> valuesOf(String parameter) {
        return switch (parameter) {
            case "cycle", "partition" -> List.of(cycle, cycle, cycle, "350100-1999");
            case "wave" -> List.of("2012-12", "2012-12", "2012-07", "2013-01");
            case "batch" -> List.of("B-1", "B-2", "B-3");
            case "export" -> List.of("7a1f3c9e-0f0e-4d3b-9a55-1f0a4c0b7d11");
            case "unit" -> List.of("P01", "P01", "P77");
            case "page", "size" -> List.of("0", "1", "50", "500");
            case "sort" -> List.of("wave", "-wave", "group", "ballots", "unit");
            default -> List.of();
        };
    }

    @Override
    protected Optional<String> example(String method, String path) {
        if (path.startsWith("/api/v1/respondent")) {
            return Optional.of(respondents(path));
        }
        if (path.endsWith("/access-codes") || path.endsWith("/access-codes/table")) {
            return Optional.of("{\"group\":\"CPPCC\",\"number\":1}");
        }
        if (path.endsWith("/voidings")) {
            return Optional.of(
                    "{\"codes\":[\"00000-00000-00000-00000-00000\"],\"answeredOnPaper\":true,\"reason\":\"r\"}");
        }
        if (path.endsWith("/issue-voidings")) {
            return Optional.of("{\"issue\":1,\"reason\":\"r\"}");
        }
        if (path.endsWith("/ballots") || path.endsWith("/entry")) {
            return Optional.of("{\"ballots\":[{\"serial\":\"F-" + ++sheets
                    + "\",\"group\":\"CPPCC\",\"channel\":\"MAIL\",\"ratings\":\"P01:ABCDN;P02:AAAAA\"}]}");
        }
        if (path.endsWith("/open")) {
            return Optional.of("{\"sample\":{\"headsRateOwnUnit\":true,\"groups\":[{\"group\":\"CPPCC\",\"frame\":9,"
                    + "\"quota\":8,\"sheets\":7,\"rule\":\"r\"}]}}");
        }
        if (path.endsWith("/reopen")) {
            return Optional.of("{\"reason\":\"r\"}");
        }
        if (path.endsWith("/replacements")) {
            return Optional.of("{\"group\":\"CPPCC\",\"invited\":2,\"sheets\":1,\"reason\":\"r\"}");
        }
        if (path.endsWith("/close")) {
            return Optional.of("{\"setAside\":[\"CPPCC\"]}");
        }
        if (path.endsWith("/ballot-exports")) {
            return Optional.of("{\"reason\":\"Complaint 12\",\"occurredOn\":\"2012-12-28\"}");
        }
        return Optional.empty();
    }

    private String respondents(String path) {
        String wave = "\"cycle\":\"" + cycle + "\",\"wave\":\"2012-12\",\"group\":\"CPPCC\",";
        String signed = "A".repeat(342);
        return path.endsWith("/ballot-tokens")
                ? "{" + wave + "\"code\":\"00000-00000-00000-00000-00000\",\"blindedMessage\":\"" + signed + "\"}"
                : "{" + wave + "\"channel\":\"ONLINE\",\"serial\":\"" + "A".repeat(43) + "\",\"signature\":\"" + signed
                        + "\",\"ratings\":\"P01:ABCDN\"}";
    }
}
