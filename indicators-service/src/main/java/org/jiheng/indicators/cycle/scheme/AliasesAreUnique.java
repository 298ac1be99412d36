package org.jiheng.indicators.cycle.scheme;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

import org.jiheng.kit.refusal.Fault;

/** What other documents call an area of inspection means that area only: no other area has it as code or alias. */
final class AliasesAreUnique implements SchemeRule {
    @Override
    public Stream<Fault> faults(Element scheme) {
        Element areas = scheme.at("inspection").at("areas");
        Set<String> seen = new HashSet<>();
        areas.items().stream().flatMap(area -> area.at("code").text().stream()).forEach(seen::add);
        return areas.items().stream()
                .flatMap(area -> area.at("aliases").items().stream())
                .filter(alias ->
                        alias.text().isPresent() && !seen.add(alias.text().get()))
                .map(alias -> new Fault(
                        alias.pointer(), "alias-used-twice", alias.text().get()));
    }
}
