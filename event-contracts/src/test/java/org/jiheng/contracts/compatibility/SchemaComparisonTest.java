package org.jiheng.contracts.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jiheng.contracts.Contracts;
import org.jiheng.contracts.JsonMergePatch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Planted changes, merge patches to the schema of indicator standings (null removes), and where they are found. */
class SchemaComparisonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    a removed property              | $.data.indicators[*].selfPoints | {"$defs": {"plannedIndicator": {"properties": {"selfPoints": null}}}}
                    a renamed property              | $.data.indicators[*].selfPoints | {"$defs": {"plannedIndicator": {"properties": {"selfPoints": null, "ownPoints": {"$ref": "#/$defs/points"}}}}}
                    a removed envelope attribute    | $.traceparent                   | {"properties": {"traceparent": null}}
                    an optional one now required    | $.data.indicators[*].selfPoints | {"$defs": {"plannedIndicator": {"required": ["indicator", "component", "maxPoints", "applicable", "selfPoints"]}}}
                    an added one that is required   | $.data.name                     | {"$defs": {"indicatorStanding": {"required": ["cycle", "unit", "indicators", "vetoes", "name"], "properties": {"name": {"type": "string"}}}}}
                    a required one now optional     | $.data.vetoes                   | {"$defs": {"indicatorStanding": {"required": ["cycle", "unit", "indicators"]}}}
                    nothing required any more       | $.data                          | {"$defs": {"indicatorStanding": {"required": null}}}
                    a narrower pattern              | $.data.indicators[*].maxPoints  | {"$defs": {"points": {"pattern": "^[0-9]\\\\.[0-9]{2}$"}}}
                    a wider pattern                 | $.data.indicators[*].maxPoints  | {"$defs": {"points": {"pattern": "^[0-9]+\\\\.[0-9]+$"}}}
                    no pattern any more             | $.data.indicators[*].maxPoints  | {"$defs": {"points": {"pattern": null}}}
                    a shorter maximum length        | $.data.unit                     | {"$defs": {"unit": {"maxLength": 20}}}
                    a longer maximum length         | $.data.unit                     | {"$defs": {"unit": {"maxLength": 80}}}
                    a new minimum length            | $.data.unit                     | {"$defs": {"unit": {"minLength": 3}}}
                    a new limit on a list           | $.data.indicators               | {"$defs": {"indicatorStanding": {"properties": {"indicators": {"maxItems": 10}}}}}
                    a removed enumerated value      | $.data.vetoes[*].reach          | {"$defs": {"reach": {"enum": ["INDICATOR", "COMPONENT", "ASSESSMENT"]}}}
                    an added enumerated value       | $.data.vetoes[*].reach          | {"$defs": {"reach": {"enum": ["INDICATOR", "COMPONENT", "ASSESSMENT", "GRADE", "UNIT"]}}}
                    a free text made an enumeration | $.data.vetoes[*].area           | {"$defs": {"confirmedVeto": {"properties": {"area": {"enum": ["PETITIONS"]}}}}}
                    another type                    | $.data.indicators[*].applicable | {"$defs": {"plannedIndicator": {"properties": {"applicable": {"type": "string"}}}}}
                    a type widened by null          | $.data.indicators[*].applicable | {"$defs": {"plannedIndicator": {"properties": {"applicable": {"type": ["boolean", "null"]}}}}}
                    no type any more                | $.data.indicators[*].applicable | {"$defs": {"plannedIndicator": {"properties": {"applicable": {"type": null}}}}}
                    another kind of element         | $.data.indicators[*]            | {"$defs": {"indicatorStanding": {"properties": {"indicators": {"items": {"type": "string", "$ref": null}}}}}}
                    an object closed to additions   | $.data.indicators[*]            | {"$defs": {"plannedIndicator": {"additionalProperties": false}}}
                    another event type              | $.type                          | {"properties": {"type": {"const": "org.jiheng.indicators.v1"}}}
                    another format                  | $.time                          | {"$defs": {"instant": {"format": "date"}}}
                    a changed condition             | $.data.vetoes[*]                | {"$defs": {"confirmedVeto": {"allOf": [{"required": ["component"]}]}}}
                    a new condition                 | $.data                          | {"$defs": {"indicatorStanding": {"if": {"required": ["later"]}, "then": {"required": ["much"]}}}}
                    a keyword nobody foresaw        | $.data                          | {"$defs": {"indicatorStanding": {"minProperties": 9}}}
                    another identity                | $                               | {"$id": "urn:jiheng:contract:jiheng.indicators.v1"}
                    """)
    void anIncompatibleChangeIsFoundWithItsPath(String change, String path, String patch) throws Exception {
        assertThat(SchemaComparison.between(published(), changed(patch)))
                .extracting(Difference::path)
                .contains(path);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    nothing changed                   | {}
                    an optional property in a list    | {"$defs": {"plannedIndicator": {"properties": {"remark": {"type": "string"}}}}}
                    an optional property in the data  | {"$defs": {"indicatorStanding": {"properties": {"sealed": {"type": "boolean"}}}}}
                    an optional envelope attribute    | {"properties": {"tracestate": {"type": "string"}}}
                    an optional property with its own | {"$defs": {"indicatorStanding": {"properties": {"plan": {"type": "object", "required": ["version"], "properties": {"version": {"type": "integer"}}}}}}}
                    another wording                   | {"title": "Indicators", "$defs": {"unit": {"description": "The unit."}}}
                    an unused definition              | {"$defs": {"spare": {"type": "string"}}}
                    required ones in another order    | {"$defs": {"indicatorStanding": {"required": ["vetoes", "indicators", "unit", "cycle"]}}}
                    """)
    void anAddedOptionalPropertyIsNoDifference(String change, String patch) throws Exception {
        assertThat(SchemaComparison.between(published(), changed(patch))).isEmpty();
    }

    private static JsonNode changed(String patch) throws Exception {
        return JsonMergePatch.apply(published(), JSON.readTree(patch));
    }

    private static JsonNode published() {
        Contracts contracts = Contracts.ofThisBuild();
        return contracts.schema(contracts.topic("jiheng.indicator-standings.v1"));
    }
}
