package org.jiheng.contracts.compatibility;

import java.util.List;

import org.jiheng.contracts.Contracts;
import org.jiheng.contracts.Contracts.Sample;
import org.jiheng.contracts.Contracts.Topic;
import org.jiheng.contracts.SchemaFaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Fails the build when a contract changes within its version by more than added optional properties. */
class CompatibilityTest {

    private static final Contracts CURRENT = Contracts.ofThisBuild();
    private static final Contracts PUBLISHED = Contracts.lastPublished();

    static List<Topic> publishedTopics() {
        return PUBLISHED.topics();
    }

    static List<Sample> publishedSamples() {
        return PUBLISHED.samples();
    }

    static List<Sample> currentSamplesOfPublishedTopics() {
        return CURRENT.samples().stream()
                .filter(sample -> publishedTopics().contains(sample.topic()))
                .toList();
    }

    @Test
    void aPublishedTopicStaysInTheCatalogueAsItWas() {
        assertThat(CURRENT.topics()).containsAll(publishedTopics());
    }

    @ParameterizedTest
    @MethodSource("publishedTopics")
    void aSchemaDiffersFromThePublishedOneByOptionalPropertiesOnly(Topic topic) {
        assertThat(SchemaComparison.between(PUBLISHED.schema(topic), CURRENT.schema(topic)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("publishedSamples")
    void aNewReaderReadsAPublishedSample(Sample sample) {
        assertThat(SchemaFaults.of(sample.value(), CURRENT.schema(sample.topic())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("currentSamplesOfPublishedTopics")
    void anOldReaderReadsAPresentSample(Sample sample) {
        assertThat(SchemaFaults.of(sample.value(), PUBLISHED.schema(sample.topic())))
                .isEmpty();
    }
}
