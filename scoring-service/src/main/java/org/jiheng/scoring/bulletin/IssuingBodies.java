package org.jiheng.scoring.bulletin;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The bodies that the scheme of a result names; where it names none, any body may issue. */
public record IssuingBodies(List<IssuingBody> bodies) {
    public IssuingBodies {
        bodies = List.copyOf(bodies);
    }

    /** @throws BodyNotOfTheScheme if the scheme names bodies, and not this one with this prefix */
    public void refuseOthers(BulletinDraft draft) {
        if (bodies.isEmpty()) {
            return;
        }
        Optional<IssuingBody> named =
                bodies.stream().filter(body -> body.name().equals(draft.body())).findFirst();
        if (named.isEmpty()) {
            throw BodyNotOfTheScheme.another(
                    draft.body(), bodies.stream().map(IssuingBody::name).collect(Collectors.joining(", ")));
        }
        if (!named.get().prefix().equals(draft.prefix())) {
            throw BodyNotOfTheScheme.underAnotherPrefix(
                    draft.body(), named.get().prefix());
        }
    }
}
