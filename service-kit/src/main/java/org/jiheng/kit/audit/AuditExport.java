package org.jiheng.kit.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jiheng.kit.log.Logged;

/**
 * The chain as lines of JSON, and a signed trailer that says how many there are, where they end and where the log ends. Entries of another
 * jurisdiction are withheld: only their digest stands there, which is all that the chain needs.
 *
 * <p>It checks the chain as it goes. Where that is broken, so is the export off, without a trailer.
 */
@ApplicationScoped
public class AuditExport {
    private static final Logger LOG = Logger.getLogger(AuditExport.class);
    private static final int AT_ONCE = 200;

    private final AgroalDataSource database;
    private final AuditChain chain;
    private final SigningKey key;
    private final Clock clock;
    private final String service;

    AuditExport(
            AgroalDataSource database,
            AuditChain chain,
            SigningKey key,
            Clock clock,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.database = database;
        this.chain = chain;
        this.key = key;
        this.clock = clock;
        this.service = service;
    }

    private record Link(long position, byte[] hash, String entry, boolean withheld) {
        String line(byte[] digest) {
            String content = withheld ? "\"withheld\":\"" + LinkHash.hex(digest) + '"' : "\"entry\":" + entry;
            return "{\"position\":" + position + "," + content + ",\"hash\":\"" + LinkHash.hex(hash) + "\"}\n";
        }
    }

    /**
     * What is asked for, and where the log ended then.
     *
     * @param from first position, 1 or more
     * @param to last position; {@code from - 1} for none
     * @param previous hash before the first
     * @param lastPosition of the log
     * @param lastHash of the log
     */
    public record Part(long from, long to, LinkHash previous, long lastPosition, LinkHash lastHash) {}

    private static final class Progress {
        private long position;
        private LinkHash hash;
        private long withheld;
    }

    /**
     * @param from first position, 1 or more; at most the one after the last
     * @param to last position; beyond the last there is: that
     * @throws BeyondTheLog if it begins later or ends before it begins
     */
    public Part part(long from, long to) {
        try (Connection connection = database.getConnection()) {
            long last = AuditChain.head(connection);
            if (from > last + 1) {
                throw BeyondTheLog.begins(last);
            }
            if (to < from) {
                throw BeyondTheLog.ends(from);
            }
            LinkHash previous = chain.hashAt(connection, from - 1);
            return new Part(from, Math.min(to, last), previous, last, chain.hashAt(connection, last));
        } catch (SQLException e) {
            throw new AuditUnavailable(e);
        }
    }

    /** @param jurisdiction the auditor's, whose entries are shown; null: none */
    public void write(String jurisdiction, Part part, OutputStream out) throws IOException {
        Progress progress = new Progress();
        progress.position = part.from() - 1;
        progress.hash = part.previous();
        try {
            while (progress.position < part.to()) {
                if (!writeSome(jurisdiction, progress, part.to(), out)) {
                    return;
                }
            }
        } catch (SQLException e) {
            throw new AuditUnavailable(e);
        }
        out.write(utf8(trailer(part, progress)));
    }

    private boolean writeSome(String jurisdiction, Progress progress, long last, OutputStream out)
            throws SQLException, IOException {
        List<Link> links = read(jurisdiction, progress.position + 1, Math.min(progress.position + AT_ONCE, last));
        long expectedEnd = Math.min(progress.position + AT_ONCE, last);
        for (Link link : links) {
            byte[] digest = LinkHash.digest(link.entry());
            progress.hash = progress.hash.next(progress.position + 1, digest);
            if (link.position() != progress.position + 1 || !progress.hash.is(link.hash())) {
                break;
            }
            progress.position++;
            progress.withheld += link.withheld() ? 1 : 0;
            out.write(utf8(link.line(digest)));
        }
        if (progress.position < expectedEnd) {
            long broken = progress.position + 1;
            Logged.under(
                    Map.of(Logged.POSITION, broken),
                    () -> LOG.errorf(
                            "The audit chain is broken at position %d: somebody changed the database", broken));
            out.write(utf8("{\"broken\":" + (progress.position + 1) + "}\n"));
            return false;
        }
        return true;
    }

    private List<Link> read(String jurisdiction, long from, long to) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT l.position, l.hash, " + EntryForm.SHOWN + " IS NOT TRUE AS withheld, "
                                + EntryForm.COLUMNS + " FROM audit_link l JOIN audit_entry e ON e.id = l.entry"
                                + " WHERE l.position BETWEEN ? AND ? ORDER BY l.position")) {
            select.setString(1, jurisdiction);
            select.setString(2, jurisdiction);
            select.setLong(3, from);
            select.setLong(4, to);
            List<Link> links = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    links.add(new Link(
                            rows.getLong("position"),
                            rows.getBytes("hash"),
                            EntryForm.of(rows),
                            rows.getBoolean("withheld")));
                }
            }
            return links;
        }
    }

    private String trailer(Part part, Progress progress) {
        String trailer = "{\"service\":" + JsonStrings.of(service)
                + ",\"from\":" + part.from()
                + ",\"to\":" + progress.position
                + ",\"entries\":" + (progress.position - part.from() + 1)
                + ",\"withheld\":" + progress.withheld
                + ",\"previous\":\"" + part.previous().hex()
                + "\",\"head\":\"" + progress.hash.hex()
                + "\",\"lastPosition\":" + part.lastPosition()
                + ",\"lastHash\":\"" + part.lastHash().hex()
                + "\",\"exportedAt\":\"" + EntryForm.time(clock.instant())
                + "\",\"keyId\":\"" + key.id() + "\"}";
        return "{\"trailer\":" + trailer + ",\"signature\":\"" + key.sign(trailer) + "\"}\n";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
