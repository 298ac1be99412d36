package org.jiheng.contracts;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.contracts.Contracts.Sample;
import org.jiheng.contracts.Contracts.Topic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class SamplesTest {

    private static final Contracts CONTRACTS = Contracts.ofThisBuild();

    static List<Topic> topics() {
        return CONTRACTS.topics();
    }

    static List<Sample> samples() {
        return CONTRACTS.samples();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyTopicHasAtLeastTwoSamples(Topic topic) {
        assertThat(CONTRACTS.samples(topic)).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleKeepsToItsSchema(Sample sample) {
        assertThat(SchemaFaults.of(sample.value(), CONTRACTS.schema(sample.topic())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleSaysTheSameInEnvelopeAndData(Sample sample) {
        JsonNode record = sample.value();
        String subject = record.get("subject").textValue();

        assertThat(record.get("id").textValue())
                .isEqualTo(subject + "@" + record.get("revision").textValue());
        assertThat(record.get("cycle")).isEqualTo(record.at("/data/cycle"));
        assertThat((subject + "/")).startsWith(record.get("cycle").textValue() + "/");
        assertThat(sample.topic().from())
                .contains(record.get("source").textValue().substring(1));
    }
}
