package org.jiheng.kit.audit;

import java.time.OffsetDateTime;

/**
 * What somebody looks for in the audit log; null: anything.
 *
 * @param jurisdiction whose entries are shown, beside those of nobody in particular
 * @param subject the subject itself and all below it
 * @param from first moment, inclusive
 * @param to last moment, exclusive
 */
public record AuditSearch(
        String jurisdiction,
        String person,
        String act,
        String subject,
        String outcome,
        OffsetDateTime from,
        OffsetDateTime to) {}
