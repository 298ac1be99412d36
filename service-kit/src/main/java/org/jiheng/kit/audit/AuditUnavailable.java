package org.jiheng.kit.audit;

import java.sql.SQLException;

/** The database refused an audit statement; the transaction is lost, the caller may try again. */
public class AuditUnavailable extends RuntimeException {
    AuditUnavailable(SQLException cause) {
        super(cause);
    }
}
