package org.jiheng.scoring.result;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.kit.testing.Database;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.scoring.decision.DecisionsOverHttp;
import org.jiheng.scoring.decision.TiedTier;
import org.jiheng.scoring.standing.CycleStandings;
import org.jiheng.scoring.standing.Sent;

import static org.awaitility.Awaitility.await;

/** A tied tier whose cycle the office has closed, as the three sources tell of it; the digests are computed here, by other code. */
public final class ClosedCycle {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();
    static final Map<String, List<String>> COUNTED = Map.of(
            "indicators", List.of("jiheng.cycles.v1", "jiheng.units.v1", "jiheng.indicator-standings.v1"),
            "survey", List.of("jiheng.review-standings.v1"),
            "inspection", List.of("jiheng.deduction-standings.v1"));
    private static final Map<String, String> SAMPLES =
            Map.of("indicators", "indicators-with-seals", "survey", "survey", "inspection", "inspection-with-ledger");

    static final String LEDGER_HEAD =
            sample("inspection-with-ledger").get("ledgerHead").asText();

    private final TiedTier tier;
    private final Map<String, Sent> standings = new LinkedHashMap<>();
    private long revision = 10_000;
    private StandingTopics topics;

    public ClosedCycle(String cycle) {
        this(new TiedTier(cycle));
    }

    public ClosedCycle(TiedTier tier) {
        this.tier = tier;
        tier.standings().all().forEach(this::with);
        with(inState("CLOSED", 1_000));
    }

    public String cycle() {
        return tier.cycle();
    }

    public String jurisdiction() {
        return tier.jurisdiction();
    }

    public CycleStandings standings() {
        return tier.standings();
    }

    public DecisionsOverHttp decisions() {
        return new DecisionsOverHttp(tier);
    }

    Sent inState(String state, long cycleRevision) {
        Sent running = tier.standings().cycle();
        ObjectNode data = running.data().deepCopy();
        data.put("state", state);
        return new Sent(running.topic(), running.subject(), cycleRevision, data, running.extensions());
    }

    /** Instead of what was there of the subject. */
    public Sent with(Sent sent) {
        standings.put(sent.topic() + " " + sent.subject(), sent);
        return sent;
    }

    /** A newer state of the unit's deductions. */
    Sent deductions(String unit, long... hundredths) {
        return tier.standings()
                .deductions(unit, Arrays.stream(hundredths).boxed().toList())
                .again(++revision);
    }

    /** The same, sent when the deduction ledger had so many entries, the last with this hash; the closing names 2, and {@link #LEDGER_HEAD}. */
    Sent deductionsUnder(String unit, long entries, String hash, long... hundredths) {
        Sent sent = deductions(unit, hundredths);
        ObjectNode head = JSON.createObjectNode();
        head.putObject("head")
                .put("cycle", cycle())
                .put("entries", entries)
                .put("format", "jiheng-ledger-head-1")
                .put("hash", hash)
                .put("keyId", "3b1f")
                .put("signedAt", "2012-09-27T01:30:00.000Z");
        ((ObjectNode) sent.data())
                .put("ledgerHead", head.put("signature", "c2lnbmF0dXJl").toString());
        return sent;
    }

    /** A veto keeps the unit from EXCELLENT. */
    Sent struck(String unit, long atRevision) {
        Sent before = standings.get("jiheng.indicator-standings.v1 " + cycle() + "/" + unit);
        ObjectNode data = before.data().deepCopy();
        data.putArray("vetoes")
                .addObject()
                .put("veto", "veto-late")
                .put("area", "WORK_SAFETY")
                .put("reach", "GRADE");
        return new Sent(before.topic(), before.subject(), atRevision, data, before.extensions());
    }

    /** All of it, as far as it is to be seen from outside. */
    public void sendStandings(StandingTopics topics) {
        standings.values().forEach(sent -> sent.to(topics));
    }

    public List<Sent> sendClosings(StandingTopics topics) {
        List<Sent> closings = COUNTED.keySet().stream()
                .sorted()
                .map(source -> closing(source, data -> {}))
                .toList();
        closings.forEach(closing -> closing.to(topics));
        return closings;
    }

    /** Ready to be frozen. */
    public void prepare(StandingTopics topics) {
        this.topics = topics;
        prepareWithoutClosings(topics);
        awaitTaken(sendClosings(topics));
    }

    /** Ready to be frozen, where nothing is left to decide. */
    public void prepareUndecided(StandingTopics topics) {
        this.topics = topics;
        sendStandings(topics);
        awaitTaken(standings.values());
        awaitTaken(sendClosings(topics));
    }

    /** indicators has heard that the version is frozen, and keeps the cycle closed for it. */
    void keepClosedFor(int version) {
        Sent kept = closing("indicators", data -> data.put("heldFor", version));
        kept.to(topics);
        awaitTaken(List.of(kept));
    }

    void prepareWithoutClosings(StandingTopics topics) {
        sendStandings(topics);
        awaitTaken(standings.values());
        decisions().decided(DecisionsOverHttp.cutOff("P02"));
    }

    /** Waits until these very revisions are held. */
    void awaitTaken(Collection<Sent> sent) {
        List<String> wanted = sent.stream()
                .map(each -> each.topic() + " " + each.subject() + " " + each.revision())
                .toList();
        await().atMost(PATIENCE)
                .until(() -> Database.query("SELECT topic || ' ' || subject || ' ' || revision FROM taken_standing"
                                + " WHERE partition_key = '" + cycle() + "'")
                        .containsAll(wanted));
    }

    /** Of what the source has published until now, with something about it changed. */
    Sent closing(String source, Consumer<ObjectNode> change) {
        long under = standings.get("jiheng.cycles.v1 " + cycle()).revision();
        return closing(source, under, change);
    }

    Sent closing(String source, long cycleRevision, Consumer<ObjectNode> change) {
        List<Sent> published = standings.values().stream()
                .filter(sent -> COUNTED.get(source).contains(sent.topic()))
                .toList();
        Sent closing = closing(source, cycleRevision, ++revision, published);
        change.accept((ObjectNode) closing.data());
        return closing;
    }

    /** Of what the source has published. */
    Sent closing(String source, long cycleRevision, long atRevision, List<Sent> published) {
        ObjectNode data = sample(SAMPLES.get(source))
                .put("cycle", cycle())
                .put("subjects", published.size())
                .put("digest", digest(published))
                .put("openCases", 0);
        return new Sent(
                "jiheng.closings.v1",
                cycle() + "/" + source,
                atRevision,
                data,
                Map.of("cycle", cycle(), "cyclerevision", Long.toString(cycleRevision)));
    }

    private static String digest(List<Sent> published) {
        String lines = published.stream()
                .map(sent -> sent.topic() + '\t' + sent.subject() + '\t' + sent.revision() + '\n')
                .sorted()
                .reduce("", String::concat);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ObjectNode sample(String name) {
        try (InputStream in =
                ClosedCycle.class.getResourceAsStream("/contracts/jiheng.closings.v1/samples/" + name + ".json")) {
            return (ObjectNode) JSON.readTree(in).get("data");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
