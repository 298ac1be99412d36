package org.jiheng.contracts.asyncapi;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.contracts.Contracts;
import org.jiheng.contracts.Contracts.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class AsyncApiDocumentTest {

    static List<Topic> topics() {
        return Contracts.ofThisBuild().topics();
    }

    @Test
    void theDocumentIsValid() throws IOException {
        assertThat(AsyncApiDocument.read().faults()).isEmpty();
        assertThat(AsyncApiDocument.read().referencesToNothing()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    no title             | {"info": {"title": null}}
                    no channels          | {"channels": null}
                    an older version     | {"asyncapi": "2.6.0"}
                    a misspelled section | {"chanels": {}}
                    an unknown action    | {"operations": {"surveyReceivesCycles": {"action": "subscribe"}}}
                    no channel           | {"operations": {"surveyReceivesCycles": {"channel": null}}}
                    no protocol          | {"servers": {"kafka": {"protocol": null}}}
                    partitions as text   | {"components": {"channelBindings": {"standings": {"kafka": {"partitions": "twelve"}}}}}
                    """)
    void aBrokenDocumentIsNotValid(String fault, String patch) throws IOException {
        assertThat(AsyncApiDocument.read().with(patch).faults()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    #/channels/years            | {"operations": {"surveyReceivesCycles": {"channel": {"$ref": "#/channels/years"}}}}
                    ./jiheng.cycles.v2/schema.json | {"components": {"messages": {"cycle": {"payload": {"$ref": "./jiheng.cycles.v2/schema.json"}}}}}
                    """)
    void aReferenceToNothingIsFound(String reference, String patch) throws IOException {
        assertThat(AsyncApiDocument.read().with(patch).referencesToNothing()).containsExactly(reference);
    }

    @Test
    void theDocumentHasAChannelForEveryTopicAndNoOther() throws IOException {
        List<String> addresses = new ArrayList<>();
        AsyncApiDocument.read()
                .root()
                .get("channels")
                .forEach(channel -> addresses.add(channel.get("address").textValue()));

        assertThat(addresses).isEqualTo(topics().stream().map(Topic::topic).toList());
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aChannelCarriesTheTypeAndSchemaInTheCatalogue(Topic topic) throws IOException {
        AsyncApiDocument document = AsyncApiDocument.read();
        JsonNode messages = channelOf(topic, document).get("messages");

        assertThat(messages).singleElement().satisfies(reference -> {
            JsonNode message = document.follow(reference);
            assertThat(message.get("name").textValue()).isEqualTo(topic.type());
            assertThat(message.at("/payload/$ref").textValue()).isEqualTo("./" + topic.schema());
        });
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aTopicIsCompacted(Topic topic) throws IOException {
        AsyncApiDocument document = AsyncApiDocument.read();
        JsonNode bindings = document.follow(channelOf(topic, document).get("bindings"));

        assertThat(bindings.at("/kafka/topicConfiguration/cleanup.policy"))
                .extracting(JsonNode::textValue)
                .containsExactly("compact");
    }

    @ParameterizedTest
    @MethodSource("topics")
    void aTopicIsSentByTheServicesInTheCatalogue(Topic topic) throws IOException {
        AsyncApiDocument document = AsyncApiDocument.read();
        List<String> senders = new ArrayList<>();
        for (JsonNode operation : document.root().get("operations")) {
            boolean ofTopic = document.follow(operation.get("channel")).equals(channelOf(topic, document));
            if (ofTopic && operation.get("action").textValue().equals("send")) {
                senders.add(operation.at("/tags/0/name").textValue());
            }
        }

        assertThat(senders).isEqualTo(topic.from());
    }

    private static JsonNode channelOf(Topic topic, AsyncApiDocument document) {
        for (JsonNode channel : document.root().get("channels")) {
            if (channel.get("address").textValue().equals(topic.topic())) {
                return channel;
            }
        }
        throw new AssertionError("no channel for " + topic);
    }
}
