package org.jiheng.inspection.area;

import java.util.Optional;

/**
 * One of the scheme's areas, as somebody named it.
 *
 * @param said the alias by which it was named, if it was not by its code
 */
public record NamedArea(String code, Optional<String> said) {}
