package org.jiheng.kit.rights;

/** An endpoint went on, or answered, without asking whether the caller may do its act on the row: an error of ours. */
public final class RightNotChecked extends IllegalStateException {
    RightNotChecked(String permission) {
        super("Nobody asked whether the caller may " + permission + " on this row; see Rights");
    }
}
