package org.jiheng.kit.overview;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;

/** Whose a partition is: the standing whose subject is the partition key itself names its jurisdiction. */
@ApplicationScoped
class PartitionOwners {
    private static final Pattern NAME = Pattern.compile("(.+)-\\d{4}", Pattern.DOTALL);
    private static final String OWNER = """
            SELECT data->>'jurisdiction' FROM taken_standing
            WHERE partition_key = ? AND subject = ? AND data ?? 'jurisdiction'
            UNION ALL
            SELECT convert_from(envelope, 'UTF8')::jsonb->'data'->>'jurisdiction' FROM outbox
            WHERE partition_key = ? AND subject = ? AND revision > 0
              AND convert_from(envelope, 'UTF8')::jsonb->'data' ?? 'jurisdiction'
            LIMIT 1""";

    private final AgroalDataSource database;

    PartitionOwners(AgroalDataSource database) {
        this.database = database;
    }

    /** The jurisdiction that the key begins with; empty if it is not jurisdiction-year, with a dot for the jurisdiction's slash. */
    static Optional<String> byName(String partitionKey) {
        Matcher parts = NAME.matcher(partitionKey);
        return parts.matches() ? Optional.of(parts.group(1).replaceFirst("\\.", "/")) : Optional.empty();
    }

    Optional<String> of(String partitionKey) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OWNER)) {
            for (int i = 1; i <= 4; i++) {
                select.setString(i, partitionKey);
            }
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
