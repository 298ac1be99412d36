package org.jiheng.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Utils;

/** Cycles of many counties as the three sources tell of them, always with the same figures, put on the topics. */
final class Nation implements AutoCloseable {
    static final String CYCLES = "jiheng.cycles.v1";
    static final String UNITS = "jiheng.units.v1";
    static final String DEDUCTIONS = "jiheng.deduction-standings.v1";
    private static final String INDICATORS = "jiheng.indicator-standings.v1";
    private static final String REVIEWS = "jiheng.review-standings.v1";
    private static final Map<String, String> SAMPLES = Map.of(
            CYCLES, "preparing",
            UNITS, "unit",
            INDICATORS, "assessed-in-part",
            REVIEWS, "two-waves",
            DEDUCTIONS, "two-findings");
    private static final List<String> TIERS = List.of("PARTY_MASS", "GENERAL_GOVERNMENT", "ADMINISTRATIVE_APPROVAL");
    private static final int FIRST_CODE = 100_000;
    private static final int MOST_POINTS = 50;
    private static final int MOST_SCORE = 30_000_000;
    private static final int LEAST_SCORE = 70_000_000;
    private static final long SEED = 2012;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, ObjectNode> samples = new HashMap<>();
    private final KafkaProducer<byte[], byte[]> producer;
    private long revision = System.currentTimeMillis();

    Nation(String bootstrap) throws IOException {
        for (Map.Entry<String, String> each : SAMPLES.entrySet()) {
            samples.put(each.getKey(), sample(each.getKey(), each.getValue()));
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 5, "batch.size", 1 << 18),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private ObjectNode sample(String topic, String name) throws IOException {
        try (InputStream in = Nation.class.getResourceAsStream("/contracts/" + topic + "/samples/" + name + ".json")) {
            return (ObjectNode) json.readTree(in);
        }
    }

    static String code(int cycle) {
        return FIRST_CODE + cycle + "-2012";
    }

    static String unit(int number) {
        return "U" + number;
    }

    /** The cycle itself; again under a new revision each time. */
    void sendCycle(int cycle) {
        ObjectNode data = samples.get(CYCLES).get("data").deepCopy();
        for (ObjectNode of : List.of(data, (ObjectNode) data.get("scheme"))) {
            of.put("cycle", code(cycle)).put("jurisdiction", String.valueOf(FIRST_CODE + cycle));
        }
        data.put("state", "RUNNING");
        send(CYCLES, code(cycle), code(cycle), data);
    }

    /** All of a cycle. */
    void send(int cycle, int units) {
        sendCycle(cycle);
        for (int unit = 0; unit < units; unit++) {
            SplittableRandom random = new SplittableRandom(SEED + cycle * 1_000L + unit);
            sendUnit(cycle, unit);
            sendIndicators(cycle, unit, random);
            sendReview(cycle, unit, random);
            sendDeductions(cycle, unit, random.nextInt(MOST_POINTS));
        }
    }

    private void sendUnit(int cycle, int unit) {
        ObjectNode data = of(UNITS, cycle, unit).put("name", unit(unit)).put("tier", TIERS.get(unit % TIERS.size()));
        data.retain("cycle", "unit", "name", "tier");
        send(UNITS, cycle, unit, data);
    }

    private void sendIndicators(int cycle, int unit, SplittableRandom random) {
        ObjectNode data = of(INDICATORS, cycle, unit);
        ArrayNode indicators = data.putArray("indicators");
        for (String component : List.of("BUSINESS", "CAPABILITY", "PARTY_BUILDING")) {
            String assessed = "0." + (10 + random.nextInt(25));
            indicators
                    .addObject()
                    .put("indicator", component)
                    .put("component", component)
                    .put("maxPoints", "0.34")
                    .put("applicable", true)
                    .put("selfPoints", "0.34")
                    .put("assessedPoints", assessed);
        }
        data.putArray("vetoes");
        send(INDICATORS, cycle, unit, data);
    }

    private void sendReview(int cycle, int unit, SplittableRandom random) {
        ObjectNode data = of(REVIEWS, cycle, unit);
        ArrayNode waves = data.putArray("waves");
        for (String wave : List.of("2012-07", "2012-12")) {
            int score = LEAST_SCORE + random.nextInt(MOST_SCORE);
            waves.addObject()
                    .put("wave", wave)
                    .put("score", BigDecimal.valueOf(score, 6).toPlainString());
        }
        send(REVIEWS, cycle, unit, data);
    }

    /** @param hundredths points that come off, in hundredths */
    void sendDeductions(int cycle, int unit, int hundredths) {
        ObjectNode data = of(DEDUCTIONS, cycle, unit);
        data.putArray("deductions")
                .addObject()
                .put("finding", new UUID(cycle, unit).toString())
                .put("points", BigDecimal.valueOf(hundredths, 2).toPlainString());
        send(DEDUCTIONS, cycle, unit, data);
    }

    private ObjectNode of(String topic, int cycle, int unit) {
        ObjectNode data = samples.get(topic).get("data").deepCopy();
        return data.put("cycle", code(cycle)).put("unit", unit(unit));
    }

    private void send(String topic, int cycle, int unit, JsonNode data) {
        send(topic, code(cycle), code(cycle) + "/" + unit(unit), data);
    }

    private void send(String topic, String cycle, String subject, JsonNode data) {
        revision++;
        ObjectNode event = samples.get(topic).deepCopy();
        event.put("subject", subject)
                .put("id", subject + "@" + revision)
                .put("cycle", cycle)
                .put("revision", String.valueOf(revision));
        event.set("data", data);
        int partitions = producer.partitionsFor(topic).size();
        int partition = Utils.toPositive(Utils.murmur2(cycle.getBytes(StandardCharsets.UTF_8))) % partitions;
        producer.send(new ProducerRecord<>(
                topic,
                partition,
                subject.getBytes(StandardCharsets.UTF_8),
                event.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Until the broker has all. */
    void flush() {
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
