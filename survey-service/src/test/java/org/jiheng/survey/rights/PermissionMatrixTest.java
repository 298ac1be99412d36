package org.jiheng.survey.rights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.Call;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Operation;
import org.jiheng.kit.testing.PermissionMatrix;
import org.jiheng.kit.testing.Place;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.survey.ReviewedCycle;
import org.junit.jupiter.api.AfterEach;

/** Waves are the survey manager's and sheets the clerk's, in the cycles of the own jurisdiction. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PermissionMatrixTest extends PermissionMatrix {
    private static final String SHEETS = "{\"ballots\":[{\"serial\":\"S-1\",\"group\":\"CPPCC\",\"channel\":\"PAPER\","
            + "\"ratings\":\"P01:AAAAA\"}]}";

    private final Map<String, ReviewedCycle> cycles = new HashMap<>();
    private final List<ReviewedCycle> others = new ArrayList<>();
    private final Map<String, String> exports = new HashMap<>();

    @Override
    protected String otherOffice() {
        return "STATISTICS_BUREAU";
    }

    @Override
    protected void setUp(List<Place> places) {
        places.stream()
                .map(Place::jurisdiction)
                .distinct()
                .forEach(jurisdiction ->
                        cycles.put(jurisdiction, ReviewedCycle.runningIn(jurisdiction, unit(), otherUnit())));
        cycles.values().forEach(ReviewedCycle::openWave);
        cycles.values().forEach(PermissionMatrixTest::holdTheWaveBefore);
        cycles.values().forEach(this::askForAnExport);
    }

    /** By somebody else than the callers, so that one of them can release it. */
    private void askForAnExport(ReviewedCycle cycle) {
        String export = ReviewedCycle.as(auditor(cycle, "asks"))
                .body("{\"reason\":\"Complaint 12\"}")
                .post(cycle.path("/waves/2012-07/ballot-exports"))
                .jsonPath()
                .getString("export");
        exports.put(cycle.code(), export);
    }

    private void releaseTheExport(ReviewedCycle cycle) {
        ReviewedCycle.as(auditor(cycle, "releases"))
                .post(cycle.path("/waves/2012-07/ballot-exports/" + exports.get(cycle.code()) + "/release"));
    }

    private static Tokens auditor(ReviewedCycle cycle, String person) {
        return Tokens.of("auditor").person(person).jurisdiction(cycle.jurisdiction());
    }

    /** Its figures are released. */
    private static void holdTheWaveBefore(ReviewedCycle cycle) {
        cycle.as("survey-manager").post(cycle.path("/waves/2012-07/open"));
        cycle.as("survey-manager").post(cycle.path("/waves/2012-07/close"));
    }

    @AfterEach
    void leave() {
        cycles.values().forEach(ReviewedCycle::close);
        others.forEach(ReviewedCycle::close);
    }

    @Override
    protected Optional<Call> call(Operation operation, Place address, Place row) {
        return address.equals(row)
                ? Optional.of(filled(operation, cycles.get(row.jurisdiction()).code(), row))
                : Optional.empty();
    }

    /** In a cycle of its own, whose wave is not open yet. */
    @Override
    protected Call prepared(Operation operation, Place row) {
        ReviewedCycle other = ReviewedCycle.runningIn(row.jurisdiction(), row.unit());
        others.add(other);
        if (operation.path().contains("/figures") || operation.path().contains("/ballot-exports")) {
            holdTheWaveBefore(other);
        }
        if (operation.path().contains("{export}")) {
            askForAnExport(other);
        }
        if (operation.path().endsWith("/ballots.csv")) {
            releaseTheExport(other);
        }
        return filled(operation, other.code(), row);
    }

    private Call filled(Operation operation, String cycle, Place row) {
        if (operation.path().startsWith("/api/v1/standings/")) {
            return Call.of().query("partition", cycle);
        }
        Call call = Call.of("cycle", cycle);
        return switch (operation.path()) {
            case "/api/v1/cycles/{cycle}", "/api/v1/cycles/{cycle}/waves" -> call;
            case "/api/v1/cycles/{cycle}/waves/{wave}/turnout",
                    "/api/v1/cycles/{cycle}/waves/{wave}/open",
                    "/api/v1/cycles/{cycle}/waves/{wave}/close" -> call.with("wave", "2012-12");
            case "/api/v1/cycles/{cycle}/waves/{wave}/ballots" ->
                call.with("wave", "2012-12").body(SHEETS);
            case "/api/v1/cycles/{cycle}/waves/{wave}/figures" -> call.with("wave", "2012-07");
            case "/api/v1/cycles/{cycle}/waves/{wave}/figures/{unit}" ->
                call.with("wave", "2012-07").with("unit", row.unit());
            case "/api/v1/cycles/{cycle}/waves/{wave}/ballot-exports" ->
                operation.is("POST /api/v1/cycles/{cycle}/waves/{wave}/ballot-exports")
                        ? call.with("wave", "2012-07").body("{\"reason\":\"Complaint 13\"}")
                        : call.with("wave", "2012-07");
            case "/api/v1/cycles/{cycle}/waves/{wave}/ballot-exports/{export}/release",
                    "/api/v1/cycles/{cycle}/waves/{wave}/ballot-exports/{export}/ballots.csv" ->
                call.with("wave", "2012-07").with("export", exports.get(cycle));
            default -> throw new IllegalArgumentException(operation + " is new: say how it is called");
        };
    }

    @Override
    protected boolean hasRow(Operation operation) {
        return !operation.is("GET /api/v1/standings/stuck");
    }
}
