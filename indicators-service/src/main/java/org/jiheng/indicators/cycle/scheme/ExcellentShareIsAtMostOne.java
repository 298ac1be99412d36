package org.jiheng.indicators.cycle.scheme;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jiheng.kit.refusal.Fault;

/** §五(四): the share of a tier that can be EXCELLENT lies between none and all of it. */
final class ExcellentShareIsAtMostOne implements SchemeRule {
    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})");

    @Override
    public Stream<Fault> faults(Element scheme) {
        Element share = scheme.at("grading").at("excellentShare");
        Optional<String> aboveOne = share.text().filter(ExcellentShareIsAtMostOne::aboveOne);
        return aboveOne.map(text -> new Fault(share.pointer(), "share-above-one", text)).stream();
    }

    private static boolean aboveOne(String fraction) {
        return FRACTION.matcher(fraction)
                .results()
                .filter(match -> match.group().length() == fraction.length())
                .anyMatch(ExcellentShareIsAtMostOne::numeratorIsGreater);
    }

    private static boolean numeratorIsGreater(MatchResult fraction) {
        return Integer.parseInt(fraction.group(1)) > Integer.parseInt(fraction.group(2));
    }
}
