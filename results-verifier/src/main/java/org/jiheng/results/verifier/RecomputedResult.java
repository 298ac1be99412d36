package org.jiheng.results.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jiheng.kit.problem.Messages;
import org.jiheng.kit.refusal.Fault;
import org.jiheng.localstack.result.ResultVerifier;
import org.jiheng.localstack.result.SoundResult;
import org.jiheng.localstack.terminal.Trouble;
import org.jiheng.scoring.result.document.ResultVerification;

/** By the classes with which the scoring service froze it. */
public final class RecomputedResult implements ResultVerifier {
    private static final int NAMED = 20;

    @Override
    public SoundResult verify(byte[] file, Optional<String> published, Optional<String> ledgerHead, Locale language) {
        ResultVerification verification = ResultVerification.of(file, published, ledgerHead);
        List<Fault> faults = verification.faults();
        if (!faults.isEmpty()) {
            throw new Trouble(lines(faults, language), "results.unsound", faults.size());
        }
        return new SoundResult(
                verification.cycle(),
                verification.number(),
                verification.units(),
                verification.standings(),
                verification.digest(),
                verification.ledgerHead());
    }

    private static List<String> lines(List<Fault> faults, Locale language) {
        List<String> lines = new ArrayList<>();
        faults.stream().limit(NAMED).forEach(fault -> lines.add(line(fault, language)));
        if (faults.size() > NAMED) {
            lines.add("…");
        }
        return lines;
    }

    private static String line(Fault fault, Locale language) {
        return Messages.text(language, "fault." + fault.rule(), fault.arguments())
                .orElseThrow(() -> new IllegalStateException(fault.rule()));
    }
}
