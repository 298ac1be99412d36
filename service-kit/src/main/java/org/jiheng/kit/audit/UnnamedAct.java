package org.jiheng.kit.audit;

import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.arc.DefaultBean;

/** For a service whose acts have no names. */
@ApplicationScoped
@DefaultBean
class UnnamedAct implements CurrentAct {
    @Override
    public Optional<String> name() {
        return Optional.empty();
    }
}
