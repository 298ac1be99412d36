package org.jiheng.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jiheng.kit.rights.Act;
import org.jiheng.kit.rights.Bound;
import org.jiheng.kit.rights.Grant;

/** {@code docs/permissions.md}: one section a service, between two markers, written from its tables of rights. */
final class PermissionDocument {
    private static final Path FILE = Servers.root().resolve("docs/permissions.md");

    private final String service;

    PermissionDocument(String service) {
        this.service = service;
    }

    /** What the file says of the service now; empty if nothing. */
    String written() {
        String all = read();
        int start = all.indexOf(start());
        return start < 0 ? "" : all.substring(start, all.indexOf(end(), start) + end().length());
    }

    void write(String section) {
        String all = read();
        String before = written();
        String after = before.isEmpty() ? all.stripTrailing() + "\n\n" + section + "\n" : all.replace(before, section);
        try {
            Files.writeString(FILE, after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String section(Collection<Act> acts, List<Operation> operations) {
        Map<String, String> rows = new TreeMap<>();
        acts.forEach(act -> rows.put(act.permission(), row(act, operations)));
        return start() + "\n## " + service + "\n\n| act | role | where | operations |\n|---|---|---|---|\n"
                + String.join("", rows.values()) + end();
    }

    private static String row(Act act, List<Operation> operations) {
        Map<String, List<String>> rolesByPlace = act.grants().stream()
                .collect(Collectors.groupingBy(
                        PermissionDocument::where,
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(Grant::role, Collectors.toList())));
        String of = operations.stream()
                .filter(operation -> act.permission().equals(operation.act()))
                .map(operation -> "`" + operation + "`")
                .sorted()
                .collect(Collectors.joining("<br>"));
        return rolesByPlace.entrySet().stream()
                .map(e -> "| " + act.permission() + " | " + String.join(", ", e.getValue()) + " | " + e.getKey() + " | "
                        + of + " |\n")
                .collect(Collectors.joining());
    }

    private static String where(Grant grant) {
        return grant.bounds().stream().map(PermissionDocument::words).collect(Collectors.joining(", "));
    }

    private static String words(Bound bound) {
        return (bound.same() ? "own " : "not own ") + bound.claim();
    }

    private String start() {
        return "<!-- " + service + ": written by its tests with -Dpermissions.write -->";
    }

    private String end() {
        return "<!-- end of " + service + " -->";
    }

    private static String read() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
