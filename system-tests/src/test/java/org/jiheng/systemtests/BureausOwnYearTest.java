package org.jiheng.systemtests;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.systemtests.environment.EvaluationPackage;
import org.jiheng.systemtests.environment.RunningSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A bureau ranks its own offices (§三): assessed by its office, its supervision and its Party committee, never by the city's. */
class BureausOwnYearTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> ASSESSORS = Map.of(
            "BUSINESS",
            "BUREAU_OFFICE",
            "SUPERVISION",
            "BUREAU_SUPERVISION",
            "PARTY_BUILDING",
            "BUREAU_PARTY_COMMITTEE");

    /** What each office's indicators bring at most and brought: their components' maxima are 60, 25 and 15. */
    private static final Map<String, List<Given>> OFFICES = new TreeMap<>(Map.of(
            "B01",
            List.of(
                    new Given("BUSINESS", "3", "2.87"),
                    new Given("BUSINESS", "4", "3.1"),
                    new Given("SUPERVISION", "7", "6.99"),
                    new Given("PARTY_BUILDING", "1.5", "1.5")),
            "B02",
            List.of(
                    new Given("BUSINESS", "7", "6.99"),
                    new Given("SUPERVISION", "7", "6.5"),
                    new Given("PARTY_BUILDING", "1.1", "0.99")),
            "B03",
            List.of(
                    new Given("BUSINESS", "7", "5.97"),
                    new Given("SUPERVISION", "3", "3"),
                    new Given("PARTY_BUILDING", "1.3", "1.3"))));

    private static final Map<String, Integer> MAXIMA = Map.of("BUSINESS", 60, "SUPERVISION", 25, "PARTY_BUILDING", 15);

    private record Given(String component, String maximum, String points) {}

    private final RunningSystem system = RunningSystem.shared();
    private ObjectNode scheme;
    private String cycle;

    @BeforeEach
    void theBureausYearRuns() {
        EvaluationPackage small = EvaluationPackage.exampleOfABureau("rounding");
        scheme = ofTheBureau(small.scheme());
        cycle = "/api/v1/cycles/" + small.cycle();
        post(office(), "/api/v1/cycles", scheme);
        ObjectNode units = JSON.createObjectNode();
        ArrayNode rows = units.putArray("units");
        OFFICES.keySet()
                .forEach(unit -> rows.addObject()
                        .put("unit", unit)
                        .put("name", "处室" + unit)
                        .put("tier", "OFFICES"));
        post(office(), cycle + "/units", units);
        post(office(), cycle + "/start", JSON.createObjectNode());
    }

    @Test
    void theOfficesAreRankedByWhatTheBureausOwnAssessorsGive() {
        OFFICES.forEach(this::plan);
        ASSESSORS.forEach(this::assess);
        String name = cycle.substring(cycle.lastIndexOf('/') + 1);
        system.awaitEverythingTaken(name, system.scoring());

        List<List<String>> ranked = RunningSystem.results(system.scoring(), name)
                .lines()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .map(cells -> List.of(cells.get(1), cells.get(2), cells.get(3), cells.get(7)))
                .toList();

        // 96.63, 91.17 and 91.14, with nothing but the indicators known
        assertThat(ranked)
                .containsExactly(
                        List.of("1", "B02", score("B02"), score("B02") + "00"),
                        List.of("2", "B03", score("B03"), score("B03") + "00"),
                        List.of("3", "B01", score("B01"), score("B01") + "00"));
    }

    /** Σ maximum × earned ÷ possible over components, on 100: as one fraction of whole numbers of cents, divided once. */
    private static String score(String unit) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (String component : MAXIMA.keySet()) {
            BigInteger earned = cents(unit, component, true);
            BigInteger possible = cents(unit, component, false);
            numerator = numerator
                    .multiply(possible)
                    .add(denominator.multiply(earned).multiply(BigInteger.valueOf(MAXIMA.get(component))));
            denominator = denominator.multiply(possible);
        }
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), 6, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static BigInteger cents(String unit, String component, boolean earned) {
        return OFFICES.get(unit).stream()
                .filter(given -> given.component().equals(component))
                .map(given -> new BigDecimal(earned ? given.points() : given.maximum()).movePointRight(2))
                .map(BigDecimal::toBigIntegerExact)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static ObjectNode ofTheBureau(ObjectNode scheme) {
        ArrayNode components = scheme.putArray("components");
        MAXIMA.forEach((code, maximum) -> components
                .addObject()
                .put("code", code)
                .put("name", code)
                .put("maxPoints", String.valueOf(maximum))
                .put("assessor", ASSESSORS.get(code))
                .put("minimumIndicators", 1));
        scheme.putArray("tiers").addObject().put("code", "OFFICES").put("name", "机关处室");
        return scheme;
    }

    private void plan(String unit, List<Given> indicators) {
        ObjectNode plan = JSON.createObjectNode();
        ArrayNode rows = plan.putArray("indicators");
        for (int i = 0; i < indicators.size(); i++) {
            rows.add(indicator(unit + "-" + i, indicators.get(i)));
        }
        String path = cycle + "/plans/" + unit;
        RunningSystem.put(system.indicators(), path, officer(unit), plan.toString());
        ObjectNode people = JSON.createObjectNode();
        people.putArray("people")
                .addObject()
                .put("name", "岗位1")
                .put("issuer", system.servers().issuer())
                .put("subject", "person-1");
        post(officer(unit), cycle + "/units/" + unit + "/people", people);
        post(person("unit-head").unit(unit), path + "/sign", JSON.createObjectNode());
        post(officer(unit), path + "/submit", JSON.createObjectNode());
        post(office(), path + "/approve", JSON.createObjectNode());
    }

    private ObjectNode indicator(String code, Given given) {
        return JSON.createObjectNode()
                .put("indicator", code)
                .put("component", given.component())
                .put("name", "指标" + code)
                .put("kind", "BASIC")
                .put("maxPoints", given.maximum())
                .put("unitOfMeasure", "%")
                .put("target", "100")
                .put("direction", "HIGHER")
                .put("measures", "按季度分解任务")
                .put("deadline", scheme.get("year").asInt() + "-12-31")
                .put("department", "本处")
                .put("responsiblePerson", "岗位1")
                .put("supervisingLeader", "分管领导1");
    }

    private void assess(String component, String assessor) {
        ObjectNode batch = JSON.createObjectNode();
        ArrayNode rows = batch.putArray("assessments");
        OFFICES.forEach((unit, indicators) -> {
            for (int i = 0; i < indicators.size(); i++) {
                Given given = indicators.get(i);
                if (given.component().equals(component)) {
                    rows.addObject()
                            .put("unit", unit)
                            .put("indicator", unit + "-" + i)
                            .put("points", given.points());
                }
            }
        });
        post(person("assessor").assessor(assessor), cycle + "/assessments", batch);
    }

    private void post(Tokens caller, String path, ObjectNode body) {
        RunningSystem.post(system.indicators(), path, caller, body.toString());
    }

    private Tokens office() {
        return person("performance-office");
    }

    private Tokens officer(String unit) {
        return person("unit-officer").unit(unit);
    }

    private Tokens person(String role) {
        return Tokens.of(role).jurisdiction(scheme.get("jurisdiction").asText());
    }
}
