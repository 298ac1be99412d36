package org.jiheng.survey.code.usecase;

import java.util.List;
import java.util.Map;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.survey.code.CodesNotSigned;
import org.jiheng.survey.code.CountedCodes;
import org.jiheng.survey.code.MoreBallotsThanCodes;
import org.jiheng.survey.code.persistence.AccessCodes;
import org.jiheng.survey.code.persistence.CodeCountRows;
import org.jiheng.survey.wave.WaveId;

/** Writes down how many codes there are at a close, which must be at least as many as ballots came with tokens. */
@ApplicationScoped
public class CodeCounts {
    private final AccessCodes codes;
    private final CodeCountRows rows;

    CodeCounts(AccessCodes codes, CodeCountRows rows) {
        this.codes = codes;
        this.rows = rows;
    }

    /**
     * @param newWithTokens ballots that came with tokens since the wave was opened last, by group
     * @throws MoreBallotsThanCodes naming each group of which there are more of them than codes spent
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void count(WaveId wave, int closing, Map<String, Long> newWithTokens) {
        Map<String, Long> ballots = rows.tokenBallotsBefore(wave, closing);
        newWithTokens.forEach((group, number) -> ballots.merge(group, number, Long::sum));
        List<CountedCodes> counts = codes.counts(wave).stream()
                .map(each -> new CountedCodes(each, ballots.getOrDefault(each.group(), 0L)))
                .toList();
        requireCodes(ballots, counts);
        rows.add(wave, closing, counts);
    }

    private static void requireCodes(Map<String, Long> ballots, List<CountedCodes> counts) {
        List<Fault> faults = ballots.entrySet().stream()
                .filter(group -> group.getValue() > spent(counts, group.getKey()))
                .map(group -> new Fault(
                        "",
                        "more-ballots-than-codes-of-group",
                        group.getKey(),
                        group.getValue(),
                        spent(counts, group.getKey())))
                .toList();
        if (!faults.isEmpty()) {
            throw new MoreBallotsThanCodes(faults);
        }
    }

    private static long spent(List<CountedCodes> counts, String group) {
        return counts.stream()
                .filter(each -> each.codes().group().equals(group))
                .mapToLong(each -> each.codes().spent())
                .sum();
    }

    /** @throws CodesNotSigned if there were codes and nobody signed how many */
    public void requireSigned(WaveId wave, int closing) {
        if (!rows.counts(wave, closing).isEmpty() && !rows.isSigned(wave, closing)) {
            throw new CodesNotSigned(wave);
        }
    }
}
