package org.jiheng.contracts;

import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jiheng.contracts.Contracts.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every schema refuses records that are wrong in one place. A patch is applied to a sample; null removes. */
class BrokenRecordsTest {

    private static final Contracts CONTRACTS = Contracts.ofThisBuild();
    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    no CloudEvents version    | {"specversion": null}
                    another version           | {"specversion": "0.3"}
                    no id                     | {"id": null}
                    id without revision       | {"id": "350100-2012"}
                    no source                 | {"source": null}
                    source no URI              | {"source": "the survey"}
                    no type                   | {"type": null}
                    another topic's type      | {"type": "org.jiheng.cycle.v2"}
                    no subject                | {"subject": null}
                    subject without cycle     | {"subject": "P01"}
                    no time                   | {"time": null}
                    time without offset       | {"time": "2012-12-12T08:00:00"}
                    another content type      | {"datacontenttype": "text/plain"}
                    no cycle                  | {"cycle": null}
                    no revision               | {"revision": null}
                    revision as a number      | {"revision": 1355270400000}
                    revision not a number     | {"revision": "latest"}
                    revision of 65 bits        | {"revision": "9999999999999999999"}
                    trace in another format   | {"traceparent": "1"}
                    no data                   | {"data": null}
                    data of another kind      | {"data": []}
                    no cycle in the data      | {"data": {"cycle": null}}
                    """)
    void everySchemaRefusesABrokenEnvelope(String fault, String patch) {
        assertThat(CONTRACTS.samples()).allSatisfy(sample -> assertRefused(sample.topic(), sample.value(), patch));
    }

    @Test
    void everyTopicButTheCyclesRefusesARecordThatDoesNotSayUnderWhichSchemeItWasComputed() {
        assertThat(CONTRACTS.samples())
                .filteredOn(sample -> !sample.topic().topic().equals("jiheng.cycles.v1"))
                .allSatisfy(sample -> assertRefused(sample.topic(), sample.value(), "{\"cyclerevision\": null}"));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    cycles | preparing | no scheme                   | {"data": {"scheme": null}}
                    cycles | preparing | unknown state               | {"data": {"state": "OPEN"}}
                    cycles | preparing | year as text                | {"data": {"year": "2012"}}
                    cycles | preparing | binary weight               | {"data": {"scheme": {"weights": {"indicators": 0.3}}}}
                    cycles | preparing | weight above 1              | {"data": {"scheme": {"weights": {"review": "1.1"}}}}
                    cycles | preparing | weight of 3 decimals        | {"data": {"scheme": {"weights": {"review": "0.700"}}}}
                    cycles | preparing | binary cap                  | {"data": {"scheme": {"deductionCap": 2}}}
                    cycles | preparing | cap of 3 decimals           | {"data": {"scheme": {"deductionCap": "2.001"}}}
                    cycles | preparing | no English title            | {"data": {"scheme": {"title": {"en": null}}}}
                    cycles | preparing | no components               | {"data": {"scheme": {"components": []}}}
                    cycles | preparing | binary maximum              | {"data": {"scheme": {"components": [{"code": "A", "name": "A", "maxPoints": 4, "assessor": "O", "minimumIndicators": 1}]}}}
                    cycles | preparing | option of two letters       | {"data": {"scheme": {"review": {"options": [{"code": "AB", "name": "A", "value": "100"}]}}}}
                    cycles | preparing | binary option               | {"data": {"scheme": {"review": {"options": [{"code": "A", "name": "A", "value": 100}]}}}}
                    cycles | preparing | option without value        | {"data": {"scheme": {"review": {"options": [{"code": "A", "name": "A"}]}}}}
                    cycles | preparing | weight with an exponent     | {"data": {"scheme": {"review": {"groups": [{"code": "A", "name": "A", "weight": "1e2"}]}}}}
                    cycles | preparing | negative weight             | {"data": {"scheme": {"review": {"groups": [{"code": "A", "name": "A", "weight": "-1"}]}}}}
                    cycles | preparing | wave on no day              | {"data": {"scheme": {"review": {"waves": [{"code": "A", "from": "2012-13-01", "to": "2012-12-20", "weight": "1"}]}}}}
                    cycles | preparing | share as a decimal          | {"data": {"scheme": {"grading": {"excellentShare": "0.33"}}}}
                    cycles | preparing | share of zero parts         | {"data": {"scheme": {"grading": {"excellentShare": "1/0"}}}}
                    cycles | preparing | unknown rounding            | {"data": {"scheme": {"grading": {"quotaRounding": "HALF_EVEN"}}}}
                    cycles | preparing | unknown tie rule            | {"data": {"scheme": {"grading": {"cutoffTie": "DRAW"}}}}
                    cycles | preparing | binary minimum total        | {"data": {"scheme": {"grading": {"goodMinimumTotal": 84.5}}}}
                    cycles | preparing | unknown reach               | {"data": {"scheme": {"veto": {"defaultScope": "UNIT"}}}}
                    cycles | preparing | no tiers                    | {"data": {"scheme": {"tiers": []}}}
                    cycles | preparing | nobody issues               | {"data": {"scheme": {"bulletin": {"bodies": []}}}}
                    cycles | preparing | body without a prefix       | {"data": {"scheme": {"bulletin": {"bodies": [{"name": "市绩效办"}]}}}}
                    units  | unit      | no name                     | {"data": {"name": null}}
                    units  | unit      | no tier                     | {"data": {"tier": null}}
                    units  | unit      | code with a separator       | {"data": {"unit": "P:01"}}
                    units  | unit      | code with a full-width space | {"data": {"unit": "水利　局"}}
                    units  | unit      | code that ends with a line feed | {"data": {"unit": "P01\\n"}}
                    units  | unit      | code of 41 characters       | {"data": {"unit": "P1234567890123456789012345678901234567890"}}
                    units  | unit-with-external-ids | external id as a number | {"data": {"externalIds": {"USCC": 1}}}
                    indicator-standings | assessed-in-part | no vetoes           | {"data": {"vetoes": null}}
                    indicator-standings | assessed-in-part | binary points       | {"data": {"indicators": [{"indicator": "I", "component": "C", "maxPoints": 0.34, "applicable": true}]}}
                    indicator-standings | assessed-in-part | points of 1 decimal | {"data": {"indicators": [{"indicator": "I", "component": "C", "maxPoints": "0.3", "applicable": true}]}}
                    indicator-standings | assessed-in-part | negative points     | {"data": {"indicators": [{"indicator": "I", "component": "C", "maxPoints": "0.30", "applicable": true, "assessedPoints": "-0.10"}]}}
                    indicator-standings | assessed-in-part | applicable as text  | {"data": {"indicators": [{"indicator": "I", "component": "C", "maxPoints": "0.30", "applicable": "true"}]}}
                    indicator-standings | assessed-by-named-acts | act as a number      | {"data": {"indicators": [{"indicator": "I", "component": "C", "maxPoints": "0.30", "applicable": true, "assessedPoints": "0.10", "act": 48213}]}}
                    indicator-standings | assessed-by-named-acts | act with a separator | {"data": {"indicators": [{"indicator": "I", "component": "C", "maxPoints": "0.30", "applicable": true, "assessedPoints": "0.10", "act": "48213/1"}]}}
                    indicator-standings | assessed-by-named-acts | act of nothing       | {"data": {"indicators": [{"indicator": "I", "component": "C", "maxPoints": "0.30", "applicable": true, "act": null}]}}
                    indicator-standings | assessed-in-part | no maximum          | {"data": {"indicators": [{"indicator": "I", "component": "C", "applicable": true}]}}
                    indicator-standings | vetoes-of-every-reach | no reach        | {"data": {"vetoes": [{"veto": "1", "area": "A"}]}}
                    indicator-standings | vetoes-of-every-reach | an indicator's veto without indicator | {"data": {"vetoes": [{"veto": "1", "area": "A", "reach": "INDICATOR", "component": "C"}]}}
                    indicator-standings | vetoes-of-every-reach | a component's veto without component  | {"data": {"vetoes": [{"veto": "1", "area": "A", "reach": "COMPONENT"}]}}
                    review-standings    | two-waves    | binary score           | {"data": {"waves": [{"wave": "2012-12", "score": 95.123456}]}}
                    review-standings    | two-waves    | score of 2 decimals    | {"data": {"waves": [{"wave": "2012-12", "score": "95.12"}]}}
                    turnout-standings   | open-with-quotas | unknown state      | {"data": {"state": "PLANNED"}}
                    turnout-standings   | open-with-quotas | no turnout         | {"data": {"turnout": null}}
                    turnout-standings   | open-with-quotas | half a ballot      | {"data": {"turnout": [{"group": "CPPCC", "channel": "MAIL", "ballots": 0.5}]}}
                    turnout-standings   | open-with-quotas | a count of nothing | {"data": {"turnout": [{"group": "CPPCC", "channel": "MAIL", "ballots": 0}]}}
                    turnout-standings   | open-with-quotas | a negative quota   | {"data": {"sample": [{"group": "CPPCC", "frame": 9, "quota": -1, "sheets": 0}]}}
                    result-standings    | frozen       | unknown state          | {"data": {"state": "CORRECTED"}}
                    result-standings    | frozen       | version of nothing     | {"data": {"version": 0}}
                    result-standings    | frozen       | subject of a unit      | {"subject": "350100-2012/A01"}
                    review-standings    | two-waves    | wave without score     | {"data": {"waves": [{"wave": "2012-12"}]}}
                    deduction-standings | two-findings | binary points          | {"data": {"deductions": [{"finding": "1", "points": 0.5}]}}
                    deduction-standings | two-findings | points of 1 decimal    | {"data": {"deductions": [{"finding": "1", "points": "0.5"}]}}
                    deduction-standings | two-findings | points of no finding   | {"data": {"deductions": [{"points": "0.50"}]}}
                    closings | survey   | unknown source         | {"data": {"source": "scoring"}}
                    closings | survey   | count as text          | {"data": {"subjects": "75"}}
                    closings | survey   | negative count         | {"data": {"stuck": -1}}
                    closings | survey   | shortened digest       | {"data": {"digest": "9f86d081"}}
                    closings | survey   | verdict as text        | {"data": {"sealsValid": "yes"}}
                    unit-scores | complete | binary total           | {"data": {"total": 96.774508}}
                    unit-scores | complete | total of 6 decimals    | {"data": {"total": "96.774508"}}
                    unit-scores | complete | binary score           | {"data": {"indicatorScore": 98.52}}
                    unit-scores | complete | coverage above 1       | {"data": {"coverage": "1.000001"}}
                    unit-scores | complete | no raw deduction       | {"data": {"rawDeduction": null}}
                    unit-scores | complete | no verdict on coverage | {"data": {"complete": null}}
                    tier-rankings | grades-left-open | no entries     | {"data": {"entries": null}}
                    tier-rankings | grades-left-open | rank of 0      | {"data": {"entries": [{"rank": 0, "unit": "P02", "total": "96.77450800"}]}}
                    tier-rankings | grades-left-open | rank as text   | {"data": {"entries": [{"rank": "1", "unit": "P02", "total": "96.77450800"}]}}
                    tier-rankings | grades-left-open | binary total   | {"data": {"entries": [{"rank": 1, "unit": "P02", "total": 96.774508}]}}
                    tier-rankings | grades-left-open | unknown grade  | {"data": {"entries": [{"rank": 1, "unit": "P02", "total": "96.77450800", "grade": "POOR"}]}}
                    published-results | header | header of no version       | {"data": {"version": null}}
                    published-results | header | header without digest      | {"data": {"digest": null}}
                    published-results | header | header under a unit's subject | {"subject": "350100-2012/1/P02"}
                    published-results | unit   | unit under the header's subject | {"subject": "350100-2012/1"}
                    published-results | unit   | no total                   | {"data": {"total": null}}
                    published-results | unit   | binary deduction           | {"data": {"deduction": 0}}
                    published-results | unit   | undecided grade            | {"data": {"grade": "PENDING_DECISION"}}
                    published-results | unit   | weak point of no method    | {"data": {"weakPoints": [{"component": "BUSINESS"}]}}
                    published-results | unit   | weak point in a numbered wave | {"data": {"weakPoints": [{"method": "REVIEW", "wave": 12}]}}
                    """)
    void theSchemaOfATopicRefusesBrokenData(String topic, String sample, String fault, String patch) {
        Topic broken = CONTRACTS.topic("jiheng." + topic + ".v1");

        assertRefused(broken, CONTRACTS.sample(broken, sample).value(), patch);
    }

    @Test
    void everySchemaAcceptsFieldsThatItDoesNotKnow() {
        assertThat(CONTRACTS.samples())
                .allSatisfy(sample -> assertThat(
                                faults(sample.topic(), sample.value(), "{\"later\": \"x\", \"data\": {\"later\": 1}}"))
                        .isEmpty());
    }

    private static void assertRefused(Topic topic, JsonNode sample, String patch) {
        assertThat(faults(topic, sample, patch)).as(topic + " with " + patch).isNotEmpty();
    }

    private static List<String> faults(Topic topic, JsonNode sample, String patch) {
        return SchemaFaults.of(JsonMergePatch.apply(sample, json(patch)), CONTRACTS.schema(topic));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
