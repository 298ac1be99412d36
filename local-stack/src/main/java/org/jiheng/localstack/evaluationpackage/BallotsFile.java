package org.jiheng.localstack.evaluationpackage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** ballots.csv: ratings {@code unit:ABBAN;unit:…}, one letter a dimension in the scheme's order, a unit at most once. */
final class BallotsFile {
    private static final List<String> COLUMNS = List.of("wave", "group", "channel", "ratings");
    private static final List<String> CHANNELS = List.of("PAPER", "INTERVIEW", "ONLINE", "MAIL");

    private final Codes units;
    private final Codes waves;
    private final Codes groups;
    private final Codes options;
    private final int dimensions;

    BallotsFile(Scheme scheme, Codes units) {
        this.units = units;
        this.waves = scheme.codes("/review/waves", "scheme.json /review/waves");
        this.groups = scheme.codes("/review/groups", "scheme.json /review/groups");
        this.options = scheme.codes("/review/options", "scheme.json /review/options");
        this.dimensions = scheme.dimensions();
    }

    List<Ballot> read(CsvFile csv) {
        return csv.optional("ballots.csv", COLUMNS).stream().map(this::ballot).toList();
    }

    private Ballot ballot(Row row) {
        String ratings = row.required("ratings");
        if (!ratings.isBlank()) {
            checkRatings(row, ratings.split(";", -1));
        }
        return new Ballot(
                row.known("wave", waves), row.known("group", groups), row.oneOf("channel", CHANNELS), ratings);
    }

    private void checkRatings(Row row, String[] ratings) {
        Set<String> seen = new HashSet<>();
        for (String rating : ratings) {
            String[] parts = rating.split(":", -1);
            if (parts.length != 2) {
                row.fault("ratings", "not-a-rating", rating);
                continue;
            }
            if (!units.contains(parts[0])) {
                row.fault("ratings", "unknown-code", parts[0], units.what());
            }
            if (!seen.add(parts[0])) {
                row.fault("ratings", "rated-twice", parts[0]);
            }
            checkLetters(row, rating, parts[1]);
        }
    }

    private void checkLetters(Row row, String rating, String letters) {
        if (dimensions > 0 && letters.length() != dimensions) {
            row.fault("ratings", "letters-per-dimension", rating, dimensions);
        }
        letters.chars()
                .mapToObj(Character::toString)
                .filter(letter -> !options.contains(letter))
                .distinct()
                .forEach(letter -> row.fault("ratings", "unknown-option", rating, letter));
    }
}
