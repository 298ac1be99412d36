package org.jiheng.indicators.seal.application;

import jakarta.enterprise.context.ApplicationScoped;

import org.jiheng.indicators.seal.Submissions;
import org.jiheng.indicators.seal.Submissions.StoredFile;
import org.jiheng.indicators.seal.document.Sealing;

/** Whether what was sealed is as it was sealed; a unit that sealed nothing breaks no seal. */
@ApplicationScoped
public class VerifySeals {
    private final Submissions submissions;
    private final Sealing sealing;

    VerifySeals(Submissions submissions, Sealing sealing) {
        this.submissions = submissions;
        this.sealing = sealing;
    }

    /** Of every version that is stored of the cycle, one after the other. */
    public boolean allIntact(String cycle) {
        return submissions.files(cycle).stream().allMatch(file -> isIntact(cycle, file));
    }

    private boolean isIntact(String cycle, StoredFile stored) {
        byte[] file = submissions.file(cycle, stored.unit(), stored.version()).orElseThrow();
        return sealing.isIntact(file, stored.digest());
    }
}
