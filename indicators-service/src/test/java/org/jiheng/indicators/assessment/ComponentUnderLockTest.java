package org.jiheng.indicators.assessment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jiheng.indicators.testing.Year;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;

/** A plan is approved while a stranger to its components, who asked before, waits for it. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ComponentUnderLockTest {
    private final ExecutorService people = Executors.newFixedThreadPool(2);
    private Year year;

    @BeforeEach
    void aPlanThatAwaitsItsApproval() {
        year = Year.runningWith("P01").withSubmittedPlanOf("P01");
    }

    @AfterEach
    void everybodyGoes() {
        people.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({"/assessments, assessments, points, 0.25", "/applicability-judgements, judgements, reason, r"})
    void whoAssessesNotThatComponentIsRefused(String path, String rows, String field, String value)
            throws SQLException, InterruptedException, ExecutionException {
        Tokens stranger = year.assessor("ORGAN_PARTY_COMMITTEE");
        Map<String, ?> body = Map.of(rows, List.of(Map.of("unit", "P01", "indicator", "P01-01", field, value)));
        Future<ValidatableResponse> approval;
        Future<ValidatableResponse> attempt;
        try (Connection holder = Database.current().asService()) {
            holder.setAutoCommit(false);
            holder.createStatement()
                    .execute("SELECT 1 FROM unit WHERE cycle = '" + year.cycle() + "' AND unit = 'P01' FOR UPDATE");
            approval = people.submit(() -> year.movePlan(year.office(), "P01", "approve", null));
            awaitWaiting(1);
            attempt = people.submit(() -> year.post(stranger, path, body));
            awaitWaiting(2);
            holder.rollback();
        }
        approval.get().statusCode(200);
        attempt.get()
                .statusCode(403)
                .body("type", endsWith(":not-your-component"))
                .body("errors.path", contains("/" + rows + "/0"));
    }

    private static void awaitWaiting(int requests) {
        await().atMost(20, SECONDS)
                .until(() -> Database.query("SELECT 1 FROM pg_locks JOIN pg_stat_activity USING (pid)"
                                        + " WHERE NOT granted AND datname = current_database()")
                                .size()
                        >= requests);
    }
}
