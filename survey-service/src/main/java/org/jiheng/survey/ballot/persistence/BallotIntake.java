package org.jiheng.survey.ballot.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import org.jiheng.survey.ballot.BallotsRefused;
import org.jiheng.survey.ballot.CheckedSheet;
import org.jiheng.survey.wave.WaveId;

/**
 * Ballots of an open wave. How they are kept until the close is known here and nowhere else: who writes one calls
 * {@link #store}, who closes the wave calls {@link #release}.
 */
@ApplicationScoped
public class BallotIntake {
    /** Already counted while the wave is open, or before it was last closed. */
    private static final String STORE = """
            INSERT INTO intake_ballot (cycle, wave, serial_hash, group_code, channel, packed)
            SELECT ?, ?, new.serial_hash, new.group_code, new.channel, new.packed
            FROM unnest(?::bytea[], ?::text[], ?::text[], ?::bytea[]) AS new (serial_hash, group_code, channel, packed)
            WHERE NOT EXISTS (
                SELECT FROM spent_serial s WHERE s.cycle = ? AND s.wave = ? AND s.serial_hash = new.serial_hash)
            ON CONFLICT DO NOTHING
            RETURNING serial_hash""";

    /** Drawn from the server's strong random source: random() can be computed from a few of its values. */
    private static final String RELEASE_BALLOTS = """
            INSERT INTO ballot (cycle, wave, group_code, channel, packed)
            SELECT cycle, wave, group_code, channel, packed FROM intake_ballot
            WHERE cycle = ? AND wave = ? ORDER BY gen_random_uuid()""";

    private static final String RELEASE_SERIALS = """
            INSERT INTO spent_serial (cycle, wave, serial_hash)
            SELECT cycle, wave, serial_hash FROM intake_ballot
            WHERE cycle = ? AND wave = ? ORDER BY serial_hash""";

    private static final String EMPTY = "DELETE FROM intake_ballot WHERE cycle = ? AND wave = ?";

    private final AgroalDataSource database;

    BallotIntake(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * Takes a batch in, all or nothing; the wave is held open by the caller's transaction.
     *
     * @throws BallotsRefused if a sheet is counted already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void store(WaveId wave, List<CheckedSheet> sheets) {
        List<SerialHash> hashes =
                sheets.stream().map(s -> SerialHash.of(wave, s.serial())).toList();
        Set<SerialHash> stored = insert(wave, hashes, sheets);
        if (stored.size() < sheets.size()) {
            IntStream refused = IntStream.range(0, sheets.size()).filter(i -> !stored.contains(hashes.get(i)));
            throw BallotsRefused.alreadyCounted(refused, sheets.size());
        }
    }

    /** At the close: ballots and spent serials part for good, each in an order that says nothing of the other's. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void release(WaveId wave) {
        execute(RELEASE_BALLOTS, wave);
        execute(RELEASE_SERIALS, wave);
        execute(EMPTY, wave);
    }

    private Set<SerialHash> insert(WaveId wave, List<SerialHash> hashes, List<CheckedSheet> sheets) {
        // By hash: two batches that share sheets wait for each other in one direction only
        TreeMap<SerialHash, CheckedSheet> sorted = new TreeMap<>();
        IntStream.range(0, sheets.size()).forEach(i -> sorted.put(hashes.get(i), sheets.get(i)));
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(STORE)) {
            insert.setString(1, wave.cycle());
            insert.setString(2, wave.wave());
            insert.setArray(
                    3,
                    array(
                            connection,
                            "bytea",
                            sorted.keySet().stream().map(SerialHash::bytes).toArray(byte[][]::new)));
            insert.setArray(
                    4,
                    array(
                            connection,
                            "text",
                            sorted.values().stream()
                                    .map(s -> s.ballot().group())
                                    .toArray()));
            insert.setArray(
                    5,
                    array(
                            connection,
                            "text",
                            sorted.values().stream()
                                    .map(s -> s.ballot().channel().name())
                                    .toArray()));
            insert.setArray(
                    6,
                    array(
                            connection,
                            "bytea",
                            sorted.values().stream()
                                    .map(s -> s.ballot().packed())
                                    .toArray(byte[][]::new)));
            insert.setString(7, wave.cycle());
            insert.setString(8, wave.wave());
            return hashes(insert);
        } catch (SQLException e) {
            throw new BallotsUnavailable(e);
        }
    }

    private static Set<SerialHash> hashes(PreparedStatement statement) throws SQLException {
        Set<SerialHash> hashes = new HashSet<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                hashes.add(new SerialHash(rows.getBytes(1)));
            }
        }
        return hashes;
    }

    private static java.sql.Array array(Connection connection, String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    private void execute(String sql, WaveId wave) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, wave.cycle());
            statement.setString(2, wave.wave());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new BallotsUnavailable(e);
        }
    }
}
