package org.jiheng.indicators.seal.application;

import org.jiheng.indicators.seal.SealedSubmission;

/** A sealed submission as the audit log keeps it. */
record SubmissionChange(String state, int version, String digest) {
    static SubmissionChange of(SealedSubmission submission) {
        return new SubmissionChange(submission.state().name(), submission.version(), submission.digest());
    }

    static String subject(String cycle, SealedSubmission submission) {
        return cycle + "/" + submission.unit() + "/submission";
    }
}
