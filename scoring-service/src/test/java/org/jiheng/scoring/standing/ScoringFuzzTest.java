package org.jiheng.scoring.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.RequestFuzz;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.scoring.decision.DecisionsOverHttp;
import org.jiheng.scoring.decision.TiedTier;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ScoringFuzzTest extends RequestFuzz {
    private static final String CYCLE = "350100-2112";

    private final List<String> decisions = new ArrayList<>();

    @Override
    protected void prepare() {
        TiedTier tier = new TiedTier(CYCLE);
        CycleStandings cycle = tier.standings();
        try (StandingTopics topics = new StandingTopics()) {
            cycle.all().forEach(standing -> standing.to(topics));
            ScoringOverHttp.awaitResults(CYCLE, cycle.expectedResults());
        }
        DecisionsOverHttp office = new DecisionsOverHttp(tier);
        decisions.add(office.proposed(DecisionsOverHttp.grade("P04", "AVERAGE")));
        decisions.add(office.proposed(DecisionsOverHttp.grade("P01", "GOOD")));
    }

    @Override
    protected List<String> valuesOf(String parameter) {
        return switch (parameter) {
            case "cycle", "partition" -> List.of(CYCLE, CYCLE, CYCLE, "350100-2113");
            case "unit" -> List.of("P01", "P02", "P03", "U01");
            case "tier" -> List.of(CycleStandings.TIER, CycleStandings.TIER, "NO_SUCH_TIER");
            case "decision" -> decisions;
            case "state" -> List.of("PROPOSED", "DECIDED");
            case "page", "size" -> List.of("0", "1", "50", "200");
            case "recordedAt" -> List.of("2012-07-01T00:00:00+08:00", "2112-07-01T00:00:00Z");
            case "wait" -> List.of("0", "1");
            case "after", "Last-Event-ID" -> List.of("0123456789abcdef-7", "0123456789abcdef-1353000000000", "7");
            case "sort" -> List.of("unit", "-unit", "rank", "publication", "newest", "-newest");
            default -> List.of();
        };
    }

    @Override
    protected Optional<String> example(String method, String path) {
        return switch (method + " " + path.replace("/api/v1/cycles/{cycle}", "")) {
            case "POST /decisions" -> Optional.of(DecisionsOverHttp.grade("P05", "GOOD"));
            case "POST /decisions/{decision}/approve", "POST /decisions/{decision}/reject" ->
                Optional.of("{\"reason\":\"情况属实\"}");
            default -> Optional.empty();
        };
    }
}
