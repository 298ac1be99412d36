package org.jiheng.kit.audit;

import java.time.OffsetDateTime;

/**
 * What somebody looks for in the audit log; null: anything.
 *
 * @param jurisdiction the auditor's; null: none
 * @param operation method and path template
 * @param flag one that the entry carries, such as {@code back-entry}
 * @param subject the subject itself and all below it
 * @param from first moment, inclusive
 * @param to last moment, exclusive
 */
public record AuditSearch(
        String jurisdiction,
        String person,
        String act,
        String operation,
        String subject,
        String outcome,
        String flag,
        OffsetDateTime from,
        OffsetDateTime to) {}
