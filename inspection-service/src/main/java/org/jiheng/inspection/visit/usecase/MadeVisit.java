package org.jiheng.inspection.visit.usecase;

import java.util.List;
import java.util.Optional;

import org.jiheng.inspection.visit.Days;

/**
 * What somebody says of a planned visit that was made.
 *
 * @param inspectors issuer and subject of each who went; none: those who were to go
 * @param areas codes or aliases
 */
public record MadeVisit(List<String> inspectors, Days days, List<String> areas, Optional<String> outcome) {}
