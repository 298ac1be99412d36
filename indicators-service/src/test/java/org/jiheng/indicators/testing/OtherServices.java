package org.jiheng.indicators.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.StandingTopics;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

/** What survey, inspection and scoring say of a cycle on their topics. */
public final class OtherServices {
    private static final AtomicLong REVISIONS = new AtomicLong(1_900_000_000_000L);
    private static final String NOTHING = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private final Year year;

    private OtherServices(Year year) {
        this.year = year;
    }

    public static OtherServices of(Year year) {
        return new OtherServices(year);
    }

    /** The cycle is CLOSED: both have closed, and its own closing came back. */
    public static void conclude(Year year) {
        of(year).close("survey").close("inspection");
        awaitState(year, "CLOSED");
    }

    public static void awaitState(Year year, String state) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> year.get("").body("state", equalTo(state)));
    }

    /** Under the cycle's present revision. */
    public OtherServices close(String source) {
        return close(source, revision());
    }

    public OtherServices close(String source, long cycleRevision) {
        String verdict = source.equals("inspection") ? ",\"ledgerValid\":true" : "";
        send(
                "jiheng.closings.v1",
                year.cycle() + "/" + source,
                "{\"cycle\":\"" + year.cycle() + "\",\"source\":\"" + source + "\",\"subjects\":0,\"digest\":\""
                        + NOTHING + "\",\"openCases\":0,\"stuck\":0" + verdict + "}",
                cycleRevision);
        return this;
    }

    /** Once this service has heard of it. */
    public OtherServices result(String state) {
        return result(1, state, revision());
    }

    /** Once this service has heard of it. */
    public OtherServices result(int version, String state, long cycleRevision) {
        send(
                "jiheng.result-standings.v1",
                year.cycle(),
                "{\"cycle\":\"" + year.cycle() + "\",\"version\":" + version + ",\"state\":\"" + state + "\"}",
                cycleRevision);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> year.get("/closings").body("result", equalTo(state)));
        return this;
    }

    /** Once this service has set it aside. */
    public OtherServices resultThatCannotBeRead() {
        try (StandingTopics topics = new StandingTopics()) {
            topics.sendRaw(
                    "jiheng.result-standings.v1",
                    year.cycle(),
                    year.cycle().getBytes(StandardCharsets.UTF_8),
                    new byte[] {'?'});
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.query(
                                "SELECT subject FROM stuck_subject WHERE topic = 'jiheng.result-standings.v1'")
                        .contains(year.cycle()));
        return this;
    }

    /** Of the cycle's standing, as it is on its topic. */
    public long revision() {
        String state = year.get("").extract().path("state");
        return Topics.awaitLatest(
                        "jiheng.cycles.v1",
                        year.cycle(),
                        standing -> standing.at("/data/state").asText().equals(state))
                .get("revision")
                .asLong();
    }

    private static void send(String topic, String subject, String data, long cycleRevision) {
        String cycle = subject.split("/")[0];
        try (StandingTopics topics = new StandingTopics()) {
            topics.send(
                    topic,
                    subject,
                    REVISIONS.incrementAndGet(),
                    data,
                    Map.of("cycle", cycle, "cyclerevision", Long.toString(cycleRevision)));
        }
    }
}
