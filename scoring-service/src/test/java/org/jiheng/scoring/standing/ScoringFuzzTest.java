package org.jiheng.scoring.standing;

import java.util.List;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.RequestFuzz;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.scoring.rules.RandomTiers;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ScoringFuzzTest extends RequestFuzz {
    private static final String CYCLE = "350100-2112";

    @Override
    protected void prepare() {
        CycleStandings cycle = new CycleStandings(CYCLE, RandomTiers.tier(11, 5));
        try (StandingTopics topics = new StandingTopics()) {
            cycle.all().forEach(standing -> standing.to(topics));
            ScoringOverHttp.awaitResults(CYCLE, cycle.expectedResults());
        }
    }

    @Override
    protected List<String> valuesOf(String parameter) {
        return switch (parameter) {
            case "cycle", "partition" -> List.of(CYCLE, CYCLE, CYCLE, "350100-2113");
            case "unit" -> List.of("U97", "U98", "U99", "P01");
            case "tier" -> List.of(CycleStandings.TIER, CycleStandings.TIER, "NO_SUCH_TIER");
            case "page", "size" -> List.of("0", "1", "50", "200");
            case "recordedAt" -> List.of("2012-07-01T00:00:00+08:00", "2112-07-01T00:00:00Z");
            case "wait" -> List.of("0", "1");
            case "after", "Last-Event-ID" -> List.of("0123456789abcdef-7", "0123456789abcdef-1353000000000", "7");
            case "sort" -> List.of("unit", "-unit", "rank", "publication", "newest", "-newest");
            default -> List.of();
        };
    }
}
