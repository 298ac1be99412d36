package org.jiheng.scoring.past;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.scoring.rules.RandomTiers;
import org.jiheng.scoring.standing.CycleStandings;
import org.jiheng.scoring.standing.Sent;

/** A made-up year of dated acts, told in stages: what the other services say after each, and what had occurred by a day. */
final class DatedFacts {
    static final int STAGES = 4;

    private static final List<String> DAYS = List.of("2012-03-01", "2012-06-01", "2012-09-01", "2012-12-01");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> UNITS = List.of("U0", "U1", "U2", "U3", "U4");
    private static final String INDICATORS = "jiheng.indicator-standings.v1";
    private static final String REVIEW = "jiheng.review-standings.v1";
    private static final String DEDUCTIONS = "jiheng.deduction-standings.v1";

    private final Random random;
    private final List<String> dayOfStage;
    private final List<Fact> facts = new ArrayList<>();

    /** @param says empty: it is taken back */
    private record Act(int stage, String day, Optional<ObjectNode> says) {}

    /** @param planned what is said of it before anything is done; empty: nothing */
    private record Fact(
            String unit, String topic, String list, String id, Optional<ObjectNode> planned, List<Act> acts) {
        Optional<Act> last(Predicate<Act> of) {
            return acts.stream().filter(of).reduce((earlier, later) -> later);
        }
    }

    /** @param enteredBack acts are told in another order than they occurred in */
    DatedFacts(long seed, boolean enteredBack) {
        random = new Random(seed);
        List<String> days = new ArrayList<>(DAYS);
        if (enteredBack) {
            Collections.shuffle(days, random);
        }
        dayOfStage = List.copyOf(days);
        UNITS.forEach(this::makeUp);
    }

    private void makeUp(String unit) {
        for (int i = 0; i < 3; i++) {
            ObjectNode planned =
                    fact("indicator", "I" + i).put("component", "C0").put("maxPoints", "2.00");
            planned.put("applicable", true);
            List<ObjectNode> said = new ArrayList<>();
            for (int n = random.nextInt(3); n > 0; n--) {
                said.add(planned.deepCopy()
                        .put("assessedPoints", "1." + digits(2))
                        .put("act", "a" + digits(6)));
            }
            if (random.nextInt(5) == 0) {
                said.add(planned.deepCopy().put("applicable", false).put("act", "a" + digits(6)));
            }
            add(unit, INDICATORS, "indicators", "I" + i, Optional.of(planned), said, false);
        }
        for (int i = 0; i < 3; i++) {
            String id = unit + "-finding-" + i;
            List<ObjectNode> said = new ArrayList<>();
            for (int n = random.nextInt(3); n > 0; n--) {
                said.add(fact("finding", id).put("points", "0." + digits(2)));
            }
            add(unit, DEDUCTIONS, "deductions", id, Optional.empty(), said, random.nextBoolean());
        }
        String veto = unit + "-veto";
        ObjectNode struck = fact("veto", veto).put("area", "WORK_SAFETY").put("reach", "COMPONENT");
        add(
                unit,
                INDICATORS,
                "vetoes",
                veto,
                Optional.empty(),
                List.of(struck.put("component", "C0")),
                random.nextBoolean());
        List<ObjectNode> counted = IntStream.range(0, random.nextInt(3))
                .mapToObj(n -> fact("wave", "W0").put("score", "8" + digits(1) + "." + digits(6)))
                .toList();
        add(unit, REVIEW, "waves", "W0", Optional.empty(), counted, false);
    }

    private void add(
            String unit,
            String topic,
            String list,
            String id,
            Optional<ObjectNode> planned,
            List<ObjectNode> said,
            boolean takenBack) {
        List<Integer> stages =
                new ArrayList<>(IntStream.range(0, STAGES).boxed().toList());
        Collections.shuffle(stages, random);
        List<Integer> ordered = stages.subList(0, said.size() + (takenBack ? 1 : 0)).stream()
                .sorted()
                .toList();
        List<Act> acts = new ArrayList<>();
        for (int i = 0; i < ordered.size(); i++) {
            String day = dayOfStage.get(ordered.get(i));
            Optional<ObjectNode> says =
                    i < said.size() ? Optional.of(said.get(i).deepCopy().put("occurredOn", day)) : Optional.empty();
            acts.add(new Act(ordered.get(i), day, says));
        }
        facts.add(new Fact(unit, topic, list, id, planned, acts));
    }

    private static ObjectNode fact(String name, String id) {
        return JSON.createObjectNode().put(name, id);
    }

    private String digits(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> String.valueOf(random.nextInt(10)))
                .reduce("", String::concat);
    }

    /** The cycle and its units. */
    static List<Sent> cycle(String code) {
        CycleStandings cycle = new CycleStandings(code, RandomTiers.tier(11, UNITS.size()));
        List<Sent> sent = new ArrayList<>(List.of(cycle.cycle()));
        UNITS.forEach(unit -> sent.add(cycle.unit(unit, CycleStandings.TIER)));
        return sent;
    }

    /** When the acts of a stage were recorded: on their day, but after those of the stage before. */
    String toldOn(int stage) {
        String day = dayOfStage.get(stage);
        if (stage == 0) {
            return day;
        }
        String next = LocalDate.parse(toldOn(stage - 1)).plusDays(1).toString();
        return day.compareTo(next) > 0 ? day : next;
    }

    static long revision(int stage) {
        return 2_001 + stage;
    }

    /** What is said of all units once the acts of this stage are recorded. */
    List<Sent> told(String code, int stage) {
        return standings(code, revision(stage), act -> act.stage() <= stage);
    }

    /** The same had nothing been recorded but what occurred by the day. */
    List<Sent> known(String code, int stage, String day) {
        return standings(
                code, revision(0), act -> act.stage() <= stage && act.day().compareTo(day) <= 0);
    }

    private List<Sent> standings(String code, long revision, Predicate<Act> known) {
        List<Sent> standings = new ArrayList<>();
        for (String unit : UNITS) {
            ObjectNode indicators = of(code, unit, List.of("indicators", "vetoes"));
            ObjectNode review = of(code, unit, List.of("waves"));
            ObjectNode deductions = of(code, unit, List.of("deductions"));
            Map<String, ObjectNode> byTopic = Map.of(INDICATORS, indicators, REVIEW, review, DEDUCTIONS, deductions);
            facts.stream()
                    .filter(fact -> fact.unit().equals(unit))
                    .forEach(fact -> say(byTopic.get(fact.topic()), fact, fact.last(known)));
            byTopic.forEach((topic, data) -> standings.add(new Sent(
                    topic, code + "/" + unit, revision, data, Map.of("cycle", code, "cyclerevision", "1000"))));
        }
        return standings;
    }

    private static ObjectNode of(String code, String unit, List<String> lists) {
        ObjectNode data = JSON.createObjectNode().put("cycle", code).put("unit", unit);
        lists.forEach(data::putArray);
        return data;
    }

    private static void say(ObjectNode data, Fact fact, Optional<Act> last) {
        Optional<ObjectNode> says = last.isPresent() ? last.get().says() : fact.planned();
        says.ifPresent(said -> data.withArray(fact.list()).add(said));
        if (last.isPresent() && says.isEmpty()) {
            boolean veto = fact.list().equals("vetoes");
            data.withArray(veto ? "revoked" : "withdrawn")
                    .addObject()
                    .put(veto ? "veto" : "finding", fact.id())
                    .put("occurredOn", last.get().day());
        }
    }
}
