package org.jiheng.scoring.result;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.scoring.decision.DecisionsOverHttp;
import org.jiheng.scoring.standing.ScoringOverHttp;
import org.jiheng.scoring.standing.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Whoever writes versions in the service's role past the service writes what the service would freeze, or nothing. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class MadeUpVersionTest {
    private static final AtomicInteger YEARS = new AtomicInteger(2_000);

    /** The frozen and released version 1 once more. */
    private static final String COPY = """
            INSERT INTO result_version (cycle, version, state, moves, digest, ground, cycle_revision, occurred_on, entered_back,
                frozen_at, frozen_by)
            SELECT cycle, %5$d, 'FROZEN', 1, '%4$s', ground, cycle_revision, occurred_on, entered_back, frozen_at, frozen_by
            FROM result_version WHERE cycle = '%1$s';
            INSERT INTO result_entry SELECT cycle, %5$d, section, position, %2$s FROM result_entry
            WHERE cycle = '%1$s' AND version = 1 AND %3$s""";

    private static final String ALL = "true";

    private final StandingTopics topics = new StandingTopics();
    private ClosedCycle cycle;
    private ResultsOverHttp results;

    @BeforeEach
    void aReleasedVersion() {
        cycle = new ClosedCycle("351301-" + YEARS.incrementAndGet());
        results = new ResultsOverHttp(cycle);
        cycle.prepare(topics);
        results.freeze(results.office()).statusCode(201);
        results.move(1, "release").statusCode(200);
    }

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void whatIsHeldCanBeFrozenAgain() {
        results.freeze(results.office()).statusCode(201);

        results.get("/2").statusCode(200);
    }

    @Test
    void theUntouchedCopyIsTaken() throws SQLException {
        copy("content", ALL, 2);

        results.get("/2").statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    replace(content, '"score":"70.000000"', '"score":"99.000000"')       | true                                       | other standings
                    replace(content, '"revision":"2000"', '"revision":"2001"')           | true                                       | other standings
                    replace(content, '"cyclerevision":"1000"', '"cyclerevision":"1001"') | true                                       | other standings
                    content                                                              | content NOT LIKE '%P05","topic":"jiheng.d%' | other standings
                    content                                                              | section <> 'CLOSINGS'                      | other standings
                    content                                                              | section <> 'DECISIONS'                     | other decisions
                    content                                                              | NOT (section = 'ROWS' AND position = 5)    | rows are not
                    content                                                              | false                                      | other standings
                    """)
    void aVersionOfOtherThanIsHeldIsRefused(String content, String which, String why) {
        assertRefused(content, which, why);
    }

    @Test
    void aVersionOfAnotherDigestIsRefused() {
        assertThatThrownBy(() -> execute(COPY.formatted(cycle.cycle(), "content", ALL, "0".repeat(64), 2)))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("digest");
    }

    @Test
    void whatIsNotWhatTheSourcesClosedWithIsRefused() {
        Sent late = cycle.deductions("P05");
        late.to(topics);
        ScoringOverHttp.awaitEverythingTaken(topics);

        assertRefused(
                "CASE WHEN content LIKE '%/P05\",\"topic\":\"jiheng.deduction%' THEN replace(content, '\"revision\":\"2000\"',"
                        + " '\"revision\":\"" + late.revision() + "\"') ELSE content END",
                ALL,
                "a source closed with other standings");
    }

    @Test
    void noNumberIsLeftOut() {
        assertThatThrownBy(() -> copy("content", ALL, 3))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("not the next");
    }

    @Test
    void aCycleThatIsOpenAgainIsNotFrozen() {
        cycle.inState("RUNNING", 1_001).to(topics);
        ScoringOverHttp.awaitEverythingTaken(topics);

        assertRefused(
                "CASE WHEN content LIKE '%\"jiheng.cycles.v1\"%' THEN replace(replace(content, '\"CLOSED\"', '\"RUNNING\"'),"
                        + " '\"revision\":\"1000\"', '\"revision\":\"1001\"') ELSE content END",
                ALL, "the cycle is not closed");
    }

    @Test
    void aProposalThatNobodyAnsweredIsNotPassedOver() {
        cycle.decisions().proposed(DecisionsOverHttp.grade("P04", "AVERAGE"));

        assertRefused("content", ALL, "other decisions");
    }

    @Test
    void aStuckSubjectIsNotPassedOver() {
        topics.sendRaw(
                "jiheng.review-standings.v1",
                cycle.cycle(),
                (cycle.cycle() + "/P05").getBytes(StandardCharsets.UTF_8),
                new byte[] {'?'});
        ScoringOverHttp.awaitEverythingTaken(topics);

        assertRefused("content", ALL, "a subject is stuck");
    }

    private void assertRefused(String content, String which, String why) {
        assertThatThrownBy(() -> copy(content, which, 2))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(why);
        assertThat(Database.query("SELECT version FROM result_version WHERE cycle = '" + cycle.cycle() + "'"))
                .containsExactly("1");
    }

    /** Under the digest of what it says. */
    private void copy(String content, String which, int version) throws SQLException {
        execute(COPY.formatted(cycle.cycle(), content, which, digest(content, which, version), version));
    }

    private String digest(String content, String which, int version) throws SQLException {
        try (Connection connection = Database.current().asOwner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(COPY.formatted(cycle.cycle(), content, which, "0".repeat(64), version));
            try (ResultSet row = statement.executeQuery(
                    "SELECT encode(sha256(convert_to(result_document(made), 'UTF8')), 'hex') FROM result_version AS made"
                            + " WHERE cycle = '" + cycle.cycle() + "' AND version = " + version)) {
                row.next();
                return row.getString(1);
            } finally {
                connection.rollback();
            }
        }
    }

    private static void execute(String statements) throws SQLException {
        try (Connection connection = Database.current().asService();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(statements);
            connection.commit();
        }
    }
}
