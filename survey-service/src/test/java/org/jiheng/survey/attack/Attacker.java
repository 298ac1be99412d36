package org.jiheng.survey.attack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jiheng.survey.ballot.Channel;
import org.jiheng.survey.ballot.seal.BallotDoesNotOpen;
import org.jiheng.survey.ballot.seal.BallotSeal;
import org.jiheng.survey.ballot.seal.Cover;
import org.jiheng.survey.ballot.seal.SpentHash;
import org.jiheng.survey.wave.WaveId;
import org.jiheng.survey.wave.key.WaveKey;

/**
 * Knows how all of this works, has everything but the key, and the list of who was given which sheet in which order. Lays
 * whatever has an order beside whatever has one, and looks for anything that stands beside something else.
 */
final class Attacker {
    /** Bytes: what stands nearer to each other than this was written together. */
    private static final int BESIDE = 300;

    private final Function<Respondent, byte[]> hash;
    private final WaveId wave;
    private final List<Respondent> handedOut;
    private final Evidence evidence;
    private final Map<ByteBuffer, Respondent> byHash = new HashMap<>();
    private final Map<ByteBuffer, String> groupOfBallot = new LinkedHashMap<>();
    private final Map<String, Map<String, ByteBuffer>> guesses = new LinkedHashMap<>();

    private Attacker(WaveId wave, List<Respondent> handedOut, Function<Respondent, byte[]> hash, Evidence evidence) {
        this.hash = hash;
        this.wave = wave;
        this.handedOut = handedOut;
        this.evidence = evidence;
        handedOut.forEach(r -> byHash.put(ByteBuffer.wrap(hash(r)), r));
        for (Dump.Row row : last().rows()) {
            if (row.table().equals("public.ballot")) {
                groupOfBallot.put(ByteBuffer.wrap(row.columns().get("packed")), row.text("group_code"));
            }
        }
    }

    /**
     * For each way of guessing, whose ballot is which (by serial).
     *
     * @param hash by which the database knows a respondent's sheet or code
     */
    static Map<String, Map<String, ByteBuffer>> guess(
            WaveId wave, List<Respondent> handedOut, Function<Respondent, byte[]> hash, Evidence evidence) {
        Attacker attacker = new Attacker(wave, handedOut, hash, evidence);
        attacker.followValues();
        attacker.layOrdersBesideEachOther();
        attacker.lookIntoRows();
        attacker.lookIntoBytes();
        attacker.tryDigests();
        attacker.tryKeys();
        return attacker.guesses;
    }

    private Dump last() {
        return evidence.dumps().get(evidence.dumps().size() - 1);
    }

    private byte[] hash(Respondent respondent) {
        return hash.apply(respondent);
    }

    /** What stands in a respondent's row and in no other's leads on to wherever else it stands. */
    private void followValues() {
        Map<ByteBuffer, Set<Respondent>> standBeside = new HashMap<>();
        for (Dump dump : evidence.dumps()) {
            for (Dump.Row row : dump.rows()) {
                whose(row)
                        .ifPresent(who -> longValues(row)
                                .forEach(value -> standBeside
                                        .computeIfAbsent(value, any -> new HashSet<>())
                                        .add(who)));
            }
        }
        standBeside.forEach((value, respondents) -> {
            if (respondents.size() == 1) {
                byHash.putIfAbsent(value, respondents.iterator().next());
            }
        });
    }

    private static Set<ByteBuffer> longValues(Dump.Row row) {
        return row.columns().values().stream()
                .filter(value -> value != null && value.length == 32)
                .map(ByteBuffer::wrap)
                .collect(Collectors.toSet());
    }

    // Orders

    private void layOrdersBesideEachOther() {
        Map<String, List<ByteBuffer>> ofBallots = ordersOfBallots();
        ordersOfRespondents()
                .forEach((who, respondents) -> ofBallots.forEach((what, ballots) -> {
                    guesses.put(who + " beside " + what, beside(respondents, ballots));
                    List<ByteBuffer> backwards = new ArrayList<>(ballots);
                    Collections.reverse(backwards);
                    guesses.put(who + " beside " + what + " backwards", beside(respondents, backwards));
                }));
    }

    /** The first of a group here is the first of the group there. */
    private Map<String, ByteBuffer> beside(List<Respondent> respondents, List<ByteBuffer> ballots) {
        Map<String, List<ByteBuffer>> ofGroup = ballots.stream()
                .distinct()
                .filter(groupOfBallot::containsKey)
                .collect(Collectors.groupingBy(groupOfBallot::get, Collectors.toCollection(ArrayList::new)));
        Map<String, Integer> next = new HashMap<>();
        Map<String, ByteBuffer> guess = new HashMap<>();
        for (Respondent respondent : respondents) {
            List<ByteBuffer> group = ofGroup.getOrDefault(respondent.group(), List.of());
            int position = next.merge(respondent.group(), 1, Integer::sum) - 1;
            if (position < group.size()) {
                guess.put(respondent.serial(), group.get(position));
            }
        }
        return guess;
    }

    private Map<String, List<Respondent>> ordersOfRespondents() {
        Map<String, List<Respondent>> orders = new LinkedHashMap<>();
        orders.put("as handed out", handedOut);
        orders.put("by hash", sorted(Comparator.comparing(r -> HexFormat.of().formatHex(hash(r)))));
        for (Dump dump : evidence.dumps()) {
            byTable(dump).forEach((table, rows) -> {
                List<Respondent> asTheyLie = respondents(rows, Comparator.comparing(Dump.Row::order));
                if (asTheyLie.size() > handedOut.size() / 2) {
                    orders.put("as in " + table, asTheyLie);
                    orders.put(
                            "as written to " + table,
                            respondents(
                                    rows, Comparator.comparing(Dump.Row::xmin).thenComparing(Dump.Row::order)));
                    // a batch is written by hash, and may lie on two pages in either order
                    orders.put(
                            "as written to " + table + " and by hash",
                            respondents(
                                    rows, Comparator.comparing(Dump.Row::xmin).thenComparing(this::hashOf)));
                    orders.put("by what is sealed in " + table, respondents(rows, Comparator.comparing(this::sealed)));
                }
            });
        }
        evidence.bytes().forEach((name, bytes) -> {
            List<Respondent> found = new Haystack(
                            handedOut.stream().map(this::hash).toList())
                    .in(bytes).stream()
                            .map(f -> handedOut.get(f.needle()))
                            .distinct()
                            .toList();
            if (found.size() > handedOut.size() / 2) {
                orders.put("as in " + name, found);
            }
        });
        return orders;
    }

    private List<Respondent> respondents(List<Dump.Row> rows, Comparator<Dump.Row> order) {
        return rows.stream()
                .sorted(order)
                .flatMap(row -> whose(row).stream())
                .distinct()
                .toList();
    }

    private Optional<Respondent> whose(Dump.Row row) {
        return row.columns().values().stream()
                .filter(value -> value != null && value.length == 32)
                .map(value -> byHash.get(ByteBuffer.wrap(value)))
                .filter(found -> found != null)
                .findFirst();
    }

    private String hashOf(Dump.Row row) {
        return whose(row).map(who -> HexFormat.of().formatHex(hash(who))).orElse("");
    }

    private String sealed(Dump.Row row) {
        byte[] sealed = row.columns().get("sealed");
        return sealed == null ? "" : HexFormat.of().formatHex(sealed);
    }

    private List<Respondent> sorted(Comparator<Respondent> order) {
        return handedOut.stream().sorted(order).toList();
    }

    private Map<String, List<ByteBuffer>> ordersOfBallots() {
        Map<String, List<ByteBuffer>> orders = new LinkedHashMap<>();
        orders.put("by what they say", groupOfBallot.keySet().stream().sorted().toList());
        for (Dump dump : evidence.dumps()) {
            byTable(dump).forEach((table, rows) -> {
                put(orders, table, ballots(rows, Comparator.comparing(Dump.Row::order)));
                put(
                        orders,
                        table + " as written",
                        ballots(rows, Comparator.comparing(Dump.Row::xmin).thenComparing(Dump.Row::order)));
            });
        }
        List<byte[]> needles =
                groupOfBallot.keySet().stream().map(ByteBuffer::array).toList();
        evidence.bytes()
                .forEach((name, bytes) -> put(
                        orders,
                        name,
                        new Haystack(needles)
                                .in(bytes).stream()
                                        .map(f -> ByteBuffer.wrap(needles.get(f.needle())))
                                        .distinct()
                                        .toList()));
        return orders;
    }

    private void put(Map<String, List<ByteBuffer>> orders, String name, List<ByteBuffer> ballots) {
        if (ballots.size() > groupOfBallot.size() / 2 && !orders.containsValue(ballots)) {
            orders.put(name, ballots);
        }
    }

    private List<ByteBuffer> ballots(List<Dump.Row> rows, Comparator<Dump.Row> order) {
        return rows.stream()
                .sorted(order)
                .flatMap(row -> ballotsIn(row).stream())
                .distinct()
                .toList();
    }

    private List<ByteBuffer> ballotsIn(Dump.Row row) {
        return row.columns().values().stream()
                .filter(value -> value != null)
                .map(ByteBuffer::wrap)
                .filter(groupOfBallot::containsKey)
                .toList();
    }

    private static Map<String, List<Dump.Row>> byTable(Dump dump) {
        return dump.rows().stream()
                .collect(Collectors.groupingBy(Dump.Row::table, LinkedHashMap::new, Collectors.toList()));
    }

    // What stands beside something else

    private void lookIntoRows() {
        Map<String, ByteBuffer> guess = new HashMap<>();
        for (Dump dump : evidence.dumps()) {
            for (Dump.Row row : dump.rows()) {
                whose(row).ifPresent(who -> ballotsIn(row).forEach(ballot -> guess.put(who.serial(), ballot)));
            }
        }
        guesses.put("in one row", guess);
    }

    private void lookIntoBytes() {
        List<byte[]> needles = new ArrayList<>();
        List<Object> meanings = new ArrayList<>();
        handedOut.forEach(r -> add(needles, meanings, r, hash(r), r.serial()));
        groupOfBallot.keySet().forEach(b -> add(needles, meanings, b, b.array(), HeldWave.ratings(b.array())));
        Haystack haystack = new Haystack(needles);
        Map<String, ByteBuffer> guess = new HashMap<>();
        evidence.bytes().forEach((name, bytes) -> beside(haystack.in(bytes), meanings, guess));
        guesses.put("beside each other in files, logs and topics", guess);
    }

    private static void add(List<byte[]> needles, List<Object> meanings, Object meaning, byte[] raw, String text) {
        for (byte[] needle : List.of(
                raw,
                HexFormat.of().formatHex(raw).getBytes(StandardCharsets.UTF_8),
                text.getBytes(StandardCharsets.UTF_8))) {
            needles.add(needle);
            meanings.add(meaning);
        }
    }

    private static void beside(List<Haystack.Found> found, List<Object> meanings, Map<String, ByteBuffer> guess) {
        for (int i = 1; i < found.size(); i++) {
            Object before = meanings.get(found.get(i - 1).needle());
            Object after = meanings.get(found.get(i).needle());
            boolean near = found.get(i).at() - found.get(i - 1).at() < BESIDE;
            if (near && before instanceof Respondent who && after instanceof ByteBuffer ballot) {
                guess.putIfAbsent(who.serial(), ballot);
            }
        }
    }

    // What is found out by trying

    /** Of a request with one sheet all is known but its ratings, and for these there are as many candidates as ballots. */
    private void tryDigests() {
        Set<ByteBuffer> strings = stringsOf32Bytes();
        Map<String, ByteBuffer> guess = new HashMap<>();
        Map<String, List<ByteBuffer>> candidates =
                groupOfBallot.keySet().stream().collect(Collectors.groupingBy(groupOfBallot::get));
        for (Respondent respondent : handedOut) {
            for (ByteBuffer ballot : candidates.getOrDefault(respondent.group(), List.of())) {
                String sheet = HeldWave.sheet(respondent, HeldWave.ratings(ballot.array()));
                if (strings.contains(ByteBuffer.wrap(HeldWave.sha256(HeldWave.body(List.of(sheet)))))
                        || strings.contains(ByteBuffer.wrap(HeldWave.sha256(sheet)))) {
                    guess.put(respondent.serial(), ballot);
                }
            }
        }
        guesses.put("by digests of requests", guess);
    }

    private void tryKeys() {
        Map<String, ByteBuffer> guess = new HashMap<>();
        List<Dump.Row> sealed = evidence.dumps().get(0).rows().stream()
                .filter(row -> row.columns().containsKey("sealed"))
                .toList();
        for (ByteBuffer string : stringsOf32Bytes()) {
            BallotSeal seal = new BallotSeal(wave, WaveKey.of(string.array()));
            if (!sealed.isEmpty() && opened(seal, sealed.get(0)).isPresent()) {
                sealed.forEach(row -> opened(seal, row)
                        .ifPresent(b -> guess.put(whose(row).orElseThrow().serial(), b)));
            }
        }
        guesses.put("by keys", guess);
    }

    private static Optional<ByteBuffer> opened(BallotSeal seal, Dump.Row row) {
        Cover cover = new Cover(
                new SpentHash(row.columns().get("spent_hash")),
                row.text("group_code"),
                Channel.valueOf(row.text("channel")));
        try {
            return Optional.of(ByteBuffer.wrap(seal.open(cover, row.columns().get("sealed"))));
        } catch (BallotDoesNotOpen no) {
            return Optional.empty();
        }
    }

    /** Whatever in the database could be a digest or a key, as bytes or in hexadecimal digits. */
    private Set<ByteBuffer> stringsOf32Bytes() {
        Set<ByteBuffer> strings = new LinkedHashSet<>();
        Function<byte[], String> text = value -> new String(value, StandardCharsets.UTF_8);
        for (Dump dump : evidence.dumps()) {
            for (Dump.Row row : dump.rows()) {
                for (byte[] value : new HashSet<>(row.columns().values())) {
                    if (value != null && value.length == 32) {
                        strings.add(ByteBuffer.wrap(value));
                    } else if (value != null
                            && value.length == 64
                            && text.apply(value).matches("[0-9a-f]{64}")) {
                        strings.add(ByteBuffer.wrap(HexFormat.of().parseHex(text.apply(value))));
                    } else if (value != null && value.length > 32) {
                        strings.add(ByteBuffer.wrap(Arrays.copyOf(value, 32)));
                        strings.add(ByteBuffer.wrap(Arrays.copyOfRange(value, value.length - 32, value.length)));
                    }
                }
            }
        }
        return strings;
    }
}
