package org.jiheng.scoring.result.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.kit.standing.Inventory;
import org.jiheng.kit.standing.Standing;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.scoring.closing.Closing;
import org.jiheng.scoring.closing.messaging.ClosingReader;
import org.jiheng.scoring.closing.messaging.HeadReader;
import org.jiheng.scoring.closing.messaging.Inventories;
import org.jiheng.scoring.cycle.Topics;
import org.jiheng.scoring.decision.Decision;
import org.jiheng.scoring.decision.DecisionState;
import org.jiheng.scoring.ranking.TierRanking;
import org.jiheng.scoring.result.CycleAtFreeze;

/**
 * All that is held of a cycle.
 *
 * @param standings closings among them, by topic and subject
 * @param revisions of the same
 * @param stuck subjects of which a newer record could not be taken
 * @param decisions proposed or decided, the earlier decided before the later
 */
public record HeldCycle(
        String code,
        List<Standing> standings,
        Map<SubjectKey, Long> revisions,
        List<String> stuck,
        List<Decision> decisions) {
    /**
     * Digest of all that a result is made of: as long as it is the same, so is the result. Of closings it is what they say, for the
     * one of indicators is published again when that holds the cycle for the result.
     */
    public static String ground(
            Map<SubjectKey, Long> revisions,
            Collection<Closing> closings,
            List<Decision> decisions,
            List<String> stuck) {
        List<String> lines = new ArrayList<>();
        revisions.forEach((key, revision) -> {
            if (!key.topic().equals(Topics.CLOSINGS)) {
                lines.add(Inventory.line(key, revision));
            }
        });
        closings.forEach(closing -> lines.add(closing.line()));
        decisions.forEach(decision -> lines.add("decision\t" + decision.id() + "\t" + decision.version() + "\n"));
        stuck.forEach(subject -> lines.add("stuck\t" + subject + "\n"));
        return Inventory.digest(lines);
    }

    public String ground() {
        return ground(revisions, ClosingReader.read(standings).values(), decisions, stuck);
    }

    public List<Decision> decided() {
        return decided(decisions);
    }

    public static List<Decision> decided(List<Decision> decisions) {
        return decisions.stream()
                .filter(decision -> decision.state() == DecisionState.DECIDED)
                .toList();
    }

    public CycleAtFreeze atFreeze(Computation computation, List<TierRanking> rankings) {
        return new CycleAtFreeze(
                code,
                computation.cycle().revision(),
                state(),
                ClosingReader.read(standings),
                Inventories.of(revisions),
                HeadReader.read(standings),
                stuck,
                computation.cycle().schemeTiers(),
                rankings,
                decisions.size() - decided().size(),
                ofUnknownUnits(computation),
                underAnotherScheme(computation.cycle().revision()));
    }

    private String state() {
        return standings.stream()
                .filter(standing -> standing.key().topic().equals(Topics.CYCLES))
                .findFirst()
                .map(Standing::data)
                .map(data -> data.get("state"))
                .map(JsonNode::asText)
                .orElse("");
    }

    private List<String> ofUnknownUnits(Computation computation) {
        Set<String> known = new HashSet<>();
        computation.cycle().units().keySet().forEach(unit -> known.add(code + "/" + unit));
        return ofUnits()
                .filter(standing -> !known.contains(standing.key().subject()))
                .map(HeldCycle::named)
                .toList();
    }

    private List<String> underAnotherScheme(long revision) {
        String present = Long.toString(revision);
        return ofUnits()
                .filter(standing -> !Optional.ofNullable(standing.extensions().get("cyclerevision"))
                        .filter(present::equals)
                        .isPresent())
                .map(HeldCycle::named)
                .toList();
    }

    private Stream<Standing> ofUnits() {
        return standings.stream()
                .filter(standing -> Topics.OF_UNITS.contains(standing.key().topic()));
    }

    private static String named(Standing standing) {
        return standing.key().topic() + " " + standing.key().subject();
    }
}
