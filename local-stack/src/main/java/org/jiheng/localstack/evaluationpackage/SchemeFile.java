package org.jiheng.localstack.evaluationpackage;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Reads scheme.json and checks what the other files and the figures rest on; indicators-service checks the rest of it. */
final class SchemeFile {
    static final String NAME = "scheme.json";
    static final List<String> REACHES = List.of("INDICATOR", "COMPONENT", "ASSESSMENT", "GRADE");

    private static final Pattern NOT_NEGATIVE = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})");
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Path folder;
    private final Faults faults;
    private JsonNode root = MissingNode.getInstance();

    SchemeFile(Path folder, Faults faults) {
        this.folder = folder;
        this.faults = faults;
    }

    Scheme read() {
        if (!Files.isRegularFile(folder.resolve(NAME))) {
            faults.in(NAME, "missing-file");
        } else if (parse()) {
            check();
        }
        return new Scheme(root);
    }

    private boolean parse() {
        String text = TextFile.read(folder, NAME, faults);
        try {
            root = text == null ? root : JSON.readTree(text);
            return root.isObject() || notAnObject(text);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            faults.at(NAME, line, "", "malformed-json", e.getOriginalMessage());
            return false;
        }
    }

    private boolean notAnObject(String text) {
        if (text != null) {
            faults.in(NAME, "malformed-json", "{ }");
        }
        return false;
    }

    private void check() {
        text("/cycle");
        text("/jurisdiction");
        integer("/year");
        if (!root.path("cycle")
                .asText()
                .equals(root.path("jurisdiction").asText() + "-"
                        + root.path("year").asText())) {
            fault("/cycle", "cycle-name");
        }
        checkWeights();
        checkComponents();
        checkReview();
        checkInspection();
        checkGrading();
        coded("/veto/areas");
        oneOf("/veto/defaultScope", REACHES);
    }

    private void checkWeights() {
        BigDecimal indicators = points("/weights/indicators");
        BigDecimal review = points("/weights/review");
        if (indicators != null && review != null && indicators.add(review).compareTo(BigDecimal.ONE) != 0) {
            fault("/weights", "weights-sum", indicators.add(review));
        }
        points("/deductionCap");
    }

    private void checkComponents() {
        for (String component : coded("/components")) {
            points(component + "/maxPoints");
            text(component + "/assessor");
            integer(component + "/minimumIndicators");
        }
    }

    private void checkReview() {
        weighted("/review/dimensions");
        weighted("/review/groups");
        for (String wave : weighted("/review/waves")) {
            period(wave);
        }
        for (String option : coded("/review/options")) {
            if (root.at(option + "/code").asText().length() != 1) {
                fault(
                        option + "/code",
                        "not-a-letter",
                        root.at(option + "/code").asText());
            }
            if (!root.at(option + "/value").isNull()) {
                decimal(option + "/value");
            }
        }
        integer("/review/minimumGroupSize");
    }

    private void checkInspection() {
        coded("/inspection/areas");
        integer("/inspection/appealDays");
    }

    private void checkGrading() {
        coded("/tiers");
        Matcher share = FRACTION.matcher(root.at("/grading/excellentShare").asText());
        if (!share.matches() || Long.parseLong(share.group(2)) == 0) {
            fault(
                    "/grading/excellentShare",
                    "not-a-fraction",
                    root.at("/grading/excellentShare").asText());
        } else if (Long.parseLong(share.group(1)) > Long.parseLong(share.group(2))) {
            fault("/grading/excellentShare", "above-one", share.group());
        }
        oneOf("/grading/quotaRounding", List.of("HALF_UP", "FLOOR", "CEILING"));
        oneOf("/grading/cutoffTie", List.of("DECIDE", "INCLUDE", "EXCLUDE"));
        JsonNode good = root.at("/grading/goodMinimumTotal");
        if (!good.isNull() && !good.isMissingNode()) {
            decimal("/grading/goodMinimumTotal");
        }
    }

    private List<String> weighted(String pointer) {
        List<String> entries = coded(pointer);
        entries.forEach(entry -> decimal(entry + "/weight"));
        return entries;
    }

    /** Pointers of a list's entries, each with a code of its own and a name. */
    private List<String> coded(String pointer) {
        JsonNode list = root.at(pointer);
        if (!list.isArray()) {
            fault(pointer, "not-a-list");
            return List.of();
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            String code = text(pointer + "/" + i + "/code");
            text(pointer + "/" + i + "/name", !pointer.endsWith("waves"));
            if (!code.isEmpty() && !seen.add(code)) {
                fault(pointer + "/" + i + "/code", "twice", code);
            }
        }
        return java.util.stream.IntStream.range(0, list.size())
                .mapToObj(i -> pointer + "/" + i)
                .toList();
    }

    private void text(String pointer, boolean needed) {
        if (needed) {
            text(pointer);
        }
    }

    private String text(String pointer) {
        JsonNode node = root.at(pointer);
        if (!node.isTextual() || node.asText().isBlank()) {
            fault(pointer, "not-a-text");
            return "";
        }
        return node.asText();
    }

    private void integer(String pointer) {
        JsonNode node = root.at(pointer);
        if (!node.isIntegralNumber() || node.asLong() < 0) {
            fault(pointer, "not-a-count");
        }
    }

    /** A number that enters a score is a string, so that none passes through binary floating point. */
    private BigDecimal decimal(String pointer) {
        JsonNode node = root.at(pointer);
        if (!node.isTextual() || !NOT_NEGATIVE.matcher(node.asText()).matches()) {
            fault(pointer, "not-a-decimal-string", node.isMissingNode() ? "" : node);
            return null;
        }
        return new BigDecimal(node.asText());
    }

    private BigDecimal points(String pointer) {
        BigDecimal points = decimal(pointer);
        if (points != null && points.scale() > Row.POINT_DECIMALS) {
            fault(pointer, "too-many-decimals", points.toPlainString(), Row.POINT_DECIMALS);
        }
        return points;
    }

    private void period(String pointer) {
        LocalDate from = date(pointer + "/from");
        LocalDate to = date(pointer + "/to");
        if (from != null && to != null && to.isBefore(from)) {
            fault(pointer + "/to", "ends-before-start");
        }
    }

    private LocalDate date(String pointer) {
        try {
            return LocalDate.parse(root.at(pointer).asText());
        } catch (DateTimeParseException e) {
            fault(pointer, "not-a-date", root.at(pointer).asText());
            return null;
        }
    }

    private void oneOf(String pointer, List<String> values) {
        if (!values.contains(root.at(pointer).asText())) {
            fault(pointer, "not-one-of", root.at(pointer).asText(), String.join(", ", values));
        }
    }

    private void fault(String pointer, String rule, Object... arguments) {
        faults.at(NAME, 0, pointer, rule, arguments);
    }
}
