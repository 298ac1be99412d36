package org.jiheng.localstack.evaluationpackage;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** What a schema cannot say of scheme.json; the same rules as those of indicators-service. A place of the wrong form has its fault already. */
final class SchemeRules {
    private static final List<String> CODED = List.of(
            "/components",
            "/review/dimensions",
            "/review/options",
            "/review/groups",
            "/review/waves",
            "/inspection/areas",
            "/tiers",
            "/veto/areas");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");
    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final JsonNode root;
    private final Faults faults;

    SchemeRules(JsonNode root, Faults faults) {
        this.root = root;
        this.faults = faults;
    }

    void check() {
        checkCycle();
        checkWeights();
        CODED.forEach(list -> checkUnique(list, "code"));
        checkUnique("/calendar", "phase");
        checkUnique("/bulletin/bodies", "name");
        checkUnique("/bulletin/bodies", "prefix");
        checkLetters();
        checkDates();
        checkShare();
        checkTimeZone();
        checkCharacters("", root);
    }

    /** Written as the jurisdiction is, or as the cycle is called everywhere else: a bureau's own with a dot. */
    private void checkCycle() {
        String cycle = root.path("cycle").asText();
        String written =
                root.path("jurisdiction").asText() + "-" + root.path("year").asText();
        if (root.has("cycle") && !cycle.equals(written) && !cycle.equals(Scheme.cycleName(written))) {
            fault("/cycle", "cycle-name", written);
        }
    }

    private void checkWeights() {
        Optional<BigDecimal> indicators = decimal("/weights/indicators");
        Optional<BigDecimal> review = decimal("/weights/review");
        if (indicators.isPresent() && review.isPresent()) {
            BigDecimal sum = indicators.get().add(review.get());
            if (sum.compareTo(BigDecimal.ONE) != 0) {
                fault("/weights", "weights-sum", sum.toPlainString());
            }
        }
    }

    private Optional<BigDecimal> decimal(String pointer) {
        return Optional.of(text(pointer))
                .filter(text -> DECIMAL.matcher(text).matches())
                .map(BigDecimal::new);
    }

    private void checkUnique(String list, String key) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < root.at(list).size(); i++) {
            JsonNode code = root.at(list).path(i).path(key);
            if (code.isTextual() && !seen.add(code.asText())) {
                fault(list + "/" + i + "/" + key, "twice", code.asText());
            }
        }
    }

    /** A ballot has one letter a dimension: one UTF-16 character, where a schema counts code points. */
    private void checkLetters() {
        for (int i = 0; i < root.at("/review/options").size(); i++) {
            String code = text("/review/options/" + i + "/code");
            if (code.length() == 2 && code.codePointCount(0, 2) == 1) {
                fault("/review/options/" + i + "/code", "not-a-letter", code);
            }
        }
    }

    private void checkDates() {
        for (String list : List.of("/review/waves", "/calendar")) {
            for (int i = 0; i < root.at(list).size(); i++) {
                String place = list + "/" + i;
                checkPeriod(place + "/from", text(place + "/from"), place + "/to", text(place + "/to"));
            }
        }
        for (String list : List.of("/workCalendar/holidays", "/workCalendar/makeUpWorkdays")) {
            for (int i = 0; i < root.at(list).size(); i++) {
                String place = list + "/" + i;
                String[] ends = text(place).split("/", 2);
                checkPeriod(place, ends[0], place, ends[ends.length - 1]);
            }
        }
    }

    private void checkPeriod(String fromPlace, String from, String toPlace, String to) {
        Optional<LocalDate> first = day(fromPlace, from);
        Optional<LocalDate> last = fromPlace.equals(toPlace) && from.equals(to) ? first : day(toPlace, to);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            fault(toPlace, "ends-before-start");
        }
    }

    /** No 30 February. */
    private Optional<LocalDate> day(String place, String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            fault(place, "not-a-date", text);
            return Optional.empty();
        }
    }

    private void checkShare() {
        Matcher share = FRACTION.matcher(text("/grading/excellentShare"));
        if (share.matches() && Long.parseLong(share.group(1)) > Long.parseLong(share.group(2))) {
            fault("/grading/excellentShare", "above-one", share.group());
        }
    }

    private void checkTimeZone() {
        JsonNode zone = root.at("/workCalendar/timeZone");
        if (zone.isTextual() && !ZoneId.getAvailableZoneIds().contains(zone.asText())) {
            fault("/workCalendar/timeZone", "unknown-time-zone", PackageFault.shown(zone.asText()));
        }
    }

    private void checkCharacters(String place, JsonNode node) {
        OptionalInt unfit = node.isTextual() ? Characters.unfit(node.asText()) : OptionalInt.empty();
        if (unfit.isPresent() && !faults.has(SchemeFile.NAME, place)) {
            fault(place, "control-character", Characters.named(unfit.getAsInt()));
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            checkCharacters(place + "/" + field.getKey().replace("~", "~0").replace("/", "~1"), field.getValue());
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            checkCharacters(place + "/" + i, node.get(i));
        }
    }

    private String text(String pointer) {
        return root.at(pointer).asText();
    }

    private void fault(String pointer, String rule, Object... arguments) {
        faults.add(PackageFault.ofScheme(pointer, rule, arguments));
    }
}
