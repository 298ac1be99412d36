package org.jiheng.scoring.standing;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.scoring.rules.IndependentCalculation;
import org.jiheng.scoring.rules.RandomTier;

/** A small synthetic cycle of one tier as the other three services would tell of it, and what must come out. */
public final class CycleStandings {
    public static final String TIER = "PARTY_MASS";
    public static final String OTHER_TIER = "GENERAL_GOVERNMENT";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADER = "tier,rank,unit,indicators,review,deduction_raw,deduction,total,grade\n";

    private final String cycle;
    private final String code;
    private final RandomTier tier;
    private final boolean certified;

    public CycleStandings(String cycle, RandomTier tier) {
        this(cycle, TIER, tier, false);
    }

    private CycleStandings(String cycle, String code, RandomTier tier, boolean certified) {
        this.cycle = cycle;
        this.code = code;
        this.tier = tier;
        this.certified = certified;
    }

    /** The same, its waves certified: their standings tell by group what they are made of. */
    public CycleStandings certified() {
        return new CycleStandings(cycle, code, tier, true);
    }

    /** The same units in another tier, the only one of the scheme. */
    public CycleStandings in(String another) {
        return new CycleStandings(cycle, another, tier, certified);
    }

    /** Everything, the cycle first, then the units, then their facts. */
    public List<Sent> all() {
        List<Sent> all = new ArrayList<>();
        all.add(cycle());
        tier.units().forEach(unit -> all.add(unit(unit.code(), code)));
        tier.units().forEach(unit -> all.addAll(facts(unit)));
        return all;
    }

    /** By the calculation that shares no code with the product. */
    public String expectedResults() {
        return new IndependentCalculation()
                .rows(tier).stream().map(this::line).collect(Collectors.joining("", HEADER, ""));
    }

    private String line(String row) {
        String[] cells = row.replace("-", "").split(" ", -1);
        return String.join(",", code, cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[8])
                + "\n";
    }

    public Sent cycle() {
        ObjectNode data = sample().deepCopy();
        ObjectNode scheme = (ObjectNode) data.get("scheme");
        for (ObjectNode of : List.of(data, scheme)) {
            of.put("cycle", cycle).put("jurisdiction", jurisdiction(cycle));
        }
        data.put("state", "RUNNING");
        scheme.set("weights", weights());
        scheme.put("deductionCap", points(tier.cap()));
        scheme.set("components", components((ObjectNode) scheme.at("/components/0")));
        ((ObjectNode) scheme.get("review")).set("waves", waves((ObjectNode) scheme.at("/review/waves/0")));
        scheme.set("grading", grading());
        if (!code.equals(TIER)) {
            scheme.putArray("tiers").addObject().put("code", code).put("name", "层面" + code);
        }
        return new Sent("jiheng.cycles.v1", cycle, 1_000, data, Map.of("cycle", cycle));
    }

    /** A cycle is called jurisdiction-year, a bureau's own with a dot for the slash. */
    public static String jurisdiction(String cycle) {
        return cycle.replaceAll("-\\d+$", "").replace('.', '/');
    }

    private ObjectNode weights() {
        return JSON.createObjectNode()
                .put("indicators", points(tier.indicatorWeight()))
                .put("review", points(100 - tier.indicatorWeight()));
    }

    private ArrayNode components(ObjectNode like) {
        ArrayNode components = JSON.createArrayNode();
        for (int c = 0; c < tier.componentMaxima().length; c++) {
            components.add(like.deepCopy().put("code", "C" + c).put("maxPoints", points(tier.componentMaxima()[c])));
        }
        return components;
    }

    private ArrayNode waves(ObjectNode like) {
        ArrayNode waves = JSON.createArrayNode();
        for (int w = 0; w < tier.waveWeights().length; w++) {
            waves.add(like.deepCopy().put("code", "W" + w).put("weight", decimal(tier.waveWeights()[w], 1)));
        }
        return waves;
    }

    private ObjectNode grading() {
        return JSON.createObjectNode()
                .put("excellentShare", tier.shareOver() + "/" + tier.shareUnder())
                .put("quotaRounding", tier.quotaRounding())
                .put("cutoffTie", tier.cutoffTie())
                .put("goodMinimumTotal", tier.goodMinimum() == null ? null : decimal(tier.goodMinimum(), 8));
    }

    public Sent unit(String code, String inTier) {
        ObjectNode data = ofUnit(code).put("name", "单位" + code).put("tier", inTier);
        return sent("jiheng.units.v1", code, data);
    }

    private List<Sent> facts(RandomTier.Unit unit) {
        return List.of(indicators(unit), review(unit), deductions(unit.code(), unit.deductions()));
    }

    private Sent indicators(RandomTier.Unit unit) {
        ObjectNode data = ofUnit(unit.code());
        ArrayNode indicators = data.putArray("indicators");
        for (RandomTier.Target target : unit.targets()) {
            ObjectNode indicator = indicators
                    .addObject()
                    .put("indicator", "I" + (indicators.size() - 1))
                    .put("component", "C" + target.component())
                    .put("maxPoints", points(target.maximum()))
                    .put("applicable", target.applicable())
                    .put("selfPoints", points(target.maximum()));
            if (target.assessed() != null) {
                indicator.put("assessedPoints", points(target.assessed()));
            }
            if (target.assessed() != null || !target.applicable()) {
                indicator.put("act", "act-" + indicators.size());
            }
        }
        ArrayNode vetoes = data.putArray("vetoes");
        for (RandomTier.Strike strike : unit.strikes()) {
            ObjectNode veto = vetoes.addObject()
                    .put("veto", "veto-" + vetoes.size())
                    .put("area", "WORK_SAFETY")
                    .put("reach", strike.reach());
            if (strike.component() >= 0) {
                veto.put("component", "C" + strike.component());
            }
            if (strike.indicator() >= 0) {
                veto.put("indicator", "I" + strike.indicator());
            }
        }
        return sent("jiheng.indicator-standings.v1", unit.code(), data);
    }

    private Sent review(RandomTier.Unit unit) {
        ObjectNode data = ofUnit(unit.code());
        ArrayNode waves = data.putArray("waves");
        for (RandomTier.Counted counted : unit.waves()) {
            ObjectNode wave = waves.addObject()
                    .put("wave", "W" + counted.wave())
                    .put("score", counted.score() == null ? null : decimal(counted.score(), 6));
            if (certified && counted.score() != null) {
                tellByGroup(wave, counted.score());
            }
        }
        return sent("jiheng.review-standings.v1", unit.code(), data);
    }

    /** One group a bit more than a point below; what is left for the hidden ones, weighing twice as much, is rounded up. */
    private static void tellByGroup(ObjectNode wave, long score) {
        ArrayNode lines = wave.putArray("groupLines");
        lines.add(groupLine("1", decimal(score - 1_000_001, 6), "ENTERPRISES"));
        lines.add(groupLine("1", null, "CPPCC"));
        lines.add(groupLine("2", decimal(score + 500_001, 6), "CITY_LEADERS", "RESIDENTS"));
    }

    private static ObjectNode groupLine(String weight, String score, String... groups) {
        ObjectNode line = JSON.createObjectNode()
                .put("hidden", groups.length > 1)
                .put("weight", weight)
                .put("score", score);
        List.of(groups).forEach(line.putArray("groups")::add);
        return line;
    }

    Sent reviewThatCountsAWaveTwice(String unit) {
        Sent sent = reviewOfNoWave(unit);
        ArrayNode waves = (ArrayNode) sent.data().get("waves");
        for (String score : List.of("80.000000", "90.000000")) {
            waves.addObject().put("wave", "W0").put("score", score);
        }
        return sent;
    }

    Sent reviewOfNoWave(String unit) {
        ObjectNode data = ofUnit(unit);
        data.putArray("waves");
        return sent("jiheng.review-standings.v1", unit, data);
    }

    public Sent deductions(String unit, List<Long> points) {
        ObjectNode data = ofUnit(unit);
        ArrayNode deductions = data.putArray("deductions");
        for (long taken : points) {
            deductions
                    .addObject()
                    .put("finding", "finding-" + deductions.size())
                    .put("points", points(taken));
        }
        return sent("jiheng.deduction-standings.v1", unit, data);
    }

    private ObjectNode ofUnit(String code) {
        return JSON.createObjectNode().put("cycle", cycle).put("unit", code);
    }

    private Sent sent(String topic, String unit, JsonNode data) {
        return new Sent(topic, cycle + "/" + unit, 2_000, data, Map.of("cycle", cycle, "cyclerevision", "1000"));
    }

    private static String points(long hundredths) {
        return decimal(hundredths, 2);
    }

    private static String decimal(long unscaled, int places) {
        return BigDecimal.valueOf(unscaled, places).toPlainString();
    }

    private static ObjectNode sample() {
        try (InputStream in =
                CycleStandings.class.getResourceAsStream("/contracts/jiheng.cycles.v1/samples/preparing.json")) {
            return (ObjectNode) JSON.readTree(in).get("data");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
