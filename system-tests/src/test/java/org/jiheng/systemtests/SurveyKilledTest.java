package org.jiheng.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.systemtests.environment.ReviewOfOneUnit;
import org.jiheng.systemtests.environment.RunningSystem;
import org.jiheng.systemtests.environment.ServiceProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The survey service can be killed at any moment: no ballot that it acknowledged is missing, none counts twice, and a close
 * that did not come to its end has not begun.
 */
class SurveyKilledTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final int CLERKS = 3;
    private static final int BATCHES = 40;
    private static final int SHEETS = 25;
    private static final int KILLS = 3;

    private final RunningSystem system = RunningSystem.shared();
    private final ServiceProcess survey = system.service("survey");
    private final ReviewOfOneUnit review = new ReviewOfOneUnit(system);
    private final String cycle = review.cycle();

    @Test
    void killedDuringTheIntakeItHasEveryAcknowledgedBallotOnce() throws InterruptedException {
        review.open("{}");
        AtomicInteger acknowledged = new AtomicInteger();
        ExecutorService clerks = Executors.newFixedThreadPool(CLERKS);
        IntStream.range(0, CLERKS).forEach(clerk -> clerks.execute(() -> enter(clerk, acknowledged)));
        clerks.shutdown();
        for (int kill = 1; kill <= KILLS; kill++) {
            int enough = kill * CLERKS * BATCHES / (KILLS + 1);
            Awaitility.await("batch " + enough)
                    .atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> acknowledged.get() >= enough);
            survey.kill();
            survey.start().awaitReady();
        }
        assertThat(clerks.awaitTermination(120, TimeUnit.SECONDS)).isTrue();

        review.close();

        assertThat(acknowledged.get()).isEqualTo(CLERKS * BATCHES);
        assertThatAllAreCountedOnce(CLERKS * BATCHES * SHEETS);
    }

    /** The table at which the close stands still when it is killed: it is about to write to it. */
    @ParameterizedTest(name = "at {0}")
    @ValueSource(strings = {"ballot", "spent", "tally", "outbox"})
    void killedDuringTheCloseOrTheCountItHasNotBegunToClose(String table) throws SQLException {
        review.open("{}");
        IntStream.range(0, BATCHES).forEach(batch -> send(body("C", batch)));
        try (Connection inTheWay = survey.database().connect();
                Statement lock = inTheWay.createStatement()) {
            inTheWay.setAutoCommit(false);
            lock.execute("LOCK TABLE " + table + " IN SHARE MODE");
            CompletableFuture<?> closing = CompletableFuture.runAsync(review::close);
            Awaitility.await("the close at " + table)
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> isWaitingFor(table));
            survey.kill();
            assertThat(closing).failsWithin(Duration.ofSeconds(30));
            inTheWay.rollback();
        }
        survey.start().awaitReady();
        assertThat(rows("SELECT state FROM wave WHERE cycle = '" + cycle + "'")).containsExactly("OPEN");
        assertThat(rows("SELECT count(*) FROM ballot WHERE cycle = '" + cycle + "'"))
                .containsExactly("0");

        review.close();

        assertThatAllAreCountedOnce(BATCHES * SHEETS);
    }

    private void assertThatAllAreCountedOnce(int ballots) {
        String of = " WHERE cycle = '" + cycle + "'";
        assertThat(rows("SELECT count(*) FROM ballot" + of)).containsExactly(Integer.toString(ballots));
        assertThat(rows("SELECT count(*) FROM spent" + of)).containsExactly(Integer.toString(ballots));
        assertThat(rows("SELECT unit || ' ' || dimension || ' ' || option || ' ' || answers FROM tally" + of
                        + " ORDER BY 1"))
                .containsExactlyElementsOf(
                        List.of("POLICY A", "DUTY B", "INTEGRITY C", "SERVICE D", "OPENNESS N").stream()
                                .map(answer -> "P01 " + answer + " " + ballots)
                                .sorted()
                                .toList());
    }

    private List<String> rows(String sql) {
        return survey.database().query(sql);
    }

    private boolean isWaitingFor(String table) {
        return !rows("SELECT 1 FROM pg_locks WHERE NOT granted AND relation = '" + table + "'::regclass"
                        + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())")
                .isEmpty();
    }

    private void enter(int clerk, AtomicInteger acknowledged) {
        for (int batch = 0; batch < BATCHES; batch++) {
            String body = body("C" + clerk, batch);
            Awaitility.await("batch " + batch + " of clerk " + clerk)
                    .atMost(Duration.ofSeconds(120))
                    .pollInterval(Duration.ofMillis(20 + new Random().nextInt(50)))
                    .ignoreExceptionsInstanceOf(UncheckedIOException.class)
                    .until(() -> isIn(send(body)));
            acknowledged.incrementAndGet();
        }
    }

    /** A clerk whose request was answered by nobody sends it again; that the sheets are counted already says that they are in. */
    private static boolean isIn(HttpResponse<String> answer) {
        return answer.statusCode() == 201
                || answer.statusCode() == 422 && answer.body().split("serial-already-counted", -1).length - 1 == SHEETS;
    }

    private static String body(String clerk, int batch) {
        List<String> sheets = new ArrayList<>();
        for (int sheet = 0; sheet < SHEETS; sheet++) {
            sheets.add("{\"serial\":\"" + clerk + "-" + batch + "-" + sheet
                    + "\",\"group\":\"RESIDENTS\",\"channel\":\"PAPER\",\"ratings\":\"P01:ABCDN\"}");
        }
        return "{\"ballots\":[" + String.join(",", sheets) + "]}";
    }

    private HttpResponse<String> send(String body) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(survey.url() + review.path("/ballots")))
                            .header(
                                    "Authorization",
                                    "Bearer "
                                            + Tokens.of("survey-clerk")
                                                    .jurisdiction("350100")
                                                    .token())
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
