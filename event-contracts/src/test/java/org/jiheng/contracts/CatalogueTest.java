package org.jiheng.contracts;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jiheng.contracts.Contracts.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class CatalogueTest {

    private static final Contracts CONTRACTS = Contracts.ofThisBuild();

    static List<Topic> topics() {
        return CONTRACTS.topics();
    }

    @Test
    void theCatalogueNamesEveryContractFolderAndNoOther() {
        assertThat(topics())
                .hasSize(11)
                .extracting(Topic::topic)
                .containsExactlyInAnyOrderElementsOf(CONTRACTS.folders());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void theSchemaOfATopicIsAValidSchema(Topic topic) {
        assertThat(SchemaFaults.ofSchema(CONTRACTS.schema(topic))).isEmpty();
    }

    @Test
    void aSchemaWithAMisspelledTypeIsNotAValidSchema() throws Exception {
        JsonNode schema = new ObjectMapper().readTree("{\"properties\": {\"points\": {\"type\": \"sting\"}}}");

        assertThat(SchemaFaults.ofSchema(schema)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void theSchemaOfATopicAsksForTheTypeInTheCatalogue(Topic topic) {
        JsonNode schema = CONTRACTS.schema(topic);

        assertThat(schema.at("/properties/type/const").textValue()).isEqualTo(topic.type());
        assertThat(schema.at("/$id").textValue()).isEqualTo("urn:jiheng:contract:" + topic.topic());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyRecordOfATopicRepeatsItsPartitionKey(Topic topic) {
        assertThat(topic.subject().split("/")[0]).isEqualTo(CONTRACTS.partitionKey());
        assertThat(CONTRACTS.schema(topic).get("required"))
                .extracting(JsonNode::textValue)
                .contains(CONTRACTS.partitionKey());
    }
}
