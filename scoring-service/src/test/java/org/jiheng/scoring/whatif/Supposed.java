package org.jiheng.scoring.whatif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.scoring.rules.RandomTier;

/** A tier as it would be, and the request that supposes it; both are changed together. */
final class Supposed {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode request = JSON.createObjectNode();
    private final SplittableRandom random;
    private RandomTier tier;

    Supposed(RandomTier tier, long seed) {
        this.tier = tier;
        this.random = new SplittableRandom(seed);
    }

    RandomTier tier() {
        return tier;
    }

    String request() {
        return request.toString();
    }

    /** Some of another tier's parameters. */
    Supposed parametersOf(RandomTier other) {
        ObjectNode scheme = request.putObject("scheme");
        int weight = chance() ? weight(scheme, other.indicatorWeight()) : tier.indicatorWeight();
        long cap = chance() ? put(scheme, "deductionCap", other.cap()) : tier.cap();
        long[] maxima = tier.componentMaxima().clone();
        for (int c = 0; c < Math.min(maxima.length, other.componentMaxima().length); c++) {
            maxima[c] = chance() ? maximum(scheme, c, other.componentMaxima()[c]) : maxima[c];
        }
        int[] waves = tier.waveWeights().clone();
        for (int w = 0; w < Math.min(waves.length, other.waveWeights().length); w++) {
            waves[w] = chance() ? wave(scheme, w, other.waveWeights()[w]) : waves[w];
        }
        ObjectNode grading = scheme.putObject("grading");
        boolean share = chance();
        if (share) {
            grading.put("excellentShare", other.shareOver() + "/" + other.shareUnder());
        }
        boolean good = other.goodMinimum() != null && chance();
        if (good) {
            grading.put("goodMinimumTotal", decimal(other.goodMinimum(), 8));
        }
        tier = new RandomTier(
                weight,
                cap,
                maxima,
                waves,
                share ? other.shareOver() : tier.shareOver(),
                share ? other.shareUnder() : tier.shareUnder(),
                chance() ? put(grading, "quotaRounding", other.quotaRounding()) : tier.quotaRounding(),
                chance() ? put(grading, "cutoffTie", other.cutoffTie()) : tier.cutoffTie(),
                good ? other.goodMinimum() : tier.goodMinimum(),
                tier.units());
        return this;
    }

    /** Of each unit some facts. */
    Supposed otherFacts() {
        return withUnits(tier.units().stream().map(this::otherFacts).toList());
    }

    private RandomTier.Unit otherFacts(RandomTier.Unit unit) {
        List<RandomTier.Target> targets = new ArrayList<>(unit.targets());
        for (int i = 0; i < targets.size(); i++) {
            targets.set(i, chance() ? assessed(unit.code(), i, targets.get(i)) : targets.get(i));
        }
        List<RandomTier.Strike> strikes = new ArrayList<>();
        for (int i = 0; i < unit.strikes().size(); i++) {
            if (chance()) {
                fact("vetoesRevoked", unit.code()).put("veto", "veto-" + (i + 1));
            } else {
                strikes.add(unit.strikes().get(i));
            }
        }
        if (chance()) {
            strikes.add(confirmed(unit.code(), targets));
        }
        List<Long> deductions = new ArrayList<>();
        for (int i = 0; i < unit.deductions().size(); i++) {
            ObjectNode finding = chance() ? fact("findings", unit.code()).put("finding", "finding-" + (i + 1)) : null;
            if (finding == null) {
                deductions.add(unit.deductions().get(i));
            } else if (unit.deductions().get(i) > 1 && chance()) {
                deductions.add(put(finding, "points", unit.deductions().get(i) / 2));
            }
        }
        return new RandomTier.Unit(unit.code(), targets, strikes, unit.waves(), deductions);
    }

    private RandomTier.Target assessed(String unit, int index, RandomTier.Target target) {
        long points = random.nextLong(target.maximum() + 1);
        put(fact("assessments", unit).put("indicator", "I" + index), "points", points);
        return new RandomTier.Target(target.component(), target.maximum(), true, points);
    }

    private RandomTier.Strike confirmed(String unit, List<RandomTier.Target> targets) {
        ObjectNode veto = fact("vetoesConfirmed", unit);
        switch (random.nextInt(targets.isEmpty() ? 3 : 4)) {
            case 0 -> {
                veto.put("reach", "ASSESSMENT");
                return new RandomTier.Strike("ASSESSMENT", -1, -1);
            }
            case 1 -> {
                veto.put("reach", "GRADE");
                return new RandomTier.Strike("GRADE", -1, -1);
            }
            case 2 -> {
                int component = random.nextInt(tier.componentMaxima().length);
                veto.put("reach", "COMPONENT").put("component", "C" + component);
                return new RandomTier.Strike("COMPONENT", component, -1);
            }
            default -> {
                int indicator = random.nextInt(targets.size());
                veto.put("reach", "INDICATOR").put("indicator", "I" + indicator);
                return new RandomTier.Strike("INDICATOR", targets.get(indicator).component(), indicator);
            }
        }
    }

    private Supposed withUnits(List<RandomTier.Unit> units) {
        tier = new RandomTier(
                tier.indicatorWeight(),
                tier.cap(),
                tier.componentMaxima(),
                tier.waveWeights(),
                tier.shareOver(),
                tier.shareUnder(),
                tier.quotaRounding(),
                tier.cutoffTie(),
                tier.goodMinimum(),
                units);
        return this;
    }

    private ObjectNode fact(String kind, String unit) {
        return request.withArray("/" + kind).addObject().put("unit", unit);
    }

    private static int weight(ObjectNode scheme, int hundredths) {
        scheme.putObject("weights")
                .put("indicators", decimal(hundredths, 2))
                .put("review", decimal(100 - hundredths, 2));
        return hundredths;
    }

    private static long maximum(ObjectNode scheme, int component, long hundredths) {
        ArrayNode components = scheme.withArray("/components");
        return put(components.addObject().put("code", "C" + component), "maxPoints", hundredths);
    }

    private static int wave(ObjectNode scheme, int wave, int tenths) {
        scheme.withArray("/waves").addObject().put("code", "W" + wave).put("weight", decimal(tenths, 1));
        return tenths;
    }

    private static long put(ObjectNode into, String name, long hundredths) {
        into.put(name, decimal(hundredths, 2));
        return hundredths;
    }

    private static String put(ObjectNode into, String name, String value) {
        into.put(name, value);
        return value;
    }

    private static String decimal(long unscaled, int places) {
        return BigDecimal.valueOf(unscaled, places).toPlainString();
    }

    private boolean chance() {
        return random.nextInt(3) == 0;
    }
}
