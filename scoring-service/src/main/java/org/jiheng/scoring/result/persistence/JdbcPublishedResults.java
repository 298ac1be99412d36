package org.jiheng.scoring.result.persistence;

import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.scoring.cycle.Topics;
import org.jiheng.scoring.result.FrozenStanding;
import org.jiheng.scoring.result.PublishedResult;
import org.jiheng.scoring.result.PublishedResults;
import org.jiheng.scoring.result.ResultState;
import org.jiheng.scoring.result.ResultStory;
import org.jiheng.scoring.result.ResultVersion;
import org.jiheng.scoring.result.document.StandingForm;

/** Only what was published is found. */
@ApplicationScoped
class JdbcPublishedResults implements PublishedResults {
    private final JdbcResults results;

    JdbcPublishedResults(JdbcResults results) {
        this.results = results;
    }

    @Override
    public Optional<PublishedResult> latest(String cycle) {
        return results.stories(cycle).stream()
                .filter(JdbcPublishedResults::isPublished)
                .reduce((earlier, later) -> later)
                .map(this::result);
    }

    @Override
    public Optional<PublishedResult> version(String cycle, int version) {
        return results.story(cycle, version)
                .filter(JdbcPublishedResults::isPublished)
                .map(this::result);
    }

    @Override
    public List<FrozenStanding> standings(String cycle, int version) {
        return version(cycle, version).isEmpty() ? List.of() : results.standings(cycle, version);
    }

    private static boolean isPublished(ResultStory story) {
        return story.version().state() == ResultState.PUBLISHED;
    }

    private PublishedResult result(ResultStory story) {
        ResultVersion version = story.version();
        FrozenStanding cycle = results.standings(version.cycle(), version.number()).stream()
                .filter(standing -> standing.topic().equals(Topics.CYCLES))
                .findFirst()
                .orElseThrow();
        return new PublishedResult(
                version.cycle(),
                version.number(),
                version.corrects(),
                story.publication().orElseThrow().recordedAt(),
                version.frozen().digest(),
                version.frozen().cycleRevision(),
                StandingForm.scheme(cycle),
                results.rows(version.cycle(), version.number()));
    }
}
