package org.jiheng.inspection.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is taken: what a phone or a scanner makes. Nothing that opens as a page or runs, and no container of other files. */
public enum EvidenceType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp"),
    /** Phones call one and the same photo by either name. */
    HEIC("image/heic", "image/heif"),
    PDF("application/pdf"),
    /** Containers of one family: which of them it is, the first bytes do not tell. */
    MP4("video/mp4", "application/mp4", "video/quicktime"),
    /** Sound alone, as phones record it. */
    M4A("audio/mp4", "audio/x-m4a"),
    MP3("audio/mpeg");

    private final List<String> mediaTypes;

    EvidenceType(String... mediaTypes) {
        this.mediaTypes = List.of(mediaTypes);
    }

    /** @param mediaType without parameters, in small letters */
    public static Optional<EvidenceType> of(String mediaType) {
        return Stream.of(values())
                .filter(type -> type.mediaTypes.contains(mediaType))
                .findFirst();
    }

    /** All by which it goes; its own first. */
    public List<String> mediaTypes() {
        return mediaTypes;
    }

    public String mediaType() {
        return mediaTypes.get(0);
    }
}
