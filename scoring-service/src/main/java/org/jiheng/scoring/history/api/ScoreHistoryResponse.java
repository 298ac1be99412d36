package org.jiheng.scoring.history.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jiheng.kit.paging.Paged;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.history.ScoreChange;
import org.jiheng.scoring.ranking.RankedUnit;
import org.jiheng.scoring.score.Score;

/**
 * Changes of a unit's score, rank or grade, newest first unless asked otherwise ({@code sort=-newest}).
 *
 * @param page counted from 0
 * @param total changes on all pages together
 */
public record ScoreHistoryResponse(List<Change> history, int page, int size, long total) {

    /** @param revisions topic → revision of the standing that went in, as a string of digits */
    public record Change(
            Instant recordedAt,
            String tier,
            int rank,
            String grade,
            String indicatorScore,
            String reviewScore,
            String rawDeduction,
            String deduction,
            String total,
            String coverage,
            boolean complete,
            boolean barred,
            Map<String, String> revisions) {

        static Change of(ScoreChange change) {
            RankedUnit place = change.state().place();
            Map<String, String> revisions = new TreeMap<>();
            change.state()
                    .revisions()
                    .byTopic()
                    .forEach((topic, revision) -> revisions.put(topic, revision.toString()));
            return new Change(
                    change.recordedAt(),
                    place.score().tier(),
                    place.rank(),
                    place.grade().map(Grade::name).orElse(null),
                    place.score().indicators().map(Score::toString).orElse(null),
                    place.score().review().map(Score::toString).orElse(null),
                    place.score().deduction().raw().toString(),
                    place.score().deduction().counted().toString(),
                    place.score().total().toString(),
                    place.score().coverage().toString(),
                    place.score().coverage().complete(),
                    place.score().barred(),
                    revisions);
        }
    }

    static ScoreHistoryResponse of(Paged<ScoreChange> changes) {
        return new ScoreHistoryResponse(
                changes.map(Change::of).rows(),
                changes.page().number(),
                changes.page().size(),
                changes.total());
    }
}
