package org.jiheng.scoring.stream.live;

import java.time.Duration;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jiheng.scoring.stream.Position;
import org.jiheng.scoring.stream.Scope;

/** Lets callers watch cycles by the stream. */
@ApplicationScoped
public class Streams {
    /**
     * A connection by which somebody watches.
     *
     * @param context the connection's own
     * @param letGo of what was needed to begin; called once, some time after
     */
    public record Connection(Context context, HttpServerResponse response, Right right, Runnable letGo) {}

    private final LiveCycles cycles;
    private final Withdrawals withdrawals;
    private final Duration heartbeat;

    Streams(
            LiveCycles cycles,
            Withdrawals withdrawals,
            @ConfigProperty(name = "scoring.stream.heartbeat") Duration heartbeat) {
        this.cycles = cycles;
        this.withdrawals = withdrawals;
        this.heartbeat = heartbeat;
    }

    /**
     * All there is, then what changes; after a position only what changed since.
     *
     * @param position of an earlier stream of the cycle, at whichever instance
     * @return begins it, once the head of the answer is sent
     */
    public Runnable open(String cycle, Scope scope, Optional<Position> position, Connection connection) {
        EventStream stream = new EventStream(
                connection, scope, cycles::heard, withdrawals::stillHolds, ended -> cycles.unwatch(cycle, ended));
        LiveCycle watched =
                cycles.watch(cycle, stream, position.map(Position::sequence).orElse(0L));
        return () -> stream.begin(watched, from(watched, position), heartbeat, connection.letGo());
    }

    /** Of another epoch, or further than there is: the database was restored, and what was read then may be true no more. */
    static long from(LiveCycle watched, Optional<Position> position) {
        return position.filter(read -> read.epoch().equals(watched.epoch()))
                .map(Position::sequence)
                .filter(sequence -> sequence <= watched.changes().head())
                .orElse(0L);
    }
}
