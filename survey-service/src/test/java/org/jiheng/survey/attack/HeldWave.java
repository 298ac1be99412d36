package org.jiheng.survey.attack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.jiheng.survey.ReviewedCycle;
import org.jiheng.survey.ballot.seal.SpentHash;
import org.jiheng.survey.respondent.Device;
import org.jiheng.survey.wave.WaveId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Some hundred respondents. On paper: sheets as they are handed out, filled in and entered: one after the other they go out, minutes or an hour later
 * they come back in another order, and several clerks enter what lies before them, each in batches. With codes: they have their tokens
 * signed one after the other, and answer minutes later. Time is only counted.
 */
final class HeldWave {
    static final int RESPONDENTS = Integer.getInteger("jiheng.respondents", 250);
    static final String[] UNITS = IntStream.rangeClosed(1, 12)
            .mapToObj(i -> String.format("P%02d", i))
            .toArray(String[]::new);

    private static final int SECONDS_BETWEEN = 20;
    private static final int SHORTEST_FILLING = 120;
    private static final int LONGEST_FILLING = 5_400;
    private static final int LONGEST_ON_A_DEVICE = 600;
    private static final int CODES_AT_ONCE = 50;
    private static final int CLERKS = 4;
    private static final int LARGEST_BATCH = 12;
    private static final String LETTERS = "ABCDN";

    private final List<Respondent> handedOut = new ArrayList<>();
    private final Map<String, String> ratings = new HashMap<>();
    private final List<Respondent> entered = new ArrayList<>();
    private final List<byte[]> keptDigests = new ArrayList<>();
    private final Random random;

    private HeldWave(long seed) {
        random = new Random(seed);
    }

    /** All are entered over HTTP. */
    static HeldWave heldIn(ReviewedCycle cycle, long seed) {
        HeldWave wave = new HeldWave(seed);
        for (int i = 0; i < RESPONDENTS; i++) {
            wave.handOut(new Respondent(String.format("S-%06d", i), wave.group()));
        }
        wave.enter(cycle);
        return wave;
    }

    /** All answer over HTTP, with codes. */
    static HeldWave answeredIn(ReviewedCycle cycle, long seed) {
        HeldWave wave = new HeldWave(seed);
        Map<String, Deque<String>> codes = new HashMap<>();
        for (int i = 0; i < RESPONDENTS; i++) {
            String group = wave.group();
            Deque<String> issued = codes.computeIfAbsent(group, any -> new ArrayDeque<>());
            if (issued.isEmpty()) {
                issued.addAll(cycle.issue(group, CODES_AT_ONCE));
            }
            wave.handOut(new Respondent(issued.poll(), group));
        }
        wave.answer(cycle);
        return wave;
    }

    private void handOut(Respondent respondent) {
        handedOut.add(respondent);
        ratings.put(respondent.serial(), answers());
    }

    private void answer(ReviewedCycle cycle) {
        Map<String, Device> devices = new HashMap<>();
        Map<Integer, Respondent> answers = new TreeMap<>();
        Map<String, Device.Shown> shown = new HashMap<>();
        for (int i = 0; i < RESPONDENTS; i++) {
            int now = i * SECONDS_BETWEEN;
            send(cycle, devices, answers, now);
            Respondent respondent = handedOut.get(i);
            devices.put(
                    respondent.serial(),
                    Device.of(
                                    cycle.wave(),
                                    respondent.group(),
                                    shown.computeIfAbsent(
                                            respondent.group(), group -> Device.Shown.of(cycle.wave(), group)))
                            .holding(respondent.serial()));
            int at = now + SHORTEST_FILLING + random.nextInt(LONGEST_ON_A_DEVICE - SHORTEST_FILLING);
            while (answers.putIfAbsent(at, respondent) != null) {
                at++;
            }
        }
        send(cycle, devices, answers, Integer.MAX_VALUE);
    }

    private void send(ReviewedCycle cycle, Map<String, Device> devices, Map<Integer, Respondent> answers, int until) {
        answers.entrySet().removeIf(answer -> {
            Respondent respondent = answer.getValue();
            if (answer.getKey() > until) {
                return false;
            }
            assertThat(devices.get(respondent.serial())
                            .send(ratings.get(respondent.serial()))
                            .statusCode())
                    .isEqualTo(201);
            entered.add(respondent);
            return true;
        });
    }

    /** Four in ten are residents, one in ten sits in the people's congress. */
    private String group() {
        int tenth = random.nextInt(10);
        return tenth < 4 ? "RESIDENTS" : tenth < 7 ? "ENTERPRISES" : tenth < 9 ? "CPPCC" : "PEOPLES_CONGRESS";
    }

    private String answers() {
        StringBuilder text = new StringBuilder();
        for (String unit : UNITS) {
            text.append(text.isEmpty() ? "" : ";").append(unit).append(':');
            IntStream.range(0, 5).forEach(d -> text.append(LETTERS.charAt(random.nextInt(LETTERS.length()))));
        }
        return text.toString();
    }

    private void enter(ReviewedCycle cycle) {
        List<Deque<Respondent>> piles = new ArrayList<>();
        IntStream.range(0, CLERKS).forEach(clerk -> piles.add(new ArrayDeque<>()));
        cameBack().forEach(sheet -> piles.get(random.nextInt(CLERKS)).add(sheet));
        while (!piles.stream().allMatch(Deque::isEmpty)) {
            Deque<Respondent> pile = piles.get(random.nextInt(CLERKS));
            List<Respondent> batch = new ArrayList<>();
            // every second batch is a single sheet: somebody came to the counter
            int size = random.nextBoolean() ? 1 : 1 + random.nextInt(LARGEST_BATCH);
            while (batch.size() < size && !pile.isEmpty()) {
                batch.add(pile.poll());
            }
            if (!batch.isEmpty()) {
                send(cycle, batch);
            }
        }
    }

    private List<Respondent> cameBack() {
        Map<Integer, Respondent> byTime = new TreeMap<>();
        for (int i = 0; i < RESPONDENTS; i++) {
            int filling = SHORTEST_FILLING + random.nextInt(LONGEST_FILLING - SHORTEST_FILLING);
            int back = i * SECONDS_BETWEEN + filling;
            while (byTime.putIfAbsent(back, handedOut.get(i)) != null) {
                back++;
            }
        }
        return new ArrayList<>(byTime.values());
    }

    private void send(ReviewedCycle cycle, List<Respondent> batch) {
        String body =
                body(batch.stream().map(r -> sheet(r, ratings.get(r.serial()))).toList());
        assertThat(cycle.as("survey-clerk")
                        .header("Idempotency-Key", "attack-" + cycle.code() + "-" + entered.size())
                        .body(body.getBytes(StandardCharsets.UTF_8))
                        .post(cycle.path("/waves/2012-12/ballots"))
                        .statusCode())
                .isEqualTo(201);
        WaveId wave = new WaveId(cycle.code(), "2012-12");
        batch.sort(Comparator.comparing(r -> SpentHash.ofSerial(wave, r.serial())));
        entered.addAll(batch);
        keptDigests.add(sha256(body));
    }

    /** As the clerks' program writes it, which everybody may have. */
    static String body(List<String> sheets) {
        return "{\"ballots\":[" + String.join(",", sheets) + "]}";
    }

    static String sheet(Respondent respondent, String ratings) {
        return "{\"serial\":\"" + respondent.serial() + "\",\"group\":\"" + respondent.group()
                + "\",\"channel\":\"PAPER\",\"ratings\":\"" + ratings + "\"}";
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Four bits a rating; see {@code Packing}. */
    static byte[] packed(String ratings) {
        String letters = ratings.replaceAll("P[0-9]{2}:|;", "");
        byte[] packed = new byte[(letters.length() + 1) / 2];
        for (int i = 0; i < letters.length(); i++) {
            packed[i / 2] |= (byte) (LETTERS.indexOf(letters.charAt(i)) + 1 << i % 2 * 4);
        }
        return packed;
    }

    static String ratings(byte[] packed) {
        StringBuilder text = new StringBuilder();
        for (int place = 0; place < UNITS.length * 5; place++) {
            if (place % 5 == 0) {
                text.append(place == 0 ? "" : ";").append(UNITS[place / 5]).append(':');
            }
            text.append(LETTERS.charAt((packed[place / 2] >> place % 2 * 4 & 0xF) - 1));
        }
        return text.toString();
    }

    List<Respondent> handedOut() {
        return handedOut;
    }

    /** Batch after batch, and in each by the hash of the serial: so they lie in the intake. */
    List<Respondent> inTheOrderOfTheirRows() {
        return Collections.unmodifiableList(entered);
    }

    /** What a service would keep that keeps its answers under a key: the digest of each request. */
    List<byte[]> keptDigests() {
        return Collections.unmodifiableList(keptDigests);
    }

    byte[] ballotOf(Respondent respondent) {
        return packed(ratings.get(respondent.serial()));
    }

    /** How many of the guesses are true. */
    long hits(Map<String, ByteBuffer> guesses) {
        return handedOut.stream()
                .filter(r -> ByteBuffer.wrap(ballotOf(r)).equals(guesses.get(r.serial())))
                .count();
    }

    Map<String, Long> groups() {
        Map<String, Long> sizes = new TreeMap<>();
        handedOut.forEach(r -> sizes.merge(r.group(), 1L, Long::sum));
        return sizes;
    }
}
