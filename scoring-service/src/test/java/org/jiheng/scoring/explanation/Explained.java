package org.jiheng.scoring.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jiheng.kit.testing.Tokens;
import org.jiheng.scoring.standing.CycleStandings;

import static io.restassured.RestAssured.given;

/** An explanation as a reader gets it, and what one sees who adds up its fractions. */
record Explained(JsonNode json) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Explained now(String cycle, String unit) {
        return get(Tokens.of("auditor"), cycle, unit, "", "en");
    }

    static Explained to(Tokens reader, String cycle, String unit) {
        return get(reader, cycle, unit, "", "en");
    }

    static Explained at(String cycle, String unit, String moment) {
        return get(Tokens.of("auditor"), cycle, unit, "?recordedAt=" + moment, "en");
    }

    static Explained in(String language, String cycle, String unit) {
        return get(Tokens.of("auditor"), cycle, unit, "", language);
    }

    private static Explained get(Tokens reader, String cycle, String unit, String query, String language) {
        String answer = given().auth()
                .oauth2(reader.jurisdiction(CycleStandings.jurisdiction(cycle)).token())
                .header("Accept-Language", language)
                .get("/api/v1/cycles/" + cycle + "/units/" + unit + "/explanation" + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        try {
            return new Explained(JSON.readTree(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(answer, e);
        }
    }

    String text(String pointer) {
        return json.at(pointer).asText();
    }

    List<String> sentences() {
        return texts(json.get("summary"));
    }

    /** The lines of one kind, wherever they are below the total. */
    List<JsonNode> lines(String kind) {
        return all(json.get("lines"))
                .filter(line -> line.get("kind").asText().equals(kind))
                .toList();
    }

    JsonNode line(String kind, String code) {
        return lines(kind).stream()
                .filter(line -> line.path("code").asText().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** The lines whose lines below do not add up to them. */
    List<String> wrongSums() {
        return Stream.of("lines", "known")
                .flatMap(of -> all(json.get(of)))
                .filter(line -> !line.get("lines").isEmpty())
                .filter(line -> !sum(line.get("lines")).equals(amount(line)))
                .map(JsonNode::toString)
                .toList();
    }

    static BigFraction amount(JsonNode line) {
        return BigFraction.parse(line.at("/amount/exact").asText());
    }

    static String figure(JsonNode line, String name) {
        return elements(line.get("figures"))
                .filter(figure -> figure.get("figure").asText().equals(name))
                .map(figure -> figure.at("/value/exact").asText())
                .findFirst()
                .orElse("");
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    private static BigFraction sum(JsonNode lines) {
        return elements(lines).map(Explained::amount).reduce(BigFraction.ZERO, BigFraction::add);
    }

    private static Stream<JsonNode> all(JsonNode line) {
        return Stream.concat(Stream.of(line), elements(line.get("lines")).flatMap(Explained::all));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
