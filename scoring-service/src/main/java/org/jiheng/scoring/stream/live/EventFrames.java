package org.jiheng.scoring.stream.live;

import java.util.List;
import java.util.regex.Pattern;

import io.vertx.core.buffer.Buffer;
import org.jiheng.scoring.stream.CycleChanges.Shown;
import org.jiheng.scoring.stream.Position;

/** Changes as server-sent events (HTML Living Standard, 9.2): the standing is the data, the position the id. */
final class EventFrames {
    /** Nothing, for whoever lies between to see that the connection is in use. */
    static final Buffer HEARTBEAT = Buffer.buffer(": heartbeat\n\n");

    /** Of {@code jiheng.unit-scores.v1}, what is between the dots. */
    private static final Pattern EVENT = Pattern.compile("jiheng\\.(.+)\\.v\\d+");

    private EventFrames() {}

    /** Says that all that is known comes next, and how many changes that are: what was known before no longer counts. */
    static Buffer snapshot(int changes) {
        return Buffer.buffer("event: snapshot\ndata: {\"changes\":" + changes + "}\n\n");
    }

    static Buffer of(String epoch, List<Shown> changes) {
        Buffer frames = Buffer.buffer();
        for (Shown each : changes) {
            frames.appendString("event: " + event(each.change().topic()) + "\nid: "
                    + new Position(epoch, each.complete()) + "\ndata: "
                    + each.change().standing() + "\n\n");
        }
        return frames;
    }

    private static String event(String topic) {
        return EVENT.matcher(topic).replaceFirst("$1");
    }
}
