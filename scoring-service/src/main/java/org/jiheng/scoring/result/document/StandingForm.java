package org.jiheng.scoring.result.document;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jiheng.kit.standing.Digest;
import org.jiheng.kit.standing.Standing;
import org.jiheng.kit.standing.SubjectKey;
import org.jiheng.scoring.result.FrozenStanding;

/** A standing as the document spells it: its topic, subject and revision, the cycle's revision under which it was made, and what it says. */
public final class StandingForm {
    private static final String CYCLE_REVISION = "cyclerevision";

    private StandingForm() {}

    static String write(Standing standing) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("topic", standing.key().topic())
                .put("subject", standing.key().subject())
                .put("revision", Long.toString(standing.revision()));
        String under = standing.extensions().get(CYCLE_REVISION);
        if (under != null) {
            node.put(CYCLE_REVISION, under);
        }
        node.set("data", standing.data());
        return CanonicalText.of(node);
    }

    static Standing read(JsonNode node) {
        Map<String, String> extensions = node.has(CYCLE_REVISION)
                ? Map.of(CYCLE_REVISION, node.get(CYCLE_REVISION).asText())
                : Map.of();
        return new Standing(
                new SubjectKey(node.get("topic").asText(), node.get("subject").asText()),
                Long.parseLong(node.get("revision").asText()),
                Digest.of(node.get("data"), extensions),
                node.get("data"),
                extensions);
    }

    /** The cycle's own standing was made under no other revision than its own. */
    public static FrozenStanding frozen(String text) {
        JsonNode node = CanonicalText.read(text);
        JsonNode under = node.has(CYCLE_REVISION) ? node.get(CYCLE_REVISION) : node.get("revision");
        return new FrozenStanding(
                node.get("topic").asText(),
                node.get("subject").asText(),
                Long.parseLong(node.get("revision").asText()),
                Long.parseLong(under.asText()),
                CanonicalText.of(node.get("data")));
    }

    /** The scheme of a cycle's own standing, as JSON. */
    public static String scheme(FrozenStanding cycle) {
        return CanonicalText.of(CanonicalText.read(cycle.data()).get("scheme"));
    }
}
