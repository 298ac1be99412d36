package org.jiheng.localstack.respondent;

/** The key that was shown is not the one of the letter: a key for one respondent alone would tell who answered. */
public final class OtherKey extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OtherKey() {
        super("the key is not that of the letter");
    }
}
