package org.jiheng.scoring.architecture.violation;

import jakarta.ws.rs.GET;

import io.agroal.api.AgroalDataSource;

/** An endpoint that reads a table itself and names no role. */
public class TableReadingResource {
    private final AgroalDataSource database;

    public TableReadingResource(AgroalDataSource database) {
        this.database = database;
    }

    @GET
    public String read() {
        return database.toString();
    }
}
