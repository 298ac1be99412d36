package org.jiheng.kit.version;

import java.util.Optional;
import jakarta.ws.rs.HeaderParam;

/** A resource method's {@code @BeanParam} where a caller may say what it saw, and is then held to it. */
public class MaybeSeenVersion {
    @HeaderParam("If-Match")
    String ifMatch;

    /** Empty also for {@code *}, which holds for whatever is there. */
    public Optional<Precondition> precondition() {
        return Optional.ofNullable(ifMatch)
                .filter(seen -> !seen.strip().equals("*"))
                .map(seen -> Precondition.of(seen, null));
    }
}
