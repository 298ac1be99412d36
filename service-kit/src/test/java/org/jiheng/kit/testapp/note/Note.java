package org.jiheng.kit.testapp.note;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jiheng.kit.version.Version;
import org.jiheng.kit.version.Versioned;

/** A note with the version that people who change it name. */
public record Note(
        @Schema(required = true) String name,
        @Schema(required = true) String words,
        @JsonIgnore Version version) implements Versioned {}
