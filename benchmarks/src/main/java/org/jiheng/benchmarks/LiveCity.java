package org.jiheng.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A running cycle of 75 units with 30 indicators each, whose facts come one at a time. Each fact moves its unit's figures a step
 * in one direction, so that a published score tells which facts are in it.
 */
final class LiveCity implements FactSource {
    static final String CYCLE_CODE = "350100-2012";
    private static final String CYCLE = "/cycles/" + CYCLE_CODE;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OFFICE = "PERFORMANCE_OFFICE";
    private static final int UNITS = 75;
    private static final int CLIENTS = 8;
    private static final int BUSINESS = 15;
    private static final int CAPABILITY = 5;
    private static final BigDecimal STEP = new BigDecimal("0.01");
    private static final BigDecimal MAXIMUM = new BigDecimal("2.60");
    private static final BigDecimal COMPONENT = new BigDecimal("4");
    private static final long SEED = 2012;
    private static final String TITLES =
            "indicator,component,name,kind,maxPoints,unitOfMeasure,target,direction,measures,deadline,"
                    + "department,responsiblePerson,supervisingLeader\n";

    private final BenchedSystem system;
    private final Path root;
    private final BenchedService indicators;
    private final BenchedService inspection;
    private final BenchedService scoring;
    private final List<String> tiers = new ArrayList<>();
    private final List<ConcurrentLinkedQueue<String>> findings = new ArrayList<>();
    private final int[] assessed = new int[UNITS];
    private final int[] notified = new int[UNITS];
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Supplier<String> assessor;
    private final Supplier<String> inspector;
    private final Supplier<String> auditor;

    LiveCity(BenchedSystem system, Path root) throws Exception {
        this.system = system;
        this.root = root;
        this.indicators = system.start("indicators");
        this.inspection = system.start("inspection");
        this.scoring = system.start("scoring");
        this.assessor = system.assessor(OFFICE);
        this.inspector = system.person("inspector", null);
        this.auditor = system.person("auditor", null);
        IntStream.range(0, UNITS).forEach(unit -> findings.add(new ConcurrentLinkedQueue<>()));
    }

    BenchedService scoring() {
        return scoring;
    }

    /** Until every unit has its plan, with no points given yet. */
    void open() throws Exception {
        Supplier<String> office = system.person("performance-office", null);
        JsonNode scheme =
                JSON.readTree(root.resolve("examples/fuzhou-2012/scheme.json").toFile());
        scheme.path("tiers").forEach(tier -> tiers.add(tier.path("code").asText()));
        indicators.post(office, "/cycles", Files.readString(root.resolve("examples/fuzhou-2012/scheme.json")));
        indicators.post(office, CYCLE + "/units", units());
        indicators.post(office, CYCLE + "/start", "{}");
        for (int unit = 0; unit < UNITS; unit++) {
            filePlan(office, name(unit));
        }
        indicators.post(assessor, CYCLE + "/assessments", nothingYet());
        scoring.await(
                auditor,
                CYCLE + "/scores?size=100",
                body -> body.path("total").asInt() == UNITS && all(body.path("scores")));
    }

    private static boolean all(JsonNode scores) {
        for (JsonNode score : scores) {
            if (!score.hasNonNull("indicatorScore")) {
                return false;
            }
        }
        return true;
    }

    private String units() {
        return IntStream.range(0, UNITS)
                .mapToObj(unit -> "{\"unit\":\"" + name(unit) + "\",\"name\":\"" + name(unit) + "\",\"tier\":\""
                        + tiers.get(unit % tiers.size()) + "\"}")
                .collect(Collectors.joining(",", "{\"units\":[", "]}"));
    }

    static String name(int unit) {
        return "U" + unit;
    }

    private void filePlan(Supplier<String> office, String unit) throws IOException, InterruptedException {
        Supplier<String> officer = system.person("unit-officer", unit);
        indicators.send(indicators
                .request(officer, CYCLE + "/plans/" + unit + "/table")
                .header("Content-Type", "text/csv")
                .header("If-None-Match", "*")
                .PUT(HttpRequest.BodyPublishers.ofString(table(unit), StandardCharsets.UTF_8))
                .build());
        indicators.post(
                officer,
                CYCLE + "/units/" + unit + "/people",
                "{\"people\":[{\"name\":\"岗位1\",\"issuer\":\"" + system.issuer() + "\",\"subject\":\"1\"}]}");
        move(system.person("unit-head", unit), unit, "sign");
        move(officer, unit, "submit");
        move(office, unit, "approve");
    }

    private void move(Supplier<String> person, String unit, String move) throws IOException, InterruptedException {
        indicators.send(indicators
                .request(person, CYCLE + "/plans/" + unit + "/" + move)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());
    }

    private static String table(String unit) {
        StringBuilder rows = new StringBuilder(TITLES);
        int i = 0;
        for (String component : List.of(
                "BUSINESS*15", "CAPABILITY*5", "PARTY_BUILDING*6", "SUPERVISION_PARTY*2", "SUPERVISION_GOVERNMENT*2")) {
            int star = component.indexOf('*');
            for (int n = 0; n < Integer.parseInt(component.substring(star + 1)); n++) {
                rows.append(unit + "-" + i++ + "," + component.substring(0, star) + ",年度重点工作任务完成情况" + i + ",BASIC,"
                        + MAXIMUM + ",%,100,HIGHER,按季度分解任务并逐月通报进度,2012-12-31,业务1处,岗位1,分管领导1\n");
            }
        }
        return rows.toString();
    }

    private static String nothingYet() {
        return IntStream.range(0, UNITS)
                .boxed()
                .flatMap(unit -> IntStream.range(0, BUSINESS + CAPABILITY)
                        .mapToObj(indicator -> points(unit, indicator, BigDecimal.ZERO)))
                .collect(Collectors.joining(",", "{\"assessments\":[", "]}"));
    }

    private static String points(int unit, int indicator, BigDecimal points) {
        return "{\"unit\":\"" + name(unit) + "\",\"indicator\":\"" + name(unit) + "-" + indicator + "\",\"points\":\""
                + points.toPlainString() + "\"}";
    }

    /** Findings that can be notified later: as many as {@code facts} take. */
    @Override
    public void prepare(int facts) throws InterruptedException {
        int each = facts / 2 / UNITS * 2 + 10;
        Clients.run(CLIENTS, client -> {
            for (int unit = client; unit < UNITS; unit += CLIENTS) {
                while (findings.get(unit).size() < each) {
                    findings.get(unit).add(record(unit));
                }
            }
        });
    }

    private String record(int unit) throws IOException, InterruptedException {
        String answer = inspection
                .send(inspection
                        .request(inspector, CYCLE + "/findings")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"unit\":\"" + name(unit)
                                + "\",\"visit\":\"OPEN\",\"area\":\"SERVICES\",\"points\":\"" + STEP
                                + "\",\"occurredOn\":\"" + LocalDate.now() + "\",\"description\":\"窗口服务问题\"}"))
                        .build())
                .body();
        return JSON.readTree(answer).path("finding").asText();
    }

    /** An assessment or a finding in turn, each of a unit that is drawn; never two of one unit at the same time. */
    @Override
    public Fact next(int number) {
        int unit = random.nextInt(UNITS);
        return number % 2 == 0 ? assessment(unit) : finding(unit);
    }

    private Fact assessment(int unit) {
        int step = ++assessed[unit];
        int indicator = (step - 1) % (BUSINESS + CAPABILITY);
        BigDecimal given = STEP.multiply(BigDecimal.valueOf((step - 1) / (BUSINESS + CAPABILITY) + 1L));
        byte[] request = KeptConnection.post(
                indicators.port(),
                "/api/v1" + CYCLE + "/assessments",
                assessor.get(),
                "{\"assessments\":[" + points(unit, indicator, given) + "]}");
        return new Fact(unit, 0, scoreAfter(step), indicators.port(), request);
    }

    /** The indicator score by the figures of both components, written down independently of the service. */
    static BigDecimal scoreAfter(int steps) {
        int all = BUSINESS + CAPABILITY;
        int rounds = steps / all;
        int business = rounds * BUSINESS + Math.min(steps % all, BUSINESS);
        int capability = rounds * CAPABILITY + Math.max(0, steps % all - BUSINESS);
        return part(business, BUSINESS)
                .add(part(capability, CAPABILITY))
                .multiply(BigDecimal.valueOf(100))
                .divide(COMPONENT.add(COMPONENT), 6, RoundingMode.HALF_UP);
    }

    private static BigDecimal part(int steps, int indicators) {
        return COMPONENT
                .multiply(STEP.multiply(BigDecimal.valueOf(steps)))
                .divide(MAXIMUM.multiply(BigDecimal.valueOf(indicators)), 20, RoundingMode.HALF_UP);
    }

    private Fact finding(int unit) {
        String id = findings.get(unit).poll();
        if (id == null) {
            return assessment(unit);
        }
        byte[] request = KeptConnection.post(
                inspection.port(), "/api/v1" + CYCLE + "/findings/" + id + "/notify", inspector.get(), "{}");
        return new Fact(unit, 1, STEP.multiply(BigDecimal.valueOf(++notified[unit])), inspection.port(), request);
    }

    /** The stream of the cycle, as an auditor gets it. */
    byte[] watching() {
        return KeptConnection.get(scoring.port(), "/api/v1" + CYCLE + "/stream", auditor.get());
    }

    @Override
    public StreamedEvents subscribe(OpenLoop facts) throws IOException {
        return new StreamedEvents(scoring.port(), watching(), line -> seen(line, facts));
    }

    private static void seen(String data, OpenLoop facts) {
        String unit = field(data, "unit");
        if (unit.isEmpty() || !data.contains("\"rawDeduction\"")) {
            return;
        }
        int number = Integer.parseInt(unit.substring(1));
        facts.seen(number, 0, new BigDecimal(field(data, "indicatorScore")));
        facts.seen(number, 1, new BigDecimal(field(data, "rawDeduction")));
    }

    private static String field(String data, String name) {
        String begin = "\"" + name + "\":\"";
        int at = data.indexOf(begin);
        return at < 0 ? "" : data.substring(at + begin.length(), data.indexOf('"', at + begin.length()));
    }
}
