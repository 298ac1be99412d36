package org.jiheng.scoring.result.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.standing.Standing;
import org.jiheng.scoring.cycle.Topics;
import org.jiheng.scoring.explanation.GroupLine;
import org.jiheng.scoring.explanation.GroupLines;
import org.jiheng.scoring.explanation.messaging.GroupLinesReader;
import org.jiheng.scoring.standing.messaging.FactsReader;

/** What review standings say by group of respondents: no cell of a result comes from it, but whoever asks why is told it. */
final class ReleasedLines {
    private ReleasedLines() {}

    /** Of each wave whose score is another than its lines make, but for rounding. */
    static List<Fault> faults(List<Standing> standings) {
        return standings.stream()
                .filter(standing -> standing.key().topic().equals(Topics.REVIEW_STANDINGS))
                .map(Standing::data)
                .flatMap(ReleasedLines::ofUnit)
                .toList();
    }

    private static Stream<Fault> ofUnit(JsonNode review) {
        Map<String, List<GroupLine>> released = GroupLinesReader.read(review);
        String unit = review.get("unit").asText();
        return FactsReader.read(topic -> Optional.of(review).filter(of -> topic.equals(Topics.REVIEW_STANDINGS)))
                .waves()
                .stream()
                .filter(wave -> !new GroupLines(released.get(wave.wave())).fit(wave.score()))
                .map(wave -> new Fault("/document/standings", "result-group-lines-differ", unit, wave.wave()));
    }
}
