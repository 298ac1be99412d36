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
import org.jiheng.survey.ReviewedCycle;
import org.junit.jupiter.api.AfterEach;

/** Waves are the survey manager's and sheets the clerk's, in the cycles of the own jurisdiction. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PermissionMatrixTest extends PermissionMatrix {
    private static final String SHEETS = "{\"ballots\":[{\"serial\":\"S-1\",\"group\":\"CPPCC\",\"channel\":\"PAPER\","
            + "\"ratings\":\"P01:AAAAA\"}]}";

    private static final String FILE = "serial,group,channel,ratings\nS-1,CPPCC,PAPER,P01:AAAAA\n";

    private final Map<String, ReviewedCycle> cycles = new HashMap<>();
    private final List<ReviewedCycle> others = new ArrayList<>();

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
    }

    @AfterEach
    void leave() {
        cycles.values().forEach(ReviewedCycle::close);
        others.forEach(ReviewedCycle::close);
    }

    @Override
    protected Optional<Call> call(Operation operation, Place address, Place row) {
        return address.equals(row)
                ? Optional.of(filled(operation, cycles.get(row.jurisdiction()).code()))
                : Optional.empty();
    }

    /** In a cycle of its own, whose wave is not open yet. */
    @Override
    protected Call prepared(Operation operation, Place row) {
        ReviewedCycle other = ReviewedCycle.runningIn(row.jurisdiction(), row.unit());
        others.add(other);
        return filled(operation, other.code());
    }

    private static Call filled(Operation operation, String cycle) {
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
            case "/api/v1/cycles/{cycle}/waves/{wave}/ballots/table" ->
                call.with("wave", "2012-12").body("text/csv", FILE);
            case "/api/v1/cycles/{cycle}/waves/{wave}/paper-batches" -> call.with("wave", "2012-12");
            case "/api/v1/cycles/{cycle}/waves/{wave}/paper-batches/{batch}/entry" ->
                call.with("wave", "2012-12").with("batch", "B-1").body(SHEETS);
            case "/api/v1/cycles/{cycle}/waves/{wave}/paper-batches/{batch}/entry/table" ->
                call.with("wave", "2012-12").with("batch", "B-2").body("text/csv", FILE);
            case "/api/v1/cycles/{cycle}/waves/{wave}/paper-batches/{batch}/discard" ->
                call.with("wave", "2012-12").with("batch", "B-1").body("{\"reason\":\"r\"}");
            default -> throw new IllegalArgumentException(operation + " is new: say how it is called");
        };
    }

    @Override
    protected boolean hasRow(Operation operation) {
        return !operation.is("GET /api/v1/standings/stuck");
    }
}
