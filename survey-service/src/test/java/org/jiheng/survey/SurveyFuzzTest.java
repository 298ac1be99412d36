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
        }
    }

    @Override
    protected List<String> valuesOf(String parameter) {
        return switch (parameter) {
            case "cycle", "partition" -> List.of(cycle, cycle, cycle, "350100-1999");
            case "wave" -> List.of("2012-12", "2012-12", "2012-07", "2013-01");
            case "batch" -> List.of("B-1", "B-2", "B-3");
            case "page", "size" -> List.of("0", "1", "50", "500");
            case "sort" -> List.of("wave", "-wave", "group", "ballots");
            default -> List.of();
        };
    }

    @Override
    protected Optional<String> example(String method, String path) {
        if (path.endsWith("/ballots") || path.endsWith("/entry")) {
            return Optional.of("{\"ballots\":[{\"serial\":\"F-" + ++sheets
                    + "\",\"group\":\"CPPCC\",\"channel\":\"MAIL\",\"ratings\":\"P01:ABCDN;P02:AAAAA\"}]}");
        }
        return Optional.empty();
    }
}
