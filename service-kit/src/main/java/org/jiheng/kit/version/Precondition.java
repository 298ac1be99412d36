package org.jiheng.kit.version;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Which version a caller means to change. Plain values, so that a use case can check it in its transaction, with the row
 * locked: checked earlier, two that saw the same version would both pass.
 */
public final class Precondition {
    private final String ifMatch;
    private final String ifNoneMatch;

    private Precondition(String ifMatch, String ifNoneMatch) {
        this.ifMatch = ifMatch;
        this.ifNoneMatch = ifNoneMatch;
    }

    /** From the two headers' values, each null if it was not sent. */
    public static Precondition of(String ifMatch, String ifNoneMatch) {
        return new Precondition(ifMatch, ifNoneMatch);
    }

    /**
     * For a thing that is there.
     *
     * @throws PreconditionMissing (428) if the caller did not say which version it saw
     * @throws PreconditionFailed (412) if that is not the present one
     */
    public void check(Version present) {
        check(Optional.of(present));
    }

    /**
     * For a thing that may not be there yet: {@code If-None-Match: *} asks for its first creation, {@code If-Match} for a
     * change.
     *
     * @throws PreconditionMissing (428) if the caller says neither
     * @throws PreconditionFailed (412) if what it says does not hold
     */
    public void check(Optional<Version> present) {
        if (ifMatch == null && ifNoneMatch == null) {
            throw new PreconditionMissing();
        }
        boolean holds = (ifMatch == null || present.isPresent() && names(ifMatch, present.get()))
                && (ifNoneMatch == null || present.isEmpty() || !names(ifNoneMatch, present.get()));
        if (!holds) {
            throw new PreconditionFailed();
        }
    }

    /** Strong comparison: a weak tag (W/"7") never names a version that is to be changed. */
    private static boolean names(String header, Version version) {
        return header.strip().equals("*") || tags(header).contains(version.entityTag());
    }

    /** Whether an {@code If-None-Match} header names the version, by weak comparison. */
    static boolean seen(String ifNoneMatch, Version version) {
        return ifNoneMatch.strip().equals("*")
                || tags(ifNoneMatch).stream()
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(version.entityTag()::equals);
    }

    /** Our tags hold digits only, so a comma always parts two of them. */
    private static List<String> tags(String header) {
        return Arrays.stream(header.split(",", -1)).map(String::strip).toList();
    }
}
