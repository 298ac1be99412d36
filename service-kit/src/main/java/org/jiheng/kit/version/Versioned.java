package org.jiheng.kit.version;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * An answer's entity that has a version: it goes out as {@code ETag}, and a GET whose {@code If-None-Match} names it is
 * answered 304.
 */
public interface Versioned {
    @JsonIgnore
    Version version();
}
