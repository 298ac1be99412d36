package org.jiheng.localstack.load;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.jiheng.localstack.evaluationpackage.Ballot;
import org.jiheng.localstack.respondent.Device;

/**
 * Ballots that were given online and at interviews: for each of them a code is issued, a token signed, and the ballot sent, as
 * respondents' devices do. Those of a group and channel go in one after the other, so that a load that was interrupted knows by
 * their number where it was.
 */
final class RespondentLoading {
    private static final Set<String> CHANNELS = Set.of("ONLINE", "INTERVIEW");
    private static final int CODES_AT_ONCE = 50;
    private static final Duration SHOWN_WITHIN = Duration.ofSeconds(10);
    private static final Person MANAGER = Person.of("survey-manager", "survey-manager");

    private final String cycle;
    private final String wave;
    private final String path;
    private final ServiceClient service;
    private final Deeds deeds;
    private final YearDates dates;
    private final String reason;
    private final BooleanSupplier closedBefore;

    RespondentLoading(LoadContext context, YearDates dates, String wave, BooleanSupplier closedBefore) {
        this.cycle = context.evaluationPackage().scheme().cycle();
        this.wave = wave;
        this.path = context.cyclePath() + "/waves/" + ServiceClient.segment(wave);
        this.service = context.client(context.urls().survey());
        this.deeds = context.deeds();
        this.dates = dates;
        this.reason = context.recorded("load.interrupted");
        this.closedBefore = closedBefore;
    }

    static boolean byToken(Ballot ballot) {
        return CHANNELS.contains(ballot.channel());
    }

    /** Who is asked, as far as a package tells: whoever answered. */
    static Map<String, ?> sample(List<Ballot> ballots, String rule) {
        Map<String, List<Ballot>> byGroup =
                ballots.stream().collect(Collectors.groupingBy(Ballot::group, TreeMap::new, Collectors.toList()));
        List<Map<String, ?>> groups = new ArrayList<>();
        byGroup.forEach((group, given) -> groups.add(Map.of(
                "group", group,
                "frame", given.size(),
                "quota", given.size(),
                "sheets", given.stream().filter(ballot -> !byToken(ballot)).count(),
                "rule", rule)));
        return Map.of("groups", groups);
    }

    /** One for each group: of its ballots those of a channel follow those of another. */
    List<List<Step>> chains(List<Ballot> ballots) {
        Map<String, List<Ballot>> byGroup = new LinkedHashMap<>();
        ballots.stream()
                .filter(RespondentLoading::byToken)
                .sorted(Comparator.comparing(Ballot::channel))
                .forEach(ballot -> byGroup.computeIfAbsent(ballot.group(), group -> new ArrayList<>())
                        .add(ballot));
        List<List<Step>> chains = new ArrayList<>();
        byGroup.forEach((group, given) -> {
            GroupAnswers answers = new GroupAnswers(group);
            List<List<Ballot>> batches = Batches.of(given, CODES_AT_ONCE);
            List<Step> chain = new ArrayList<>();
            for (List<Ballot> batch : batches) {
                LocalDate day = dates.waveDay(wave, chain.size(), batches.size());
                chain.add(new Step(day, () -> answers.send(batch)));
            }
            chains.add(chain);
        });
        return chains;
    }

    /** One group's ballots, in their order. */
    private final class GroupAnswers {
        private final String group;
        private String publicKey = "";
        private Map<String, Long> in = Map.of();

        GroupAnswers(String group) {
            this.group = group;
        }

        void send(List<Ballot> batch) {
            if (closedBefore.getAsBoolean()) {
                deeds.count(true);
                return;
            }
            if (publicKey.isEmpty()) {
                begin();
            }
            List<Ballot> left = batch.stream().filter(this::isLeft).toList();
            deeds.count(left.isEmpty());
            if (!left.isEmpty()) {
                answer(left);
            }
        }

        private void begin() {
            publicKey = publicKey();
            in = new TreeMap<>();
            for (JsonNode count :
                    service.get(Person.reader(), path + "/turnout").path("turnout")) {
                if (count.path("group").asText().equals(group)) {
                    in.put(count.path("channel").asText(), count.path("ballots").asLong());
                }
            }
        }

        /** Another instance may have opened the wave: this one shows it a little later. */
        private String publicKey() {
            AtomicReference<String> found = new AtomicReference<>("");
            Waiting.until(
                    () -> {
                        found.set(shownKey());
                        return !found.get().isEmpty();
                    },
                    SHOWN_WITHIN,
                    "load.wave-not-shown",
                    wave,
                    group);
            return found.get();
        }

        private String shownKey() {
            for (JsonNode open : service.getAnonymously("/respondent/waves").path("waves")) {
                if (open.path("cycle").asText().equals(cycle)
                        && open.path("wave").asText().equals(wave)) {
                    for (JsonNode each : open.path("groups")) {
                        if (each.path("group").asText().equals(group)) {
                            return each.path("publicKey").asText();
                        }
                    }
                }
            }
            return "";
        }

        /** Counts down what an earlier load has sent. */
        private boolean isLeft(Ballot ballot) {
            long before = in.getOrDefault(ballot.channel(), 0L);
            in.put(ballot.channel(), before - 1);
            return before <= 0;
        }

        private void answer(List<Ballot> ballots) {
            List<String[]> codes = issue(ballots.size());
            for (int i = 0; i < ballots.size(); i++) {
                String[] row = codes.get(i);
                Device device = new Device(cycle, wave, group, publicKey, row[3]);
                String signed = service.sendAnonymously("/respondent/ballot-tokens", device.tokenRequest(row[0]))
                        .path("blindSignature")
                        .asText();
                Ballot ballot = ballots.get(i);
                service.sendAnonymously(
                        "/respondent/ballots", device.ballot(signed, ballot.channel(), ballot.ratings()));
            }
        }

        /** Codes that an interrupted load was given are lost: others are asked in the place of those. */
        private List<String[]> issue(int number) {
            try {
                return issued(number);
            } catch (RefusedRequest refused) {
                if (!refused.type().equals("more-codes-than-quota")) {
                    throw refused;
                }
                service.send(
                        MANAGER,
                        "POST",
                        path + "/replacements",
                        Map.of("group", group, "invited", number, "sheets", 0, "reason", reason),
                        Map.of());
                return issued(number);
            }
        }

        private List<String[]> issued(int number) {
            String table = service.postForText(
                    MANAGER, path + "/access-codes/table", Map.of("group", group, "number", number));
            return table.lines().skip(1).map(line -> line.split(",")).toList();
        }
    }
}
