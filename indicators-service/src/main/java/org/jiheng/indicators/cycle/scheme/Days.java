package org.jiheng.indicators.cycle.scheme;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a scheme names days, and what day is meant. */
final class Days {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** A day as a text, and where it stands. */
    record Day(Element place, String text) {
        /** Empty: of the right form, but in no calendar. */
        Optional<LocalDate> date() {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeParseException noSuchDay) {
                return Optional.empty();
            }
        }
    }

    record Period(Day first, Day last) {}

    private Days() {}

    static Stream<Period> periods(Element scheme) {
        Element work = scheme.at("workCalendar");
        return Stream.concat(
                Stream.of(scheme.at("review").at("waves"), scheme.at("calendar"))
                        .flatMap(list -> list.items().stream())
                        .flatMap(Days::fromTo),
                Stream.of(work.at("holidays"), work.at("makeUpWorkdays"))
                        .flatMap(list -> list.items().stream())
                        .flatMap(Days::firstLast));
    }

    private static Stream<Period> fromTo(Element item) {
        Optional<Day> from = day(item.at("from"), item.at("from").text());
        Optional<Day> to = day(item.at("to"), item.at("to").text());
        return Stream.of(from.or(() -> to), to.or(() -> from))
                .flatMap(Optional::stream)
                .collect(Collectors.collectingAndThen(Collectors.toList(), Days::period));
    }

    private static Stream<Period> firstLast(Element days) {
        return days.text().stream()
                .map(text -> text.split("/", 2))
                .flatMap(ends -> period(Stream.of(ends[0], ends[ends.length - 1])
                        .flatMap(end -> day(days, Optional.of(end)).stream())
                        .toList()));
    }

    private static Stream<Period> period(List<Day> ends) {
        return ends.size() == 2 ? Stream.of(new Period(ends.get(0), ends.get(1))) : Stream.empty();
    }

    private static Optional<Day> day(Element place, Optional<String> text) {
        return text.filter(t -> FORM.matcher(t).matches()).map(t -> new Day(place, t));
    }
}
