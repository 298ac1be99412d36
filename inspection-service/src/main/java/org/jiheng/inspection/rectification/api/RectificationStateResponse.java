package org.jiheng.inspection.rectification.api;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jiheng.inspection.rectification.Rectification;
import org.jiheng.inspection.rectification.RectificationState;
import org.jiheng.kit.version.Version;
import org.jiheng.kit.version.Versioned;

/** Where a rectification stands after a move. */
record RectificationStateResponse(
        UUID rectification,
        RectificationState state,
        @JsonIgnore int acts) implements Versioned {
    static RectificationStateResponse of(Rectification rectification) {
        return new RectificationStateResponse(
                rectification.id(), rectification.state(), rectification.acts().size());
    }

    @Override
    public Version version() {
        return new Version(acts);
    }
}
