package org.jiheng.inspection.finding;

import java.util.Optional;

/**
 * What was found, and where: written once.
 *
 * @param number the inspectors' own number, unique within the cycle
 * @param area code of one of the scheme's areas
 */
public record Particulars(
        String cycle, String unit, Optional<String> number, Visit visit, String area, String description) {}
