package org.jiheng.scoring.result;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.scoring.standing.Sent;

/**
 * A source as the decided order of its acts makes it: what it acknowledges is in its outbox with a higher revision at that moment;
 * under another revision of the cycle it publishes all its subjects again and then its closing, in one step; its relay sends of each
 * subject the latest only, in any order, later, and sometimes again.
 */
final class SimulatedSource {
    private final String name;
    private final ClosedCycle cycle;
    private final LongSupplier revisions;
    private final Map<String, Sent> outbox = new TreeMap<>();
    private final Map<String, Long> relayed = new HashMap<>();
    private final List<Sent> sent = new ArrayList<>();
    /** What it stands for under each revision of the cycle under which it closed. */
    private final Map<Long, Map<String, JsonNode>> closed = new HashMap<>();

    private String state = "RUNNING";
    private long cycleRevision;

    SimulatedSource(String name, ClosedCycle cycle, List<Sent> standings, LongSupplier revisions) {
        this.name = name;
        this.cycle = cycle;
        this.revisions = revisions;
        standings.forEach(this::put);
    }

    long cycleRevision() {
        return cycleRevision;
    }

    boolean isRunning() {
        return state.equals("RUNNING");
    }

    /** Of its units. */
    List<Sent> subjects(String topic) {
        return outbox.values().stream()
                .filter(standing -> standing.topic().equals(topic))
                .toList();
    }

    Map<String, JsonNode> closedUnder(long revision) {
        return closed.get(revision);
    }

    /** Acknowledged when it returns. */
    void commit(Sent subject, ObjectNode data) {
        if (!isRunning()) {
            throw new IllegalStateException(name + " takes nothing in a cycle that is " + state);
        }
        put(new Sent(subject.topic(), subject.subject(), revisions.getAsLong(), data, subject.extensions()));
    }

    void hears(String newState, long revision, Sent... own) {
        state = newState;
        cycleRevision = revision;
        for (Sent standing : own) {
            put(standing);
        }
        outbox.values().stream()
                .filter(standing -> standing.extensions().containsKey("cyclerevision"))
                .filter(standing -> !standing.topic().equals("jiheng.closings.v1"))
                .toList()
                .forEach(standing -> put(new Sent(
                        standing.topic(),
                        standing.subject(),
                        revisions.getAsLong(),
                        standing.data(),
                        Map.of("cycle", cycle.cycle(), "cyclerevision", Long.toString(revision)))));
        if (!isRunning()) {
            closed.put(revision, acknowledged());
            put(cycle.closing(name, revision, revisions.getAsLong(), published()));
        }
    }

    /** Says that it keeps the cycle closed for that version of the result, or, with none, that it no longer does. */
    void keepClosedFor(Optional<Integer> version) {
        Sent closing = cycle.closing(name, cycleRevision, revisions.getAsLong(), published());
        version.ifPresent(kept -> ((ObjectNode) closing.data()).put("heldFor", kept));
        put(closing);
    }

    /** All that it has acknowledged until now. */
    Map<String, JsonNode> acknowledged() {
        Map<String, JsonNode> said = new HashMap<>();
        published().forEach(standing -> said.put(key(standing), standing.data()));
        return said;
    }

    private List<Sent> published() {
        return outbox.values().stream()
                .filter(standing -> !standing.topic().equals("jiheng.closings.v1"))
                .toList();
    }

    private void put(Sent standing) {
        outbox.put(key(standing), standing);
    }

    /** What has not been sent yet, or not as it is now. */
    List<Sent> waiting() {
        return outbox.values().stream()
                .filter(standing -> standing.revision() > relayed.getOrDefault(key(standing), 0L))
                .toList();
    }

    /** Sends one of those that wait, or one that was sent before once more. */
    void relay(RandomGenerator random, Consumer<Sent> topics) {
        List<Sent> waiting = waiting();
        List<Sent> from = waiting.isEmpty() || (!sent.isEmpty() && random.nextInt(10) == 0) ? sent : waiting;
        if (!from.isEmpty()) {
            send(from.get(random.nextInt(from.size())), topics);
        }
    }

    void relayAll(Consumer<Sent> topics) {
        waiting().forEach(standing -> send(standing, topics));
    }

    private void send(Sent standing, Consumer<Sent> topics) {
        topics.accept(standing);
        sent.add(standing);
        relayed.merge(key(standing), standing.revision(), Math::max);
    }

    /** Whether its closing has been sent as it is now. */
    boolean hasSentItsClosing() {
        return waiting().stream().noneMatch(standing -> standing.topic().equals("jiheng.closings.v1"));
    }

    private static String key(Sent standing) {
        return standing.topic() + " " + standing.subject();
    }
}
