package org.jiheng.indicators.cycle.scheme;

import java.util.stream.Stream;

import org.jiheng.kit.refusal.Fault;

/** A ballot has one letter a dimension, so an option's code is one UTF-16 character; a schema counts code points. */
final class OptionCodesAreOneLetter implements SchemeRule {
    @Override
    public Stream<Fault> faults(Element scheme) {
        return scheme.at("review").at("options").items().stream()
                .map(option -> option.at("code"))
                .filter(code -> code.text()
                        .filter(OptionCodesAreOneLetter::pairOfSurrogates)
                        .isPresent())
                .map(code -> new Fault(code.pointer(), "not-a-letter"));
    }

    private static boolean pairOfSurrogates(String code) {
        return code.length() == 2 && code.codePointCount(0, 2) == 1;
    }
}
