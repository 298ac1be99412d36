package org.jiheng.scoring.score;

/** One indicator or wave of a unit with two statements. */
public final class FactStatedTwice extends RuntimeException {
    FactStatedTwice(String what, String code) {
        super(what + " " + code);
    }
}
