package org.jiheng.kit.architecture.violation;

import java.sql.Connection;

/** A resource that looks into a table. */
public class TableResource {
    Connection tables;
}
