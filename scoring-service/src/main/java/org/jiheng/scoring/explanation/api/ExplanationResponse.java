package org.jiheng.scoring.explanation.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.jiheng.scoring.explanation.EdgeDistance;
import org.jiheng.scoring.explanation.Explanation;
import org.jiheng.scoring.explanation.GradeGround;
import org.jiheng.scoring.explanation.Neighbour;
import org.jiheng.scoring.explanation.Neighbours;
import org.jiheng.scoring.explanation.Source;
import org.jiheng.scoring.explanation.usecase.ExplainedScore;
import org.jiheng.scoring.grade.Grade;
import org.jiheng.scoring.score.NamedVeto;
import org.jiheng.scoring.score.OrderingFigure;
import org.jiheng.scoring.score.Score;
import org.jiheng.scoring.score.UnitScore;

/**
 * Why a unit's score, rank and grade are what they are; the figures are those of its score and its ranking.
 *
 * @param recordedAt when they became so; absent of the present ones
 * @param revisions source → revision of the standing that says so, as a string of digits; one that has not arrived is left out
 * @param summary in sentences, in the caller's language
 * @param vetoes confirmed ones, whatever they strike
 * @param lines what the total is made of
 * @param known what the coverage is made of
 */
public record ExplanationResponse(
        String cycle,
        String unit,
        String name,
        String tier,
        String tierName,
        Instant recordedAt,
        Map<String, String> revisions,
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
        List<String> summary,
        List<VetoResponse> vetoes,
        LineResponse lines,
        LineResponse known,
        NeighboursResponse neighbours,
        GroundResponse ground) {

    /**
     * @param act the opaque id of the veto
     * @param component absent where the reach is wider
     * @param indicator absent where the reach is wider
     */
    public record VetoResponse(
            String act, String area, String areaName, String reach, String component, String indicator) {
        private static VetoResponse of(NamedVeto veto, Words words) {
            return new VetoResponse(
                    veto.act(),
                    veto.area(),
                    words.vetoArea(veto.area()),
                    veto.veto().reach().name(),
                    veto.veto().component(),
                    veto.veto().indicator());
        }
    }

    /** @param sharing units equal in all four ordering figures, which so share the rank */
    public record NeighboursResponse(NeighbourResponse better, List<String> sharing, NeighbourResponse worse) {
        private static NeighboursResponse of(Neighbours neighbours, Words words) {
            return new NeighboursResponse(
                    NeighbourResponse.of(neighbours.better(), words),
                    neighbours.sharing(),
                    NeighbourResponse.of(neighbours.worse(), words));
        }
    }

    /**
     * @param by the first of the four ordering figures in which the two differ
     * @param difference by how much, more than 0
     */
    public record NeighbourResponse(String unit, int rank, String by, String byName, String difference) {
        private static NeighbourResponse of(Optional<Neighbour> neighbour, Words words) {
            return neighbour
                    .map(of -> new NeighbourResponse(
                            of.unit(),
                            of.rank(),
                            of.by().name(),
                            words.name("order", of.by()),
                            of.difference().toPlainString()))
                    .orElse(null);
        }
    }

    /**
     * @param byRules the grade that the rules alone give; absent where the scheme leaves it open
     * @param decisions in force that made it another one
     * @param places of EXCELLENT in the tier
     * @param excellent absent for a barred unit and where there is nobody on the other side of the edge
     * @param good absent where the scheme has no least total for GOOD
     */
    public record GroundResponse(
            String byRules, List<UUID> decisions, int places, EdgeResponse excellent, EdgeResponse good) {
        private static GroundResponse of(GradeGround ground) {
            return new GroundResponse(
                    ground.byRules().map(Grade::name).orElse(null),
                    ground.decisions(),
                    ground.places(),
                    EdgeResponse.of(ground.excellent()),
                    EdgeResponse.of(ground.good()));
        }
    }

    /**
     * @param edge the total of the nearest unit on the other side, or the least total for GOOD
     * @param unit whose total that is
     * @param by the first of the four ordering figures that tells the two apart; absent where a decision alone does
     * @param distance in that figure, 0 or more
     */
    public record EdgeResponse(boolean reached, String edge, String unit, String by, String distance) {
        private static EdgeResponse of(Optional<EdgeDistance> edge) {
            return edge.map(of -> new EdgeResponse(
                            of.reached(),
                            plain(of.edge()),
                            of.unit().orElse(null),
                            of.by().map(OrderingFigure::name).orElse(null),
                            plain(of.distance())))
                    .orElse(null);
        }

        private static String plain(BigDecimal figure) {
            return figure.toPlainString();
        }
    }

    static ExplanationResponse of(ExplainedScore explained, Words words) {
        Explanation why = explained.explanation();
        UnitScore score = why.place().score();
        Map<Source, Long> revisions = why.moment().revisions();
        return new ExplanationResponse(
                explained.cycle(),
                score.unit(),
                explained.name(),
                score.tier(),
                words.tier(score.tier()),
                why.recordedAt().orElse(null),
                digits(revisions),
                why.place().rank(),
                why.place().grade().map(Grade::name).orElse(null),
                score.indicators().map(Score::toString).orElse(null),
                score.review().map(Score::toString).orElse(null),
                score.deduction().raw().toString(),
                score.deduction().counted().toString(),
                score.total().toString(),
                score.coverage().toString(),
                score.coverage().complete(),
                score.barred(),
                new Summary(explained, words).sentences(),
                why.moment().facts().vetoes().stream()
                        .map(veto -> VetoResponse.of(veto, words))
                        .toList(),
                LineResponse.of(why.total(), revisions, words),
                LineResponse.of(why.coverage(), revisions, words),
                NeighboursResponse.of(why.neighbours(), words),
                GroundResponse.of(why.ground()));
    }

    private static Map<String, String> digits(Map<Source, Long> revisions) {
        Map<String, String> digits = new TreeMap<>();
        revisions.forEach((source, revision) -> digits.put(source.name(), revision.toString()));
        return digits;
    }
}
