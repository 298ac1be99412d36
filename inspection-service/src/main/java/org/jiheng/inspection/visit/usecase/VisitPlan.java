package org.jiheng.inspection.visit.usecase;

import java.util.List;
import java.util.Optional;

import org.jiheng.inspection.visit.Days;
import org.jiheng.inspection.visit.VisitKind;

/**
 * What somebody says of a visit that is to be made, or was.
 *
 * @param inspectors issuer and subject of each; none: the caller alone
 * @param areas codes or aliases
 * @param words what it is for, or its outcome
 */
public record VisitPlan(
        String unit, VisitKind kind, List<String> inspectors, Days days, List<String> areas, Optional<String> words) {}
