package org.jiheng.inspection.deduction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the owner of the database may do to a ledger's rows to hide something; each yields other rows, or the same where it does not apply. */
enum OwnersDoing {
    /** A field of an entry says something else. */
    FIELD {
        @Override
        List<Row> of(List<Row> rows, RandomGenerator random) {
            int at = random.nextInt(rows.size());
            return with(
                    rows,
                    at,
                    new Row(
                            otherField(rows.get(at).content(), random),
                            rows.get(at).hash()));
        }
    },
    /** An entry has another hash. */
    HASH {
        @Override
        List<Row> of(List<Row> rows, RandomGenerator random) {
            int at = random.nextInt(rows.size());
            return with(rows, at, new Row(rows.get(at).content(), "%064x".formatted(random.nextLong(1L << 62))));
        }
    },
    /** An entry is gone. */
    DELETION {
        @Override
        List<Row> of(List<Row> rows, RandomGenerator random) {
            List<Row> changed = new ArrayList<>(rows);
            changed.remove(random.nextInt(rows.size()));
            return changed;
        }
    },
    /** An entry is gone; those after it close the gap, and the chain is made to fit. */
    DELETION_CHAINED_AGAIN {
        @Override
        List<Row> of(List<Row> rows, RandomGenerator random) {
            List<Row> changed = new ArrayList<>(rows);
            changed.remove(random.nextInt(rows.size()));
            return chained(numbered(changed));
        }
    },
    /** Two entries change places, with their numbers or without. */
    SWAP {
        @Override
        List<Row> of(List<Row> rows, RandomGenerator random) {
            List<Row> changed = new ArrayList<>(rows);
            Collections.swap(changed, random.nextInt(rows.size()), random.nextInt(rows.size()));
            return changed.equals(rows) ? rows : random.nextBoolean() ? numbered(changed) : chained(numbered(changed));
        }
    },
    /** The last entries are gone. */
    TRUNCATION {
        @Override
        List<Row> of(List<Row> rows, RandomGenerator random) {
            return rows.subList(0, random.nextInt(rows.size()));
        }
    },
    /** An entry stands there twice. */
    DUPLICATE {
        @Override
        List<Row> of(List<Row> rows, RandomGenerator random) {
            List<Row> changed = new ArrayList<>(rows);
            changed.add(random.nextInt(rows.size() + 1), rows.get(random.nextInt(rows.size())));
            return random.nextBoolean() ? changed : chained(numbered(changed));
        }
    },
    /** A field says something else, and all hashes from there on are made to fit. */
    CHAINED_AGAIN {
        @Override
        List<Row> of(List<Row> rows, RandomGenerator random) {
            return chained(FIELD.of(rows, random));
        }
    };

    /** @param hash as hex */
    record Row(String content, String hash) {}

    private static final Pattern VALUE = Pattern.compile("\":\"?([\\w.:-]+)\"?[,}]");
    private static final Pattern CYCLE = Pattern.compile("\"cycle\":\"([^\"]*)\"");

    abstract List<Row> of(List<Row> rows, RandomGenerator random);

    private static List<Row> with(List<Row> rows, int at, Row row) {
        List<Row> changed = new ArrayList<>(rows);
        changed.set(at, row);
        return changed;
    }

    /** The last digit of a value is another one, so that it still is a number, a date or an id. */
    private static String otherField(String content, RandomGenerator random) {
        List<Integer> places = new ArrayList<>();
        Matcher values = VALUE.matcher(content);
        int from = 0;
        while (values.find(from)) {
            if (Character.isDigit(content.charAt(values.end(1) - 1))
                    && !content.startsWith("cycle", values.start() - 5)) {
                places.add(values.end(1) - 1);
            }
            from = values.end(1);
        }
        int place = places.get(random.nextInt(places.size()));
        char other = content.charAt(place) == '1' ? '2' : '1';
        return content.substring(0, place) + other + content.substring(place + 1);
    }

    private static List<Row> numbered(List<Row> rows) {
        List<Row> changed = new ArrayList<>();
        for (Row row : rows) {
            String content = row.content().replaceFirst("\"number\":\\d+", "\"number\":" + (changed.size() + 1));
            changed.add(new Row(content, row.hash()));
        }
        return changed;
    }

    static List<Row> chained(List<Row> rows) {
        List<Row> changed = new ArrayList<>();
        byte[] hash = null;
        for (Row row : rows) {
            hash = hash == null ? genesis(row.content()) : hash;
            hash = sha256(hash, sha256(row.content().getBytes(StandardCharsets.UTF_8)));
            changed.add(new Row(row.content(), HexFormat.of().formatHex(hash)));
        }
        return changed;
    }

    private static byte[] genesis(String content) {
        Matcher cycle = CYCLE.matcher(content);
        if (!cycle.find()) {
            throw new IllegalArgumentException(content);
        }
        return sha256(("jiheng deduction ledger " + cycle.group(1)).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
