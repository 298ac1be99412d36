package org.jiheng.survey.ballot.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import org.jiheng.kit.database.Sql;
import org.jiheng.survey.ballot.BallotsRefused;
import org.jiheng.survey.ballot.Channel;
import org.jiheng.survey.ballot.CheckedSheet;
import org.jiheng.survey.ballot.seal.BallotSeal;
import org.jiheng.survey.ballot.seal.Cover;
import org.jiheng.survey.ballot.seal.SealedBallot;
import org.jiheng.survey.ballot.seal.SpentHash;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.key.WaveKey;
import org.jiheng.survey.wave.persistence.IntakeTables;

/** Ballots of an open wave on their way in; {@link BallotRelease} has their way out. */
@ApplicationScoped
public class BallotIntake {
    /** Counted already while the wave is open, or before it was last closed. */
    private static final String TAKE_IN = """
             (spent_hash, group_code, channel, sealed)
            SELECT new.* FROM unnest(?::bytea[], ?::text[], ?::text[], ?::bytea[])
                AS new (spent_hash, group_code, channel, sealed)
            WHERE NOT EXISTS (
                SELECT FROM spent s WHERE s.cycle = ? AND s.wave = ? AND s.spent_hash = new.spent_hash)
            ON CONFLICT DO NOTHING
            RETURNING spent_hash""";

    private final AgroalDataSource database;
    private final IntakeTables tables;
    private final Sql sql;

    BallotIntake(AgroalDataSource database, IntakeTables tables, Sql sql) {
        this.database = database;
        this.tables = tables;
        this.sql = sql;
    }

    /**
     * Takes a batch in, all or nothing; the wave is held open by the caller's transaction.
     *
     * @throws BallotsRefused if a sheet is counted already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void store(WaveId wave, WaveKey key, List<CheckedSheet> sheets) {
        List<SpentHash> hashes =
                sheets.stream().map(s -> SpentHash.ofSerial(wave, s.serial())).toList();
        BallotSeal seal = new BallotSeal(wave, key);
        // By hash: two batches that share sheets wait for each other in one direction only
        TreeMap<SpentHash, SealedBallot> sealed = new TreeMap<>();
        IntStream.range(0, sheets.size())
                .forEach(i -> sealed.put(hashes.get(i), sealed(seal, hashes.get(i), sheets.get(i))));
        Set<SpentHash> stored = add(wave, tables.name(wave), sealed.values());
        if (stored.size() < sheets.size()) {
            IntStream refused = IntStream.range(0, sheets.size()).filter(i -> !stored.contains(hashes.get(i)));
            throw BallotsRefused.alreadyCounted(refused, sheets.size());
        }
    }

    private static SealedBallot sealed(BallotSeal seal, SpentHash spent, CheckedSheet sheet) {
        Cover cover = new Cover(spent, sheet.ballot().group(), sheet.channel());
        return new SealedBallot(cover, seal.seal(cover, sheet.ballot().packed()));
    }

    /**
     * Takes in those that are not in yet; the wave is held open by the caller's transaction.
     *
     * @param table of the wave, see {@link IntakeTables#name}
     * @param ballots in the order of their hashes, for the same reason
     * @return of those that were taken in now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<SpentHash> add(WaveId wave, String table, Collection<SealedBallot> ballots) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("INSERT INTO " + table + TAKE_IN)) {
            insert.setArray(1, bytes(connection, ballots, b -> b.cover().spent().bytes()));
            insert.setArray(2, texts(connection, ballots, b -> b.cover().group()));
            insert.setArray(
                    3, texts(connection, ballots, b -> b.cover().channel().name()));
            insert.setArray(4, bytes(connection, ballots, SealedBallot::bytes));
            insert.setString(5, wave.cycle());
            insert.setString(6, wave.wave());
            return hashes(insert);
        } catch (SQLException e) {
            throw new BallotsUnavailable(e);
        }
    }

    /** One that waits for the close. */
    public Optional<SealedBallot> find(WaveId wave, SpentHash spent) {
        return sql.first(
                "SELECT group_code, channel, sealed FROM " + tables.name(wave) + " WHERE spent_hash = ?",
                row -> new SealedBallot(
                        new Cover(spent, row.getString(1), Channel.valueOf(row.getString(2))), row.getBytes(3)),
                (Object) spent.bytes());
    }

    private static Set<SpentHash> hashes(PreparedStatement statement) throws SQLException {
        Set<SpentHash> hashes = new HashSet<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                hashes.add(new SpentHash(rows.getBytes(1)));
            }
        }
        return hashes;
    }

    private static java.sql.Array texts(
            Connection connection, Collection<SealedBallot> ballots, Function<SealedBallot, String> text)
            throws SQLException {
        return connection.createArrayOf("text", ballots.stream().map(text).toArray());
    }

    private static java.sql.Array bytes(
            Connection connection, Collection<SealedBallot> ballots, Function<SealedBallot, byte[]> bytes)
            throws SQLException {
        return connection.createArrayOf("bytea", ballots.stream().map(bytes).toArray(byte[][]::new));
    }
}
