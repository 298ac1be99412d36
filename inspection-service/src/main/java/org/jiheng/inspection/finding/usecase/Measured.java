package org.jiheng.inspection.finding.usecase;

import java.util.Optional;

/**
 * What somebody says that a finding costs.
 *
 * @param points decimal text, given by hand or within what the item leaves open
 * @param item code of an item of the catalogue in force
 */
public record Measured(Optional<String> points, Optional<String> item) {}
