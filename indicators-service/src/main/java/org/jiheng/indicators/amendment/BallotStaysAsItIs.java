package org.jiheng.indicators.amendment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jiheng.indicators.cycle.scheme.Element;
import org.jiheng.kit.refusal.Fault;

/**
 * A ballot's letters follow the dimensions in their order, and are the options' codes (§五(二)). They and what an answer is
 * worth are fixed with a wave's questionnaire: another value would be in the scheme and in no score.
 */
final class BallotStaysAsItIs implements AmendmentRule {
    private record Answer(String code, Optional<String> value) {}

    @Override
    public Stream<Fault> faults(Element present, Element amended) {
        return Stream.of("dimensions", "options")
                .filter(list -> !answers(present.at("review").at(list))
                        .equals(answers(amended.at("review").at(list))))
                .map(list -> new Fault(amended.at("review").at(list).pointer(), "ballot-is-fixed"));
    }

    /** A dimension has no value. */
    private static List<Answer> answers(Element list) {
        return list.items().stream()
                .flatMap(item -> item.at("code").text().stream()
                        .map(code -> new Answer(code, item.at("value").text())))
                .toList();
    }
}
