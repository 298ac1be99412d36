package org.jiheng.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.exact.Exact;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.survey.figure.GroupFigures;
import org.jiheng.survey.figure.JointLine;
import org.jiheng.survey.figure.Solver;
import org.jiheng.survey.figure.UnitFigures;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Random waves, some counted, opened again and counted once more: whoever reads all that leaves by HTTP and Kafka, at each
 * stage, solves no hidden group's score.
 */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ReleasedFiguresTest {
    private static final int WAVES = Integer.getInteger("jiheng.released-waves", 4);
    private static final String[] UNITS = {"P01", "P02", "P03", "P04", "P05"};
    private static final List<String> GROUPS = List.of(
            "CITY_LEADERS",
            "PEOPLES_CONGRESS",
            "CPPCC",
            "DEPARTMENT_HEADS",
            "SPECIAL_SUPERVISORS",
            "CONDUCT_REVIEWERS",
            "EFFICIENCY_SUPERVISORS",
            "ENTERPRISES",
            "RESIDENTS");
    private static final List<String> WEIGHTS = List.of("1", "1", "1", "2", "0.5", "1.5");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, BigFraction> weights = new HashMap<>();
    private SplittableRandom random;

    @Test
    void nothingThatLeavesSaysWhatASmallGroupSaid() throws Exception {
        for (int wave = 0; wave < WAVES; wave++) {
            random = new SplittableRandom(2012 + wave);
            try (ReviewedCycle cycle = ReviewedCycle.running(UNITS)) {
                assertThat(recovered(cycle)).as("wave %d", wave).isEmpty();
            }
        }
    }

    private List<String> recovered(ReviewedCycle cycle) throws Exception {
        weigh(cycle);
        assertThat(cycle.openWave().statusCode()).isEqualTo(200);
        GROUPS.forEach(group -> answer(cycle, group, 1 + random.nextInt(9)));
        assertThat(cycle.closeWave().statusCode()).isEqualTo(200);
        Map<String, BigDecimal> first = publishedScores(cycle);
        Set<String> since = random.nextBoolean() ? countedAgain(cycle) : Set.of();
        certify(cycle);
        List<String> recovered = new ArrayList<>();
        for (JsonNode unit : everybodyReads(cycle).get("units")) {
            UnitFigures figures = figures(unit);
            List<Solver.Published> published = new ArrayList<>();
            figures.score().ifPresent(score -> published.add(new Solver.Published(score, weights)));
            if (!since.isEmpty() && first.containsKey(figures.unit())) {
                published.add(new Solver.Published(first.get(figures.unit()), weights, since));
            }
            if (figures.hidden().isPresent() && !published.isEmpty()) {
                recovered.addAll(new Solver(figures, published).recovered());
            }
        }
        return recovered;
    }

    private void weigh(ReviewedCycle cycle) {
        for (String group : GROUPS) {
            String weight = WEIGHTS.get(random.nextInt(WEIGHTS.size()));
            cycle.weighted("groups", group).put("weight", weight);
            weights.put(group, Exact.of(new BigDecimal(weight)));
        }
        cycle.sendAndAwait();
    }

    private void answer(ReviewedCycle cycle, String group, int ballots) {
        int likes = 1 + random.nextInt(3);
        List<Map<String, String>> sheets = IntStream.range(0, ballots)
                .mapToObj(i -> cycle.sheet(group, ratings(likes)))
                .toList();
        assertThat(cycle.takeIn(sheets).statusCode()).isEqualTo(201);
    }

    private String ratings(int likes) {
        List<String> ratings = new ArrayList<>();
        for (String unit : UNITS) {
            if (ratings.isEmpty() || random.nextInt(10) < 8) {
                StringBuilder letters = new StringBuilder(unit).append(':');
                for (int dimension = 0; dimension < 5; dimension++) {
                    letters.append(random.nextInt(10) == 0 ? 'N' : "ABCD".charAt(random.nextInt(likes + 1)));
                }
                ratings.add(letters.toString());
            }
        }
        return String.join(";", ratings);
    }

    /** As many new ballots of one or two groups as may be counted. */
    private Set<String> countedAgain(ReviewedCycle cycle) {
        assertThat(cycle.reopenWave().statusCode()).isEqualTo(200);
        Set<String> since = new HashSet<>();
        for (int i = 0; i < 2; i++) {
            String group = GROUPS.get(random.nextInt(GROUPS.size()));
            since.add(group);
            answer(cycle, group, 10 + random.nextInt(5));
        }
        assertThat(cycle.closeWave().statusCode()).isEqualTo(200);
        return since;
    }

    private static void certify(ReviewedCycle cycle) {
        assertThat(cycle.askForCertification().statusCode()).isEqualTo(200);
        assertThat(cycle.confirmCertification("auditor").statusCode()).isEqualTo(200);
    }

    private static Map<String, BigDecimal> publishedScores(ReviewedCycle cycle) {
        Map<String, BigDecimal> scores = new HashMap<>();
        for (String unit : UNITS) {
            JsonNode waves = await().until(() -> cycle.review(unit).at("/data/waves"), found -> !found.isEmpty());
            Optional.ofNullable(waves.get(0).get("score").textValue())
                    .ifPresent(score -> scores.put(unit, new BigDecimal(score)));
        }
        return scores;
    }

    /** Nobody is told more than another. */
    private static JsonNode everybodyReads(ReviewedCycle cycle) throws Exception {
        String figures = cycle.get("/waves/" + ReviewedCycle.WAVE + "/figures").asString();
        for (String role : List.of("performance-office", "results-approver", "survey-manager")) {
            assertThat(cycle.as(role)
                            .get(cycle.path("/waves/" + ReviewedCycle.WAVE + "/figures"))
                            .asString())
                    .isEqualTo(figures);
        }
        return JSON.readTree(figures);
    }

    private static UnitFigures figures(JsonNode unit) {
        List<GroupFigures> shown = new ArrayList<>();
        unit.get("groups")
                .forEach(group -> shown.add(new GroupFigures(
                        group.get("group").asText(),
                        Exact.of(new BigDecimal(group.get("weight").asText())),
                        group.get("ratings").asLong(),
                        decimal(group.get("score")),
                        Optional.empty(),
                        List.of())));
        Optional<JointLine> hidden = Optional.ofNullable(unit.get("hidden"))
                .filter(line -> !line.isNull())
                .map(line -> new JointLine(
                        JSON.convertValue(
                                line.get("groups"),
                                JSON.getTypeFactory().constructCollectionType(List.class, String.class)),
                        Exact.of(new BigDecimal(line.get("weight").asText())),
                        decimal(line.get("score"))));
        return new UnitFigures(unit.get("unit").asText(), decimal(unit.get("score")), shown, hidden);
    }

    private static Optional<BigDecimal> decimal(JsonNode text) {
        return Optional.ofNullable(text).map(JsonNode::textValue).map(BigDecimal::new);
    }
}
