package org.jiheng.indicators.cycle.scheme;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.jiheng.kit.refusal.Fault;

/** A code names one thing within its list. */
final class CodesAreUnique implements SchemeRule {
    @Override
    public Stream<Fault> faults(Element scheme) {
        Element review = scheme.at("review");
        Stream<Element> lists = Stream.of(
                scheme.at("components"),
                review.at("dimensions"),
                review.at("options"),
                review.at("groups"),
                review.at("waves"),
                scheme.at("inspection").at("areas"),
                scheme.at("tiers"),
                scheme.at("veto").at("areas"));
        return Stream.concat(lists.flatMap(list -> usedTwice(list, "code")), usedTwice(scheme.at("calendar"), "phase"));
    }

    private static Stream<Fault> usedTwice(Element list, String key) {
        Set<String> seen = new HashSet<>();
        return list.items().stream()
                .map(item -> item.at(key))
                .filter(code -> code.text().isPresent() && !seen.add(code.text().get()))
                .map(code ->
                        new Fault(code.pointer(), "code-used-twice", code.text().get()));
    }
}
