package org.jiheng.localstack.ledger;

import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody may do to an export and its head to hide something; each yields other files, or the same ones where it does not
 * apply. Whoever checks has the genuine key, and a head kept from before of the first half of the entries.
 */
enum LedgerMutation {
    /** One character of one line is another one. */
    CHARACTER {
        @Override
        Files of(MadeLedger ledger, Files given, RandomGenerator random) {
            int at = random.nextInt(given.lines().size());
            return given.with(at, otherCharacter(given.lines().get(at), random));
        }
    },
    /** A field of an entry says something else. */
    FIELD {
        @Override
        Files of(MadeLedger ledger, Files given, RandomGenerator random) {
            int at = random.nextInt(given.lines().size());
            return given.with(at, otherField(given.lines().get(at), random));
        }
    },
    /** A field of an entry is gone. */
    FIELD_GONE {
        @Override
        Files of(MadeLedger ledger, Files given, RandomGenerator random) {
            int at = random.nextInt(given.lines().size());
            String line = given.lines().get(at);
            return given.with(at, line.replaceFirst("\"(" + anyField(line, random) + ")\":[^,}]*,?", ""));
        }
    },
    /** A field stands there twice, so that readers disagree about it. */
    FIELD_TWICE {
        @Override
        Files of(MadeLedger ledger, Files given, RandomGenerator random) {
            int at = random.nextInt(given.lines().size());
            String line = given.lines().get(at);
            return given.with(at, line.replaceFirst("(\"" + anyField(line, random) + "\":[^,}]*)", "$1,$1"));
        }
    },
    /** An entry, or some, are missing in the middle. */
    DELETION {
        @Override
        Files of(MadeLedger ledger, Files given, RandomGenerator random) {
            List<String> lines = new ArrayList<>(given.lines());
            int from = random.nextInt(lines.size());
            lines.subList(from, Math.min(lines.size(), from + 1 + random.nextInt(3)))
                    .clear();
            return given.with(lines);
        }
    },
    /** Two lines change places. */
    SWAP {
        @Override
        Files of(MadeLedger ledger, Files given, RandomGenerator random) {
            List<String> lines = new ArrayList<>(given.lines());
            Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
            return given.with(lines);
        }
    },
    /** A line stands there twice. */
    DUPLICATE {
        @Override
        Files of(MadeLedger ledger, Files given, RandomGenerator random) {
            List<String> lines = new ArrayList<>(given.lines());
            lines.add(random.nextInt(lines.size() + 1), lines.get(random.nextInt(lines.size())));
            return given.with(lines);
        }
    },
    /** The last entries are missing. */
    TRUNCATION {
        @Override
        Files of(MadeLedger ledger, Files given, RandomGenerator random) {
            return given.with(
                    given.lines().subList(0, random.nextInt(given.lines().size())));
        }
    },
    /** The last entries are missing, and the head speaks of what is left; it is signed with another key, or as before. */
    TRUNCATION_WITH_ITS_HEAD {
        @Override
        Files of(MadeLedger ledger, Files given, RandomGenerator random) {
            int left = 1 + random.nextInt(given.lines().size() - 1);
            String head = MadeLedger.head(given.lines(), left, ANOTHER);
            return new Files(given.lines().subList(0, left), random.nextBoolean() ? head : signatureOf(given, head));
        }
    },
    /** The first entries are missing. */
    BEHEADING {
        @Override
        Files of(MadeLedger ledger, Files given, RandomGenerator random) {
            return given.with(given.lines()
                    .subList(
                            1 + random.nextInt(given.lines().size() - 1),
                            given.lines().size()));
        }
    },
    /** An entry is changed, and all hashes after it are made to fit. */
    CHAINED_AGAIN {
        @Override
        Files of(MadeLedger ledger, Files given, RandomGenerator random) {
            return given.with(
                    MadeLedger.chained(forged(ledger, random, given.lines().size())));
        }
    },
    /** As before, and a head is made that fits and signed with another key. */
    SIGNED_WITH_ANOTHER_KEY {
        @Override
        Files of(MadeLedger ledger, Files given, RandomGenerator random) {
            List<String> lines =
                    MadeLedger.chained(forged(ledger, random, given.lines().size()));
            return new Files(lines, MadeLedger.head(lines, lines.size(), ANOTHER));
        }
    },
    /** Whoever has the service's own key writes anew what was there when an earlier head was published. */
    SIGNED_WITH_THE_SAME_KEY {
        @Override
        Files of(MadeLedger ledger, Files given, RandomGenerator random) {
            List<String> lines =
                    MadeLedger.chained(forged(ledger, random, given.lines().size() / 2));
            return lines.equals(given.lines())
                    ? given
                    : new Files(lines, MadeLedger.head(lines, lines.size(), ledger.key()));
        }
    },
    /** Entries of one's own at the end, chained as they must be. */
    ADDITION {
        @Override
        Files of(MadeLedger ledger, Files given, RandomGenerator random) {
            int more = 1 + random.nextInt(3);
            return given.with(MadeLedger.of(given.lines().size() + more).lines());
        }
    },
    /** What an entry says is replaced by its digest: the chain still fits. */
    WITHHELD {
        @Override
        Files of(MadeLedger ledger, Files given, RandomGenerator random) {
            int at = random.nextInt(given.lines().size());
            List<String> contents = new ArrayList<>(ledger.contents());
            contents.set(at, MadeLedger.digestOf(contents.get(at)));
            return given.with(MadeLedger.chained(contents));
        }
    },
    /** One character of the head is another one. */
    CHARACTER_OF_THE_HEAD {
        @Override
        Files of(MadeLedger ledger, Files given, RandomGenerator random) {
            return new Files(given.lines(), otherCharacter(given.head(), random));
        }
    },
    /** The signature of the head is another key's. */
    HEAD_OF_ANOTHER_KEY {
        @Override
        Files of(MadeLedger ledger, Files given, RandomGenerator random) {
            return new Files(
                    given.lines(),
                    MadeLedger.head(
                            given.lines(), given.lines().size(), random.nextBoolean() ? ANOTHER : MadeLedger.newKey()));
        }
    };

    /** An export and the head that goes with it. */
    record Files(List<String> lines, String head) {
        Files with(List<String> others) {
            return new Files(List.copyOf(others), head);
        }

        Files with(int at, String line) {
            List<String> others = new ArrayList<>(lines);
            others.set(at, line);
            return with(others);
        }
    }

    private static final KeyPair ANOTHER = MadeLedger.newKey();
    private static final Pattern FIELD_NAME = Pattern.compile("\"(\\w+)\":");
    private static final Pattern FIELD_VALUE = Pattern.compile("\"\\w+\":\"?([\\w.:-]+)\"?[,}]");

    abstract Files of(MadeLedger ledger, Files given, RandomGenerator random);

    private static List<String> forged(MadeLedger ledger, RandomGenerator random, int among) {
        List<String> contents = new ArrayList<>(ledger.contents());
        int at = random.nextInt(among);
        contents.set(at, otherField(contents.get(at), random));
        return contents;
    }

    private static String otherCharacter(String text, RandomGenerator random) {
        int place = random.nextInt(text.length());
        return text.substring(0, place) + (char) (' ' + random.nextInt(95)) + text.substring(place + 1);
    }

    private static String anyField(String line, RandomGenerator random) {
        List<String> names = new ArrayList<>();
        Matcher fields = FIELD_NAME.matcher(line);
        while (fields.find()) {
            names.add(fields.group(1));
        }
        return names.get(random.nextInt(names.size()));
    }

    private static String otherField(String line, RandomGenerator random) {
        List<int[]> places = new ArrayList<>();
        Matcher fields = FIELD_VALUE.matcher(line);
        int from = 0;
        while (fields.find(from)) {
            places.add(new int[] {fields.start(1), fields.end(1)});
            from = fields.end(1);
        }
        int[] place = places.get(random.nextInt(places.size()));
        String value = line.substring(place[0], place[1]);
        int digit = random.nextInt(value.length());
        char other = value.charAt(digit) == '7' ? '3' : '7';
        return line.substring(0, place[0] + digit) + other + line.substring(place[0] + digit + 1);
    }

    private static String signatureOf(Files given, String head) {
        String signature = given.head().substring(given.head().indexOf(",\"signature\":"));
        return head.substring(0, head.indexOf(",\"signature\":")) + signature;
    }
}
