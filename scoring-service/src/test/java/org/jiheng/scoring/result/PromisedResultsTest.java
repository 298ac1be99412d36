package org.jiheng.scoring.result;

import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.result.ResultVersion.Frozen;
import org.jiheng.scoring.result.messaging.PublishedHeader;
import org.jiheng.scoring.result.messaging.PublishedUnit;
import org.jiheng.scoring.result.messaging.ResultStanding;
import org.jiheng.scoring.score.Points;
import org.jiheng.scoring.score.Score;
import org.jiheng.scoring.score.Total;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Results are written as the contracts promise them. */
class PromisedResultsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"unit", "unit-without-review", "unit-corrected-with-weak-points", "unit-with-weak-points"})
    void aUnitIsWrittenAsPromised(String sample) {
        JsonNode promised = sample("jiheng.published-results.v1", sample);
        ResultRow row = row(promised);

        PublishedUnit written = PublishedUnit.of(result(promised, List.of(row)), row, weakPoints(promised));

        assertThat(JSON.<JsonNode>valueToTree(written)).isEqualTo(promised);
    }

    /** The moment is written in UTC. */
    @Test
    void aHeaderIsWrittenAsPromised() {
        ObjectNode promised = (ObjectNode) sample("jiheng.published-results.v1", "header");
        ResultRow row = row(sample("jiheng.published-results.v1", "unit"));
        List<ResultRow> rows = Collections.nCopies(promised.get("units").asInt(), row);

        PublishedHeader written = PublishedHeader.of(result(promised, rows));

        promised.put("publishedAt", "2013-03-15T02:00:00Z");
        assertThat(JSON.<JsonNode>valueToTree(written)).isEqualTo(promised);
    }

    @ParameterizedTest
    @ValueSource(strings = {"frozen", "released"})
    void howFarAResultHasComeIsWrittenAsPromised(String sample) {
        JsonNode promised = sample("jiheng.result-standings.v1", sample);
        ResultVersion frozen = ResultVersion.frozen(
                promised.get("cycle").asText(),
                promised.get("version").asInt(),
                Optional.empty(),
                new Frozen("", "", 1),
                "office");

        ResultStanding written = ResultStanding.of(sample.equals("frozen") ? frozen : frozen.released(""));

        assertThat(JSON.<JsonNode>valueToTree(written)).isEqualTo(promised);
    }

    private static PublishedResult result(JsonNode promised, List<ResultRow> rows) {
        return new PublishedResult(
                promised.get("cycle").asText(),
                promised.get("version").asInt(),
                Optional.empty(),
                OffsetDateTime.parse("2013-03-15T10:00:00+08:00").toInstant(),
                promised.path("digest").asText(),
                promised.path("schemeRevision").asLong(),
                "{}",
                rows);
    }

    private static ResultRow row(JsonNode promised) {
        return new ResultRow(
                promised.get("unit").asText(),
                "",
                promised.get("tier").asText(),
                promised.get("rank").asInt(),
                text(promised, "indicatorScore").map(Score::of),
                text(promised, "reviewScore").map(Score::of),
                Points.of(promised.get("deduction").asText()),
                Points.of(promised.get("deduction").asText()),
                Total.of(promised.get("total").asText()),
                text(promised, "grade").map(Grade::valueOf));
    }

    private static List<WeakPoint> weakPoints(JsonNode promised) {
        List<WeakPoint> points = new ArrayList<>();
        promised.path("weakPoints")
                .forEach(point -> points.add(new WeakPoint(
                        WeakPoint.Method.valueOf(point.get("method").asText()),
                        text(point, "component"),
                        text(point, "indicator"),
                        text(point, "dimension"),
                        text(point, "wave"),
                        text(point, "finding"))));
        return points;
    }

    private static Optional<String> text(JsonNode of, String name) {
        return Optional.ofNullable(of.get(name)).map(JsonNode::asText);
    }

    private static JsonNode sample(String topic, String name) {
        try (InputStream in =
                PromisedResultsTest.class.getResourceAsStream("/contracts/" + topic + "/samples/" + name + ".json")) {
            return JSON.readTree(in).get("data");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
