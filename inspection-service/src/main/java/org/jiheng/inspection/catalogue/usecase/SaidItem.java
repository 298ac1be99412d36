package org.jiheng.inspection.catalogue.usecase;

import java.util.Optional;

/**
 * An item as somebody proposes it, nothing of it looked at yet.
 *
 * @param area code or alias
 * @param most the same as {@code least} if it is missing
 */
public record SaidItem(
        String code, String area, String description, String least, Optional<String> most, Optional<String> clause) {}
