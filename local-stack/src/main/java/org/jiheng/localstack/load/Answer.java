package org.jiheng.localstack.load;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a service said to an act.
 *
 * @param repeated whether it had been done before, and this is what was said then
 */
record Answer(JsonNode body, boolean repeated) {
    String text(String field) {
        return body.path(field).asText();
    }
}
