package org.jiheng.survey.ballot;

import java.util.Collection;

import org.jiheng.kit.refusal.Fault;
import org.jiheng.kit.refusal.Refusal;

/** Only ballots that are too few to be counted after a reopening are set aside. */
public final class NothingToSetAside extends Refusal {
    NothingToSetAside(Collection<String> groups) {
        super(
                Kind.INVALID,
                "nothing-to-set-aside",
                groups.stream()
                        .map(group -> new Fault("/setAside", "not-too-few-ballots", group))
                        .toList());
    }
}
