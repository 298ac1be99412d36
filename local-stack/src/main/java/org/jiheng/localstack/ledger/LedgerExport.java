package org.jiheng.localstack.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jiheng.localstack.audit.Lines;
import org.jiheng.localstack.audit.Sha256;
import org.jiheng.localstack.terminal.Trouble;

/**
 * An export of a cycle's deduction ledger. Each of its bytes counts: an entry's by its digest, the digest by the hash, which is over
 * the one before too, and the last hash and the number of entries by the head.
 */
public final class LedgerExport {
    private static final Pattern LINE = Pattern.compile(
            "\\{(?:\"entry\":(\\{.*})|\"withheld\":\"([0-9a-f]{64})\"),\"hash\":\"([0-9a-f]{64})\"}", Pattern.DOTALL);

    private final List<LedgerHead> heads;
    private final LedgerHead newest;
    private final boolean part;
    private final Reversals reversals = new Reversals();
    private long withheld;

    private LedgerExport(List<LedgerHead> heads, boolean part) {
        this.heads = heads;
        this.newest = heads.stream()
                .max(Comparator.comparingLong(LedgerHead::entries))
                .orElseThrow();
        this.part = part;
    }

    /**
     * What was found sound.
     *
     * @param withheld entries of which only the digest is shown
     */
    public record Sound(LedgerHead head, long withheld) {}

    /**
     * Checks all entries against all heads.
     *
     * @param heads of which the newest vouches for the last entry, and those kept from before for what was there then
     * @param part whether entries may be withheld
     * @throws Trouble naming the entry and what is wrong
     */
    public static Sound verify(InputStream export, List<LedgerHead> heads, boolean part) {
        LedgerExport check = new LedgerExport(heads, part);
        heads.stream()
                .filter(head -> !head.cycle().equals(check.newest.cycle()))
                .forEach(other -> {
                    throw new Trouble("ledger.other-head", other.name(), other.cycle(), check.newest.cycle());
                });
        try (Lines lines = new Lines(export)) {
            check.walk(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sound(check.newest, check.withheld);
    }

    private void walk(Lines lines) throws IOException {
        String hash = genesis(newest.cycle());
        long number = 0;
        for (String line = lines.next(); line != null; line = lines.next()) {
            number++;
            hash = link(line, number, hash);
            compareWithHeads(number, hash);
        }
        if (number < newest.entries()) {
            throw new Trouble("ledger.cut-off", number, newest.name(), newest.entries());
        }
        if (number > newest.entries()) {
            throw new Trouble("ledger.beyond-head", number, newest.name(), newest.entries());
        }
    }

    /** The line's hash, if all of it is what it must be. */
    private String link(String line, long number, String previous) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new Trouble("ledger.no-entry", number);
        }
        byte[] digest = parts.group(1) == null
                ? digestAlone(number, parts.group(2))
                : digest(number, Lines.bytes(parts.group(1)));
        if (!next(previous, digest).equals(parts.group(3))) {
            throw new Trouble("ledger.wrong-hash", number);
        }
        return parts.group(3);
    }

    private byte[] digestAlone(long number, String digest) {
        if (!part) {
            throw new Trouble("ledger.withheld", number);
        }
        withheld++;
        reversals.withheld(number);
        return HexFormat.of().parseHex(digest);
    }

    private byte[] digest(long number, byte[] content) {
        CanonicalEntry entry =
                CanonicalEntry.of(content).orElseThrow(() -> new Trouble("ledger.not-canonical", number));
        if (entry.number() != number) {
            throw new Trouble("ledger.wrong-number", number, entry.number());
        }
        if (!entry.cycle().equals(newest.cycle())) {
            throw new Trouble("ledger.other-cycle", number, entry.cycle(), newest.cycle());
        }
        reversals.shown(entry);
        return Sha256.of(content);
    }

    private void compareWithHeads(long number, String hash) {
        heads.stream()
                .filter(head -> head.entries() == number && !head.hash().equals(hash))
                .findFirst()
                .ifPresent(head -> {
                    throw new Trouble("ledger.rewritten", number, head.name(), head.signedAt());
                });
    }

    static String genesis(String cycle) {
        return Sha256.hex(("jiheng deduction ledger " + cycle).getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 over the hash before and the entry's SHA-256. */
    static String next(String previous, byte[] digest) {
        byte[] both = HexFormat.of().parseHex(previous + HexFormat.of().formatHex(digest));
        return Sha256.hex(both);
    }
}
