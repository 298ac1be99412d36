package org.jiheng.indicators.closing.messaging;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.indicators.closing.Closing;
import org.jiheng.indicators.closing.Closings;
import org.jiheng.indicators.closing.ResultHeard;
import org.jiheng.indicators.closing.Source;
import org.jiheng.kit.intake.Rejections;
import org.jiheng.kit.intake.TakenStandings;
import org.jiheng.kit.standing.Standing;
import org.jiheng.kit.standing.SubjectKey;

@ApplicationScoped
class TakenClosings implements Closings {
    static final String CLOSINGS = "jiheng.closings.v1";
    static final String RESULTS = "jiheng.result-standings.v1";

    private final TakenStandings taken;
    private final Rejections rejections;

    TakenClosings(TakenStandings taken, Rejections rejections) {
        this.taken = taken;
        this.rejections = rejections;
    }

    @Override
    public List<Closing> under(String cycle, long cycleRevision) {
        return Arrays.stream(Source.values())
                .flatMap(source -> of(cycle, source).stream())
                .filter(closing -> closing.cycleRevision() == cycleRevision)
                .toList();
    }

    private Optional<Closing> of(String cycle, Source source) {
        return taken.find(new SubjectKey(CLOSINGS, cycle + "/" + source.code()))
                .map(standing -> closing(source, standing));
    }

    private static Closing closing(Source source, Standing standing) {
        JsonNode data = standing.data();
        return new Closing(
                source,
                Long.parseLong(standing.extensions().get("cyclerevision")),
                data.get("subjects").asLong(),
                data.get("digest").asText(),
                data.get("openCases").asLong(),
                data.get("stuck").asLong(),
                Optional.ofNullable(data.get("sealsValid")).map(JsonNode::asBoolean),
                Optional.ofNullable(data.get("ledgerValid")).map(JsonNode::asBoolean),
                Optional.ofNullable(data.get("ledgerHead")).map(JsonNode::asText));
    }

    @Override
    public Optional<ResultHeard> result(String cycle) {
        return taken.find(new SubjectKey(RESULTS, cycle))
                .map(standing -> new ResultHeard(
                        Long.parseLong(standing.extensions().getOrDefault("cyclerevision", "0")),
                        standing.data().get("version").asInt(),
                        standing.data().get("state").asText()));
    }

    @Override
    public boolean resultStuck(String cycle) {
        return rejections.countStuck(List.of(RESULTS), cycle) > 0;
    }
}
