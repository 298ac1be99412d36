package org.jiheng.inspection.deduction;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What the owner of the database may do to a ledger's entries and heads to hide something; each yields other rows, or the same where it does not apply. */
enum OwnersDoing {
    /** A field of an entry says something else. */
    FIELD {
        @Override
        List<Row> of(List<Row> rows, RandomGenerator random) {
            String field = FIELDS.get(random.nextInt(FIELDS.size()));
            int[] with = IntStream.range(0, rows.size())
                    .filter(at -> rows.get(at).content().contains("\"" + field + "\":"))
                    .toArray();
            int at = with[random.nextInt(with.length)];
            Row row = rows.get(at);
            return with(rows, at, new Row(otherField(row.content(), field, random), row.hash()));
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
    },
    /** A head is signed with another key, which it names or not, be it what it says or something else. */
    HEAD_RESIGNED {
        @Override
        Table of(Table table, RandomGenerator random) {
            int at = random.nextInt(table.heads().size());
            String content = table.heads().get(at).content();
            String said = random.nextBoolean() ? content : otherField(content, "signedAt", random);
            return table.with(with(table.heads(), at, OwnersKey.signed(said)));
        }
    },
    /** A head is gone; of the last one also the entries of which none else speaks. */
    HEAD_DELETED {
        @Override
        Table of(Table table, RandomGenerator random) {
            List<Head> heads = new ArrayList<>(table.heads());
            if (random.nextBoolean()) {
                heads.remove(random.nextInt(heads.size()));
                return table.with(heads);
            }
            heads.remove(heads.size() - 1);
            return new Table(table.rows().subList(0, heads.get(heads.size() - 1).entries()), heads);
        }
    },
    /** Two heads have each other's signature. */
    HEADS_SWAPPED {
        @Override
        Table of(Table table, RandomGenerator random) {
            int at = random.nextInt(table.heads().size());
            int other = random.nextInt(table.heads().size());
            Head one = table.heads().get(at);
            Head another = table.heads().get(other);
            List<Head> changed = with(table.heads(), at, new Head(one.content(), another.signature()));
            return table.with(with(changed, other, new Head(another.content(), one.signature())));
        }
    },
    /** A field says something else, all hashes are made to fit, and all heads are signed again with another key. */
    CHAINED_AND_RESIGNED {
        @Override
        Table of(Table table, RandomGenerator random) {
            List<Row> rows = CHAINED_AGAIN.of(table.rows(), random);
            return new Table(
                    rows,
                    table.heads().stream().map(head -> resigned(head, rows)).toList());
        }

        private Head resigned(Head head, List<Row> rows) {
            String hash = rows.get(head.entries() - 1).hash();
            return OwnersKey.signed(head.content().replaceFirst("\"hash\":\"[^\"]*\"", "\"hash\":\"" + hash + "\""));
        }
    };

    /** @param hash as hex */
    record Row(String content, String hash) {}

    record Head(String content, String signature) {
        int entries() {
            Matcher entries = ENTRIES.matcher(content);
            if (!entries.find()) {
                throw new IllegalArgumentException(content);
            }
            return Integer.parseInt(entries.group(1));
        }
    }

    /** All that there is of a ledger, in order. */
    record Table(List<Row> rows, List<Head> heads) {
        Table with(List<Head> others) {
            return new Table(rows, others);
        }
    }

    static final List<String> FIELDS = List.of(
            "cycle",
            "finding",
            "id",
            "kind",
            "move",
            "number",
            "occurredOn",
            "points",
            "postedAt",
            "recordedAt",
            "reverses",
            "unit");

    private static final Pattern FIELD_AND_VALUE = Pattern.compile("\"(\\w+)\":\"?([^\",}]+)");
    private static final Pattern ENTRIES = Pattern.compile("\"entries\":(\\d+)");
    private static final Pattern CYCLE = Pattern.compile("\"cycle\":\"([^\"]*)\"");

    /** What it does to the entries alone. */
    List<Row> of(List<Row> rows, RandomGenerator random) {
        return rows;
    }

    Table of(Table table, RandomGenerator random) {
        return new Table(of(table.rows(), random), table.heads());
    }

    private static <T> List<T> with(List<T> all, int at, T other) {
        List<T> changed = new ArrayList<>(all);
        changed.set(at, other);
        return changed;
    }

    /** A letter or digit of a field is another one; what the table reads as a number or an id still is one. */
    private static String otherField(String content, String name, RandomGenerator random) {
        MatchResult field = FIELD_AND_VALUE
                .matcher(content)
                .results()
                .filter(each -> each.group(1).equals(name))
                .findFirst()
                .orElseThrow();
        int[] places = IntStream.range(field.start(2), field.end(2))
                .filter(at -> Character.isLetterOrDigit(content.charAt(at)))
                .toArray();
        int place = places[random.nextInt(places.length)];
        char other = name.equals("cycle") ? 'x' : other(content.charAt(place), random);
        return content.substring(0, place) + other + content.substring(place + 1);
    }

    private static char other(char one, RandomGenerator random) {
        String like = Character.isDigit(one) ? "123456789" : one >= 'a' && one <= 'f' ? "abcdef" : "XYZ";
        List<Integer> others = like.chars().filter(each -> each != one).boxed().toList();
        return (char) others.get(random.nextInt(others.size())).intValue();
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
