package org.jiheng.scoring.standing;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.kit.testing.StandingTopics;

/** A standing that another service sends. */
public record Sent(String topic, String subject, long revision, JsonNode data, Map<String, String> extensions) {
    public void to(StandingTopics topics) {
        topics.send(topic, subject, revision, data.toString(), extensions);
    }

    /** The same state under a higher revision. */
    public Sent again(long newRevision) {
        return new Sent(topic, subject, newRevision, data, extensions);
    }
}
