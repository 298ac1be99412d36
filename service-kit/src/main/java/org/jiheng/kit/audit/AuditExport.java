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
import jakarta.enterprise.context.ApplicationScoped;

import io.agroal.api.AgroalDataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The chain as lines of JSON, and a signed trailer that says how many there are and where they end. Entries of another
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

    private static final class Progress {
        private long position;
        private LinkHash hash;
        private long withheld;
    }

    /**
     * @param jurisdiction whose entries are shown, beside those of nobody in particular; may be null
     * @param from first position, 1 or more
     * @param to last position; beyond the last there is: that
     */
    public void write(String jurisdiction, long from, long to, OutputStream out) throws IOException {
        try {
            long last;
            Progress progress = new Progress();
            try (Connection connection = database.getConnection()) {
                last = Math.max(from - 1, Math.min(to, AuditChain.head(connection)));
                progress.position = from - 1;
                progress.hash = chain.hashAt(connection, from - 1);
            }
            String previous = progress.hash.hex();
            while (progress.position < last) {
                if (!writeSome(jurisdiction, progress, last, out)) {
                    return;
                }
            }
            out.write(utf8(trailer(from, previous, progress)));
        } catch (SQLException e) {
            throw new AuditUnavailable(e);
        }
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
            LOG.errorf(
                    "The audit chain is broken at position %d: somebody changed the database", progress.position + 1);
            out.write(utf8("{\"broken\":" + (progress.position + 1) + "}\n"));
            return false;
        }
        return true;
    }

    private List<Link> read(String jurisdiction, long from, long to) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT l.position, l.hash, " + EntryForm.COLUMNS
                        + " FROM audit_link l JOIN audit_entry e ON e.id = l.entry"
                        + " WHERE l.position BETWEEN ? AND ? ORDER BY l.position")) {
            select.setLong(1, from);
            select.setLong(2, to);
            List<Link> links = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String of = rows.getString("jurisdiction");
                    boolean withheld = of != null && !of.equals(jurisdiction);
                    links.add(new Link(rows.getLong("position"), rows.getBytes("hash"), EntryForm.of(rows), withheld));
                }
            }
            return links;
        }
    }

    private String trailer(long from, String previous, Progress progress) {
        String trailer = "{\"service\":" + JsonStrings.of(service)
                + ",\"from\":" + from
                + ",\"to\":" + progress.position
                + ",\"entries\":" + (progress.position - from + 1)
                + ",\"withheld\":" + progress.withheld
                + ",\"previous\":\"" + previous
                + "\",\"head\":\"" + progress.hash.hex()
                + "\",\"exportedAt\":\"" + EntryForm.time(clock.instant())
                + "\",\"keyId\":\"" + key.id() + "\"}";
        return "{\"trailer\":" + trailer + ",\"signature\":\"" + key.sign(trailer) + "\"}\n";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
