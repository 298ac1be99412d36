package org.jiheng.systemtests;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.databind.JsonNode;
import org.awaitility.Awaitility;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.kit.testing.Viewer;
import org.jiheng.systemtests.environment.EvaluationPackage;
import org.jiheng.systemtests.environment.RunningSystem;
import org.jiheng.systemtests.environment.ServiceProcess;
import org.jiheng.systemtests.environment.Totals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two instances on one database. The one that nobody loads by is killed time and again; both end for what is derived to be read anew
 * from the topics, and for the database to go back to what a back-up holds. Somebody is cut all the while, and somebody only where
 * both instances end.
 */
class WatchedThroughKillsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int CUTS = Integer.getInteger("jiheng.cuts", 60);
    private static final int CUTS_BETWEEN_KILLS = 15;
    private static final int MOST_MILLIS_BETWEEN_CUTS = 200;

    private final RunningSystem system = RunningSystem.shared();
    private final ServiceProcess one = system.scoring();
    private final ServiceProcess other = one.another(RunningSystem.fourFreePorts());
    private final EvaluationPackage year = EvaluationPackage.example("rounding");
    private final List<String> units = List.copyOf(Totals.of(year.expected()).keySet());
    private final Random random = new Random(20_121_231);
    private Viewer never;
    private Viewer often;
    private int cuts;
    private int cutsSinceKill;
    private int kills;

    @AfterEach
    void endTheOther() {
        other.stop();
    }

    @Test
    void whoIsCutAgainAndAgainSeesTheSameAsWhoNeverWas() {
        one.stop();
        one.database().backUp();
        one.start().awaitReady();
        other.start().awaitReady();
        Process loading = system.startLoading(year);
        never = viewer();
        often = viewer();

        cutWhile(loading::isAlive);

        system.finish(loading, year);
        assertThat(RunningSystem.results(one, year.cycle())).isEqualTo(year.expected());
        assertSamePicture();

        // what was read is forgotten, what was published is not
        stopBoth();
        one.database().execute("TRUNCATE taken_standing, consumed_offset, unit_score, tier_ranking");
        startBoth();
        cutUntil(cuts + Math.max(0, CUTS - cuts) / 2);

        assertSamePicture();
        assertThat(List.of(never.snapshots(), often.snapshots())).containsOnly(1);

        stopBoth();
        one.database().restore();
        startBoth();
        cutUntil(CUTS);

        assertSamePicture();
        assertThat(never.snapshots()).isEqualTo(2);
        assertThat(cuts).isGreaterThanOrEqualTo(CUTS);
        System.out.println("cut " + cuts + " times, " + kills + " instances killed");
        never.close();
        often.close();
    }

    /** Who watches is there from the moment on when the first standings are read. */
    private void startBoth() {
        one.start();
        other.start();
        comeAgain(never, one);
        comeAgain(often, other);
    }

    private void stopBoth() {
        one.stop();
        other.stop();
    }

    private Viewer viewer() {
        String token = Tokens.of("auditor").jurisdiction(year.jurisdiction()).token();
        Viewer viewer = Awaitility.await("the cycle in scoring")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> Viewer.at(address(one), token), made -> true);
        Awaitility.await("a place in the stream")
                .atMost(PATIENCE)
                .until(() -> viewer.lastId().isPresent());
        return viewer;
    }

    private String address(ServiceProcess instance) {
        return instance.url() + "/api/v1/cycles/" + year.cycle() + "/stream";
    }

    /** As long as it lasts, and until an instance has been killed. */
    private void cutWhile(BooleanSupplier lasts) {
        int killsBefore = kills;
        while (lasts.getAsBoolean() || kills == killsBefore) {
            killTheOtherIfItIsTime();
            cut();
        }
        other.awaitReady();
    }

    /** The same, with a finding before each cut. */
    private void cutUntil(int enough) {
        cutWhile(() -> {
            system.find(year, units.get(random.nextInt(units.size())), "0.01");
            return cuts < enough;
        });
    }

    private void cut() {
        long latest = System.nanoTime()
                + Duration.ofMillis(random.nextInt(MOST_MILLIS_BETWEEN_CUTS)).toNanos();
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> !often.events().isEmpty() || System.nanoTime() > latest);
        comeAgain(often, random.nextBoolean() ? one : other);
        cuts++;
        cutsSinceKill++;
    }

    /** One that has just been killed lets nobody in, and one that reads all anew does not know the cycle at first. */
    private void comeAgain(Viewer viewer, ServiceProcess first) {
        viewer.cut();
        Awaitility.await("an instance that lets one in")
                .atMost(PATIENCE)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> isIn(viewer, first) || (viewer == often && isIn(viewer, one)));
    }

    private boolean isIn(Viewer viewer, ServiceProcess instance) {
        try {
            viewer.connect(address(instance));
            return true;
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    private void killTheOtherIfItIsTime() {
        if (cutsSinceKill >= CUTS_BETWEEN_KILLS && other.isReady()) {
            other.kill();
            other.start();
            kills++;
            cutsSinceKill = 0;
        }
    }

    /** As who comes only now, and as the service says. */
    private void assertSamePicture() {
        system.awaitEverythingTaken(year.cycle(), one);
        try (Viewer now = viewer()) {
            Awaitility.await("one picture").atMost(PATIENCE).untilAsserted(() -> {
                assertThat(Totals.of(now.picture().standings().values()))
                        .isEqualTo(Totals.of(RunningSystem.results(one, year.cycle())));
                assertThat(differences(now, never)).as("whoever never was cut").isEmpty();
                assertThat(differences(now, often)).as("whoever was cut").isEmpty();
            });
        }
    }

    /** Subjects of which the two do not know the same. */
    private static Set<String> differences(Viewer one, Viewer other) {
        Map<String, JsonNode> standings = one.picture().standings();
        Map<String, JsonNode> others = other.picture().standings();
        Set<String> differences = new TreeSet<>(standings.keySet());
        differences.addAll(others.keySet());
        differences.removeIf(subject -> Objects.equals(standings.get(subject), others.get(subject)));
        return differences;
    }
}
