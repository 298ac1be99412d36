package org.jiheng.kit.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;

import io.agroal.api.AgroalDataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.jiheng.kit.testapp.TestStandings;
import org.jiheng.kit.testing.Servers;
import org.jiheng.kit.topics.TopicAdmin;

/** Intakes that a test starts, kills and starts again; the application itself reads nothing. */
@Dependent
class IntakeByHand {
    final AgroalDataSource database;
    final PartitionLocks locks;
    final TakenStandings taken;
    final Rejections rejections;
    final ConsumedOffsets offsets;
    final Instance<StandingHandler> handler;
    final StandingLatency latency;
    final IntakeTrace trace;
    private final TopicAdmin admin = new TopicAdmin(Servers.running().kafka());
    private final List<Running> started = new ArrayList<>();

    IntakeByHand(
            AgroalDataSource database,
            PartitionLocks locks,
            TakenStandings taken,
            Rejections rejections,
            ConsumedOffsets offsets,
            Instance<StandingHandler> handler,
            StandingLatency latency,
            IntakeTrace trace) {
        this.database = database;
        this.locks = locks;
        this.taken = taken;
        this.rejections = rejections;
        this.offsets = offsets;
        this.handler = handler;
        this.latency = latency;
        this.trace = trace;
    }

    StandingIntake intake() {
        return intake(offsets);
    }

    StandingIntake intake(ConsumedOffsets with) {
        return new StandingIntake(database, locks, taken, rejections, with, handler, latency, trace);
    }

    StandingIntake intake(Rejections with) {
        return new StandingIntake(database, locks, taken, with, offsets, handler, latency, trace);
    }

    Running start() {
        return start(intake(), offsets, ids());
    }

    Running start(StandingIntake intake) {
        return start(intake, offsets, ids());
    }

    Running start(
            StandingIntake intake,
            ConsumedOffsets with,
            Function<Collection<String>, Map<String, String>> idsOfTopics) {
        // a group of its own: where to go on stands in the database, and a killed one leaves its group waiting
        Consumer<byte[], byte[]> consumer = IntakeStart.consumer(
                Servers.running().kafka(), UUID.randomUUID().toString(), 500, Duration.ofSeconds(10));
        Running running = new Running(new IntakeLoop(
                consumer, idsOfTopics, intake, with, List.of(TestStandings.TOPIC), Duration.ofMillis(200)));
        started.add(running);
        return running;
    }

    Function<Collection<String>, Map<String, String>> ids() {
        return admin::ids;
    }

    void stop() throws InterruptedException {
        for (Running running : started) {
            running.stop();
        }
        admin.close();
    }

    /** A process that ends in the middle of what it does. */
    static final class ProcessEnds extends VirtualMachineError {}

    static final class Running {
        private final IntakeLoop loop;
        private final Thread thread;

        private Running(IntakeLoop loop) {
            this.loop = loop;
            thread = new Thread(loop, "intake-by-hand");
            thread.setUncaughtExceptionHandler((t, e) -> {
                if (!(e instanceof ProcessEnds)) {
                    e.printStackTrace();
                }
            });
            thread.start();
        }

        boolean dead() {
            return !thread.isAlive();
        }

        void stop() throws InterruptedException {
            loop.stop();
            thread.join();
        }
    }
}
