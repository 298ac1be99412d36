package org.jiheng.scoring.result.usecase;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.scoring.result.ResultRow;
import org.jiheng.scoring.result.ResultStory;
import org.jiheng.scoring.result.Results;
import org.jiheng.scoring.result.UnknownResult;
import org.jiheng.scoring.rights.ReadableCycles;
import org.jiheng.scoring.rights.ScoringAct;

/** Versions to look at, released and corrected ones too: everybody in the cycle sees what was frozen and what became of it. */
@ApplicationScoped
public class ReadResults {
    /** A version with its table. */
    public record WholeResult(ResultStory story, List<ResultRow> rows) {}

    private final ReadableCycles cycles;
    private final Results results;

    ReadResults(ReadableCycles cycles, Results results) {
        this.cycles = cycles;
        this.results = results;
    }

    @Transactional
    public List<ResultStory> all(String cycle) {
        cycles.get(cycle, ScoringAct.READ_RESULTS);
        return results.stories(cycle);
    }

    @Transactional
    public WholeResult one(String cycle, int version) {
        cycles.get(cycle, ScoringAct.READ_RESULTS);
        ResultStory story = results.story(cycle, version).orElseThrow(() -> new UnknownResult(cycle, version));
        return new WholeResult(story, results.rows(cycle, version));
    }
}
