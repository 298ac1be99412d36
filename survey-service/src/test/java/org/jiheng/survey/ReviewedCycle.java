package org.jiheng.survey;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.awaitility.core.ConditionFactory;
import org.jiheng.kit.testing.OnTopics;
import org.jiheng.kit.testing.StandingTopics;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.survey.wave.WaveId;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** A cycle of a test's own: its standings arrive through Kafka, everything else goes over HTTP as staff would do it. */
public final class ReviewedCycle implements AutoCloseable {
    static final String WAVE = "2012-12";
    static final String REVIEWS = "jiheng.review-standings.v1";
    private static final String CLOSINGS = "jiheng.closings.v1";
    private static final String UNITS = "jiheng.units.v1";
    static final String JURISDICTION = "350100";

    private static final ObjectMapper JSON = new ObjectMapper();
    /** Of the whole JVM: each start of the service has classes of its own, and all share the topics. */
    private static final String CYCLES = "jiheng.test.cycles";

    private static final AtomicLong REVISIONS = new AtomicLong(1_338_508_800_000L);

    private final StandingTopics topics = new StandingTopics();
    private final ObjectNode standing;
    private final String jurisdiction;
    private final String cycle;
    private final List<String> units = new ArrayList<>();
    private int serial;
    private long revision;

    private ReviewedCycle(String owner) {
        jurisdiction = owner;
        cycle = jurisdiction.replace('/', '.') + "-t" + number() + "-2012";
        standing = sampleStanding();
        standing.put("cycle", cycle).put("jurisdiction", jurisdiction).put("state", "RUNNING");
        scheme().put("cycle", cycle).put("jurisdiction", jurisdiction);
    }

    private static int number() {
        synchronized (System.class) {
            int number = Integer.getInteger(CYCLES, 0) + 1;
            System.setProperty(CYCLES, Integer.toString(number));
            return number;
        }
    }

    /** Running, with these units; all of it has arrived at the service. */
    public static ReviewedCycle running(String... units) {
        return runningIn(JURISDICTION, units);
    }

    /** The same of another jurisdiction. */
    public static ReviewedCycle runningIn(String jurisdiction, String... units) {
        ReviewedCycle reviewed = new ReviewedCycle(jurisdiction);
        reviewed.send();
        List.of(units).forEach(reviewed::register);
        reviewed.awaitArrival();
        return reviewed;
    }

    /** The same with an open wave. */
    public static ReviewedCycle withOpenWave(String... units) {
        ReviewedCycle reviewed = running(units);
        assertThat(reviewed.openWave().statusCode()).isEqualTo(200);
        return reviewed;
    }

    public String code() {
        return cycle;
    }

    public String jurisdiction() {
        return jurisdiction;
    }

    long revision() {
        return revision;
    }

    ObjectNode scheme() {
        return (ObjectNode) standing.get("scheme");
    }

    /** The scheme's group or dimension of that code. */
    ObjectNode weighted(String list, String code) {
        for (JsonNode each : scheme().get("review").get(list)) {
            if (each.get("code").asText().equals(code)) {
                return (ObjectNode) each;
            }
        }
        throw new IllegalArgumentException(code);
    }

    void addOptions(int number) {
        ArrayNode options = (ArrayNode) scheme().get("review").get("options");
        for (int i = 0; i < number; i++) {
            options.addObject()
                    .put("code", Character.toString('a' + i))
                    .put("name", "n")
                    .put("value", "50");
        }
    }

    void state(String state) {
        standing.put("state", state);
    }

    void send() {
        revision = REVISIONS.incrementAndGet();
        topics.send("jiheng.cycles.v1", cycle, revision, standing.toString(), Map.of("cycle", cycle));
    }

    /** Sends the changed standing and waits until the service has taken it. */
    void sendAndAwait() {
        send();
        patiently().until(() -> taken().contains(revision));
    }

    /** Sends it in that state and waits until the service has taken it. */
    void arriveAs(String state) {
        state(state);
        sendAndAwait();
    }

    /** A record of the unit arrives that is none. */
    void spoil(String unit) {
        topics.sendRaw(
                UNITS,
                cycle,
                (cycle + "/" + unit).getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    void register(String unit) {
        units.add(unit);
        tellAgain(unit);
    }

    /** The unit's standing once more, under a new revision. */
    void tellAgain(String unit) {
        String data = JSON.createObjectNode()
                .put("cycle", cycle)
                .put("unit", unit)
                .put("name", "单位 " + unit)
                .put("tier", "PARTY_MASS")
                .toString();
        topics.send(
                UNITS,
                cycle + "/" + unit,
                REVISIONS.incrementAndGet(),
                data,
                Map.of("cycle", cycle, "cyclerevision", Long.toString(revision)));
    }

    void awaitArrival() {
        patiently().until(() -> {
            Response response = get("");
            return response.statusCode() == 200 && response.jsonPath().getInt("units") == units.size();
        });
    }

    public Response openWave() {
        return manager().post(path("/waves/" + WAVE + "/open"));
    }

    /** With what the body says. */
    public Response openWave(Map<String, ?> body) {
        return manager().body(body).post(path("/waves/" + WAVE + "/open"));
    }

    /** Of each of these groups so many may be asked, all of them with codes. */
    public static ReviewedCycle withCodes(int quota, String... groups) {
        return withCodesFor(quota, new String[] {"P01", "P02"}, groups);
    }

    /** The same with these units. */
    public static ReviewedCycle withCodesFor(int quota, String[] units, String... groups) {
        ReviewedCycle reviewed = running(units);
        List<Map<String, ?>> sample = Stream.of(groups)
                .<Map<String, ?>>map(group ->
                        Map.of("group", group, "frame", quota, "quota", quota, "sheets", quota, "rule", "each of them"))
                .toList();
        assertThat(reviewed.openWave(Map.of("sample", Map.of("groups", sample))).statusCode())
                .isEqualTo(200);
        return reviewed;
    }

    public WaveId wave() {
        return new WaveId(cycle, WAVE);
    }

    /** Access codes as they leave for the mailing. */
    public List<String> issue(String group, int number) {
        Response issued = issuing(group, number);
        assertThat(issued.statusCode()).as(issued.asString()).isEqualTo(201);
        return Stream.of(issued.asString().split("\r\n"))
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    public Response issuing(String group, int number) {
        return manager()
                .body(Map.of("group", group, "number", number))
                .post(path("/waves/" + WAVE + "/access-codes/table"));
    }

    /** What is known of a group's codes. */
    public Map<String, Object> codes(String group) {
        return get("/waves/" + WAVE + "/access-codes").jsonPath().getMap("groups.find { it.group == '" + group + "' }");
    }

    public Response voidCodes(boolean answeredOnPaper, List<String> codes) {
        return as("survey-clerk")
                .body(Map.of("codes", codes, "answeredOnPaper", answeredOnPaper, "reason", "存根"))
                .post(path("/waves/" + WAVE + "/access-codes/voidings"));
    }

    public Response closeWave() {
        return manager().post(path("/waves/" + WAVE + "/close"));
    }

    /** Leaving out the new ballots of these groups. */
    Response closeWaveSettingAside(String... groups) {
        return manager().body(Map.of("setAside", List.of(groups))).post(path("/waves/" + WAVE + "/close"));
    }

    /** By another survey manager than the one who does everything else. */
    Response reopenWave() {
        return another("survey-manager").body(Map.of("reason", "一袋答卷被遗漏")).post(path("/waves/" + WAVE + "/reopen"));
    }

    public Response askForCertification() {
        return manager().post(path("/waves/" + WAVE + "/certify"));
    }

    public Response confirmCertification(String role) {
        return another(role).post(path("/waves/" + WAVE + "/certify/confirm"));
    }

    /** Where the key of its wave is. */
    public Path keyFile() {
        return KeyFolder.keyOf(this).orElseThrow();
    }

    /** Another person of that role. */
    public RequestSpecification another(String role) {
        return as(Tokens.of(role).person("another-" + role).jurisdiction(jurisdiction));
    }

    public Response get(String below) {
        return as("auditor").get(path(below));
    }

    /** So many sheets of a group that say the same, each with a serial of its own. */
    List<Map<String, String>> sheets(int number, String group, String ratings) {
        return IntStream.range(0, number).mapToObj(i -> sheet(group, ratings)).toList();
    }

    /** A sheet with a serial of its own. */
    Map<String, String> sheet(String group, String ratings) {
        return sheet(String.format("S-%06d", ++serial), group, ratings);
    }

    static Map<String, String> sheet(String serial, String group, String ratings) {
        return Map.of("serial", serial, "group", group, "channel", "PAPER", "ratings", ratings);
    }

    @SafeVarargs
    final Response takeIn(Map<String, String>... sheets) {
        return takeIn(List.of(sheets));
    }

    Response takeIn(List<Map<String, String>> sheets) {
        return as("survey-clerk").body(Map.of("ballots", sheets)).post(path("/waves/" + WAVE + "/ballots"));
    }

    long ballots() {
        return get("/waves").jsonPath().getLong("waves.find { it.wave == '" + WAVE + "' }.ballots");
    }

    String state() {
        return get("/waves").jsonPath().getString("waves.find { it.wave == '" + WAVE + "' }.state");
    }

    /** The unit's review standing as it is on the topic now, checked against the contract. */
    JsonNode review(String unit) {
        return await().until(() -> topics.latest(REVIEWS, cycle + "/" + unit), found -> found.isPresent())
                .get();
    }

    /** The wave's turnout as it is on the topic now, checked against the contract. */
    JsonNode turnoutStanding() {
        return await().until(
                        () -> topics.latest("jiheng.turnout-standings.v1", cycle + "/" + WAVE),
                        found -> found.isPresent())
                .get();
    }

    /** The same once it is computed under the cycle's present revision. */
    JsonNode reviewUnderPresentScheme(String unit) {
        return await().until(
                        () -> review(unit),
                        found -> found.get("cyclerevision").asText().equals(Long.toString(revision)));
    }

    /** The closing that was made under the cycle's present revision, checked against the contract. */
    JsonNode closing() {
        return await().until(
                        this::anyClosing,
                        found -> found.filter(closing ->
                                        closing.get("cyclerevision").asText().equals(Long.toString(revision)))
                                .isPresent())
                .get();
    }

    /** The closing that is on the topic now. */
    Optional<JsonNode> anyClosing() {
        return topics.latest(CLOSINGS, cycle + "/survey");
    }

    /** What is on the topic that a closing counts. */
    OnTopics reviewsOnTheTopic() {
        return OnTopics.of(topics, cycle, REVIEWS);
    }

    boolean anyReviewOnTheTopic() {
        return units.stream()
                .anyMatch(unit -> topics.latest(REVIEWS, cycle + "/" + unit).isPresent());
    }

    List<Long> taken() {
        return as("auditor")
                .get("/api/v1/standings/taken?partition=" + cycle)
                .jsonPath()
                .getList("standings.revision", Long.class);
    }

    public RequestSpecification as(String role) {
        return as(Tokens.of(role).jurisdiction(jurisdiction));
    }

    public static RequestSpecification as(Tokens who) {
        return given().auth().oauth2(who.token()).contentType(ContentType.JSON);
    }

    public String path(String below) {
        return "/api/v1/cycles/" + cycle + below;
    }

    /** The first of a class waits for a service that has just started. */
    static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60));
    }

    private RequestSpecification manager() {
        return as("survey-manager");
    }

    private static ObjectNode sampleStanding() {
        try (InputStream sample =
                ReviewedCycle.class.getResourceAsStream("/contracts/jiheng.cycles.v1/samples/preparing.json")) {
            return (ObjectNode) JSON.readTree(sample).get("data");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        topics.close();
    }
}
