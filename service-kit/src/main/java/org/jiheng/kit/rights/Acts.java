package org.jiheng.kit.rights;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jakarta.inject.Singleton;

import io.quarkus.arc.All;

/** Every act of this service, its own and those of the kit. */
@Singleton
public final class Acts {
    private final Map<String, Act> byPermission = new TreeMap<>();

    Acts(@All List<RightsTable> tables) {
        for (RightsTable table : tables) {
            for (Act act : table.acts()) {
                if (byPermission.put(act.permission(), act) != null) {
                    throw new IllegalStateException("Two acts are called " + act.permission());
                }
            }
        }
    }

    public Collection<Act> all() {
        return Collections.unmodifiableCollection(byPermission.values());
    }

    public Optional<Act> named(String permission) {
        return Optional.ofNullable(byPermission.get(permission));
    }
}
