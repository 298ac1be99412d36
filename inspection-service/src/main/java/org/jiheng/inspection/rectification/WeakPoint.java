package org.jiheng.inspection.rectification;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What the published results name as weak in a unit (§四(六)1). It is the same in every version of the results that names the same.
 *
 * @param act id of the finding, as the results say it
 */
public record WeakPoint(
        String cycle,
        String unit,
        Method method,
        Optional<String> component,
        Optional<String> indicator,
        Optional<String> dimension,
        Optional<String> wave,
        Optional<String> act) {
    private static final Pattern FINDING = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** The finding that it is, if it is called as findings are here. */
    public Optional<UUID> findingNamed() {
        return act.filter(named -> FINDING.matcher(named).matches()).map(UUID::fromString);
    }

    /** Follows from what it is, so that nothing has to be kept for it. */
    public UUID id() {
        String named = String.join(
                "\n",
                cycle,
                unit,
                method.name(),
                component.orElse(""),
                indicator.orElse(""),
                dimension.orElse(""),
                act.orElse(""));
        // what names no wave is called as it was before waves were named
        return UUID.nameUUIDFromBytes(utf16(wave.map(in -> named + "\n" + in).orElse(named)));
    }

    private static byte[] utf16(String text) {
        byte[] bytes = new byte[2 * text.length()];
        for (int i = 0; i < text.length(); i++) {
            bytes[2 * i] = (byte) (text.charAt(i) >> Byte.SIZE);
            bytes[2 * i + 1] = (byte) text.charAt(i);
        }
        return bytes;
    }
}
