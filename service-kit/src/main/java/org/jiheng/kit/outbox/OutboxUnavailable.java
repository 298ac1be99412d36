package org.jiheng.kit.outbox;

import java.sql.SQLException;

/** The database refused an outbox statement; the transaction is lost, the caller may try again. */
public class OutboxUnavailable extends RuntimeException {
    OutboxUnavailable(SQLException cause) {
        super(cause);
    }
}
