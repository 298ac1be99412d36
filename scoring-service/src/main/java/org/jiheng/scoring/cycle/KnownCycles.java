package org.jiheng.scoring.cycle;

import java.util.ArrayList;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.kit.calendar.WorkCalendar;
import org.jiheng.kit.intake.TakenStandings;
import org.jiheng.kit.standing.Standing;
import org.jiheng.kit.standing.SubjectKey;

/** The cycles whose standing has arrived. */
@ApplicationScoped
public class KnownCycles {
    private final TakenStandings taken;

    KnownCycles(TakenStandings taken) {
        this.taken = taken;
    }

    /** @throws CycleUnknown if its standing has not arrived */
    public Cycle get(String code) {
        Standing standing = taken.find(new SubjectKey(Topics.CYCLES, code)).orElseThrow(() -> new CycleUnknown(code));
        JsonNode scheme = standing.data().get("scheme");
        List<String> tiers = new ArrayList<>();
        scheme.get("tiers").forEach(tier -> tiers.add(tier.get("code").asText()));
        return new Cycle(
                code, standing.data().get("jurisdiction").asText(), tiers, workCalendar(scheme.get("workCalendar")));
    }

    private static WorkCalendar workCalendar(JsonNode node) {
        return WorkCalendar.of(
                node.get("timeZone").asText(), texts(node.path("holidays")), texts(node.path("makeUpWorkdays")));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }
}
