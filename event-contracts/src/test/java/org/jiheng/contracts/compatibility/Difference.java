package org.jiheng.contracts.compatibility;

/** An incompatible difference. {@code path} is the JSON path of the place in a record that it concerns. */
public record Difference(String path, String what) {
    @Override
    public String toString() {
        return path + ": " + what;
    }
}
