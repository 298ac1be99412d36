package org.jiheng.localstack.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody may do to an export to hide something; each yields another file, or none where it does not apply. */
enum Mutation {
    /** One character of one line is another one. */
    CHARACTER {
        @Override
        List<String> of(List<String> lines, RandomGenerator random) {
            int at = random.nextInt(lines.size());
            String line = lines.get(at);
            int place = random.nextInt(line.length());
            char other = (char) (' ' + random.nextInt(95));
            return with(lines, at, line.substring(0, place) + other + line.substring(place + 1));
        }
    },
    /** A field of an entry says something else. */
    FIELD {
        @Override
        List<String> of(List<String> lines, RandomGenerator random) {
            int at = random.nextInt(lines.size());
            return with(lines, at, changeField(lines.get(at), random));
        }
    },
    /** A field of an entry is gone. */
    FIELD_GONE {
        @Override
        List<String> of(List<String> lines, RandomGenerator random) {
            int at = random.nextInt(lines.size());
            return with(lines, at, lines.get(at).replaceFirst("\"(person|reason|act)\":\"[^\"]*\",", ""));
        }
    },
    /** A field stands there twice, so that readers disagree about it. */
    FIELD_TWICE {
        @Override
        List<String> of(List<String> lines, RandomGenerator random) {
            int at = random.nextInt(lines.size());
            return with(lines, at, lines.get(at).replaceFirst("(\"act\":\"[^\"]*\")", "$1,$1"));
        }
    },
    /** Entries are missing in the middle. */
    DELETION {
        @Override
        List<String> of(List<String> lines, RandomGenerator random) {
            List<String> changed = new ArrayList<>(lines);
            int from = random.nextInt(lines.size());
            changed.subList(from, Math.min(lines.size(), from + 1 + random.nextInt(5)))
                    .clear();
            return changed;
        }
    },
    /** Two lines change places. */
    SWAP {
        @Override
        List<String> of(List<String> lines, RandomGenerator random) {
            List<String> changed = new ArrayList<>(lines);
            Collections.swap(changed, random.nextInt(lines.size()), random.nextInt(lines.size()));
            return changed;
        }
    },
    /** A line stands there twice. */
    DUPLICATE {
        @Override
        List<String> of(List<String> lines, RandomGenerator random) {
            List<String> changed = new ArrayList<>(lines);
            changed.add(random.nextInt(lines.size() + 1), lines.get(random.nextInt(lines.size())));
            return changed;
        }
    },
    /** The last entries are missing, with or without the trailer. */
    TRUNCATION {
        @Override
        List<String> of(List<String> lines, RandomGenerator random) {
            List<String> changed = new ArrayList<>(lines.subList(0, random.nextInt(lines.size())));
            if (random.nextBoolean()) {
                changed.add(lines.get(lines.size() - 1));
            }
            return changed;
        }
    },
    /** The first entries are missing. */
    BEHEADING {
        @Override
        List<String> of(List<String> lines, RandomGenerator random) {
            return lines.subList(1 + random.nextInt(lines.size() - 1), lines.size());
        }
    },
    /** An entry is changed, all hashes after it are made to fit, and the trailer is signed with another key or not at all. */
    CHAINED_AGAIN {
        @Override
        List<String> of(List<String> lines, RandomGenerator random) {
            int at = random.nextInt(lines.size() - 1);
            List<String> changed = with(lines, at, changeField(lines.get(at), random));
            return changed.equals(lines) ? changed : chainAgain(changed, at, random.nextBoolean());
        }
    };

    private static final Pattern FIELD_VALUE =
            Pattern.compile("\"(person|act|subject|reason|recordedAt|outcome|address|note)\":\"([^\"]*)\"");
    private static final Pattern LINE =
            Pattern.compile("\\{\"position\":(\\d+),(\"entry\":(\\{.*})|\"withheld\":\"(.*)\"),\"hash\":\"(.{64})\"}");
    private static final KeyPair ANOTHER = newPair();

    abstract List<String> of(List<String> lines, RandomGenerator random);

    private static List<String> with(List<String> lines, int at, String line) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(at, line);
        return changed;
    }

    private static String changeField(String line, RandomGenerator random) {
        List<int[]> places = new ArrayList<>();
        Matcher fields = FIELD_VALUE.matcher(line);
        while (fields.find()) {
            places.add(new int[] {fields.start(2), fields.end(2)});
        }
        if (places.isEmpty()) {
            return line;
        }
        int[] place = places.get(random.nextInt(places.size()));
        return line.substring(0, place[0]) + "x" + random.nextInt(1_000) + line.substring(place[1]);
    }

    private static List<String> chainAgain(List<String> lines, int from, boolean signed) {
        List<String> changed = new ArrayList<>(lines);
        String hash = from == 0 ? previous(lines) : hash(lines.get(from - 1));
        for (int i = from; i < lines.size() - 1; i++) {
            Matcher parts = LINE.matcher(lines.get(i));
            if (!parts.matches()) {
                throw new IllegalStateException(lines.get(i));
            }
            byte[] digest = parts.group(3) == null
                    ? HexFormat.of().parseHex(parts.group(4))
                    : Sha256.of(parts.group(3).getBytes(StandardCharsets.UTF_8));
            hash = Export.next(hash, Long.parseLong(parts.group(1)), digest);
            changed.set(i, "{\"position\":" + parts.group(1) + "," + parts.group(2) + ",\"hash\":\"" + hash + "\"}");
        }
        String trailer = lines.get(lines.size() - 1).replaceFirst("\"head\":\"[^\"]*\"", "\"head\":\"" + hash + "\"");
        changed.set(lines.size() - 1, signed ? signAgain(trailer) : trailer);
        return changed;
    }

    private static String hash(String line) {
        return line.substring(line.length() - 66, line.length() - 2);
    }

    private static String previous(List<String> lines) {
        Matcher previous = Pattern.compile("\"previous\":\"([^\"]*)\"").matcher(lines.get(lines.size() - 1));
        if (!previous.find()) {
            throw new IllegalStateException("no trailer");
        }
        return previous.group(1);
    }

    private static String signAgain(String trailer) {
        String content = trailer.substring("{\"trailer\":".length(), trailer.indexOf(",\"signature\":"));
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(ANOTHER.getPrivate());
            signature.update(content.getBytes(StandardCharsets.UTF_8));
            String base64 = Base64.getEncoder().encodeToString(signature.sign());
            return "{\"trailer\":" + content + ",\"signature\":\"" + base64 + "\"}";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
