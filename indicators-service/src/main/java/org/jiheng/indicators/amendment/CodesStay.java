package org.jiheng.indicators.amendment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jiheng.indicators.cycle.scheme.Element;
import org.jiheng.kit.refusal.Fault;

/**
 * Units stand in tiers, indicators in components, findings in areas, ballots in groups: such codes may be added, but none
 * that is there may go.
 */
final class CodesStay implements AmendmentRule {
    private static final List<Function<Element, Element>> LISTS = List.of(
            scheme -> scheme.at("components"),
            scheme -> scheme.at("review").at("groups"),
            scheme -> scheme.at("review").at("waves"),
            scheme -> scheme.at("inspection").at("areas"),
            scheme -> scheme.at("tiers"),
            scheme -> scheme.at("veto").at("areas"));

    @Override
    public Stream<Fault> faults(Element present, Element amended) {
        return LISTS.stream().flatMap(list -> gone(list.apply(present), list.apply(amended)));
    }

    private static Stream<Fault> gone(Element present, Element amended) {
        Set<String> kept = new HashSet<>(codes(amended));
        return codes(present).stream()
                .filter(code -> !kept.contains(code))
                .map(code -> new Fault(amended.pointer(), "code-is-gone", code));
    }

    private static List<String> codes(Element list) {
        return list.items().stream()
                .flatMap(item -> item.at("code").text().stream())
                .toList();
    }
}
