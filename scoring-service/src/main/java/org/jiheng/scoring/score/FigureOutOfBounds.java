package org.jiheng.scoring.score;

/** A number that is no figure of an evaluation: negative, too fine, or weights that do not add up to 1. */
public final class FigureOutOfBounds extends RuntimeException {
    FigureOutOfBounds(String what, Object figure) {
        super(what + ": " + figure);
    }
}
