package org.jiheng.localstack.receipt;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

import org.jiheng.localstack.audit.Sha256;
import org.jiheng.localstack.terminal.Trouble;

/** A wave's receipts as they were published: the root over them, and each of them in order. */
public final class PublishedReceipts {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    /** More than any city has respondents. */
    private static final int MOST = 20_000_000;

    private final String root;
    private final List<String> receipts;

    private PublishedReceipts(String root, List<String> receipts) {
        this.root = root;
        this.receipts = receipts;
    }

    /** @throws Trouble if the file is none, its receipts are not in order, or are not those of its root */
    public static PublishedReceipts read(Path file) {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!HASH.matcher(line).matches() || lines.size() > MOST) {
                    throw new Trouble("receipt.no-list", file, lines.size() + 1);
                }
                requireOrder(lines, line);
                lines.add(line);
            }
        } catch (IOException e) {
            throw new Trouble("audit.file-unreadable", file);
        }
        if (lines.isEmpty()) {
            throw new Trouble("receipt.no-list", file, 1);
        }
        PublishedReceipts published = new PublishedReceipts(lines.get(0), lines.subList(1, lines.size()));
        published.requireRoot();
        return published;
    }

    private static void requireOrder(List<String> before, String next) {
        if (before.size() > 1 && before.get(before.size() - 1).compareTo(next) >= 0) {
            throw new Trouble("receipt.not-in-order", before.size() + 1);
        }
    }

    private void requireRoot() {
        if (!HexFormat.of().formatHex(root(receipts)).equals(root)) {
            throw new Trouble("receipt.other-root");
        }
    }

    /** Merkle tree hash, RFC 6962, section 2.1, word for word. */
    private static byte[] root(List<String> leaves) {
        if (leaves.isEmpty()) {
            return Sha256.of(new byte[0]);
        }
        if (leaves.size() == 1) {
            return Sha256.of(new byte[] {0}, HexFormat.of().parseHex(leaves.get(0)));
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return Sha256.of(new byte[] {1}, root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    /** @throws Trouble if it is not among them */
    public void require(String receipt) {
        if (!HASH.matcher(receipt).matches()) {
            throw new Trouble("receipt.none", receipt);
        }
        if (Collections.binarySearch(receipts, receipt) < 0) {
            throw new Trouble("receipt.missing", receipt);
        }
    }

    public String root() {
        return root;
    }

    public int number() {
        return receipts.size();
    }
}
