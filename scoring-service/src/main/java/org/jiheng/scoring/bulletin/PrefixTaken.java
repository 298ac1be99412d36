package org.jiheng.scoring.bulletin;

import java.util.List;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Numbers of a body and year go by one prefix, and of a prefix and year by one body: else one could be there twice. */
public final class PrefixTaken extends Refusal {
    public PrefixTaken(String body, String prefix, int year) {
        // the year is an identifier here: a number would get a comma
        super(
                Kind.CONFLICT,
                "bulletin-prefix-taken",
                List.of(new Fault("/prefix", "bulletin-prefix-taken", prefix)),
                body,
                prefix,
                Integer.toString(year));
    }
}
