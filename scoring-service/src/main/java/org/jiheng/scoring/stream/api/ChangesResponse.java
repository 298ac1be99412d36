package org.jiheng.scoring.stream.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.scoring.stream.Change;
import org.jiheng.scoring.stream.live.Feed;

/**
 * @param changes what each score and ranking is since it last changed, in the order of these changes
 * @param cursor what to ask on with
 * @param snapshot whether this begins anew: what was read before no longer counts
 * @param more whether there is more at once
 */
public record ChangesResponse(List<Standing> changes, String cursor, boolean snapshot, boolean more) {
    /** As it is on its topic: a CloudEvent in JSON. */
    @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)
    public record Standing(
            @JsonValue @JsonRawValue @Schema(hidden = true) String json) {}

    static ChangesResponse of(Feed.Page page) {
        return new ChangesResponse(
                page.changes().stream().map(Change::standing).map(Standing::new).toList(),
                page.position().toString(),
                page.snapshot(),
                page.more());
    }
}
