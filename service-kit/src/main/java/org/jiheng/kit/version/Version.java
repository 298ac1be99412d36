package org.jiheng.kit.version;

/** Which state of a thing this is; grows by one with each change. */
public record Version(long number) {
    /** As a strong entity tag, such as {@code "7"} with its quotes. */
    public String entityTag() {
        return "\"" + number + "\"";
    }
}
