package org.jiheng.scoring.result.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jiheng.kit.version.Version;
import org.jiheng.kit.version.Versioned;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.result.ResultRow;
import org.jiheng.scoring.result.ResultStory;
import org.jiheng.scoring.result.ResultStory.Step;
import org.jiheng.scoring.result.ResultVersion;
import org.jiheng.scoring.score.Score;

/**
 * @param version from 1; each freeze of the cycle has its own
 * @param corrects the published version that this one is to replace
 * @param state FROZEN, APPROVED, PUBLISHED, or PROVISIONAL once it was released
 * @param moves by which {@code If-Match} names its state; it grows by one with each move
 * @param digest SHA-256 of the frozen document
 * @param cycleRevision of the cycle's standing whose scheme decided
 * @param reason of a correction
 * @param rows tiers in the scheme's order, then rank, then unit code; left out in lists
 */
public record ResultResponse(
        String cycle,
        @JsonProperty("version") int number,
        Integer corrects,
        String state,
        long moves,
        String digest,
        String cycleRevision,
        String reason,
        LocalDate occurredOn,
        Instant frozenAt,
        LocalDate approvalOccurredOn,
        Instant approvedAt,
        LocalDate publicationOccurredOn,
        Instant publishedAt,
        LocalDate releaseOccurredOn,
        Instant releasedAt,
        String releaseReason,
        List<Row> rows)
        implements Versioned {

    /**
     * @param indicatorScore absent where no indicator applied
     * @param reviewScore absent where nobody answered
     * @param deduction after the cap; {@code rawDeduction} before it
     * @param grade absent where the scheme leaves it open
     */
    public record Row(
            String unit,
            String name,
            String tier,
            int rank,
            String indicatorScore,
            String reviewScore,
            String rawDeduction,
            String deduction,
            String total,
            String grade) {
        static Row of(ResultRow row) {
            return new Row(
                    row.unit(),
                    row.name(),
                    row.tier(),
                    row.rank(),
                    row.indicators().map(Score::toString).orElse(null),
                    row.review().map(Score::toString).orElse(null),
                    row.rawDeduction().toString(),
                    row.deduction().toString(),
                    row.total().toString(),
                    row.grade().map(Grade::name).orElse(null));
        }
    }

    static ResultResponse of(ResultStory story) {
        return of(story, null);
    }

    static ResultResponse whole(ResultStory story, List<ResultRow> rows) {
        return of(story, rows.stream().map(Row::of).toList());
    }

    private static ResultResponse of(ResultStory story, List<Row> rows) {
        ResultVersion version = story.version();
        return new ResultResponse(
                version.cycle(),
                version.number(),
                version.corrects().orElse(null),
                version.state().name(),
                version.moves(),
                version.frozen().digest(),
                Long.toString(version.frozen().cycleRevision()),
                story.reason().orElse(null),
                story.freeze().occurredOn(),
                story.freeze().recordedAt(),
                day(story.approval()),
                moment(story.approval()),
                day(story.publication()),
                moment(story.publication()),
                day(story.release()),
                moment(story.release()),
                story.releaseReason().orElse(null),
                rows);
    }

    private static LocalDate day(Optional<Step> step) {
        return step.map(Step::occurredOn).orElse(null);
    }

    private static Instant moment(Optional<Step> step) {
        return step.map(Step::recordedAt).orElse(null);
    }

    @Override
    @JsonIgnore
    public Version version() {
        return new Version(moves);
    }
}
