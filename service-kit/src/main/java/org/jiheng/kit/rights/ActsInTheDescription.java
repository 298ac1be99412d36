package org.jiheng.kit.rights;

import java.util.List;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Adds each operation's act ({@code x-act}) and the roles that have it ({@code x-roles}) to the service's description, and
 * which are open to all ({@code x-open-to-all}).
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ActsInTheDescription implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI description) {
        Endpoints endpoints = Arc.container().instance(Endpoints.class).get();
        description
                .getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    endpoints.act(method.name(), path).ifPresent(act -> describe(operation, act));
                    if (endpoints.isOpenToAll(method.name(), path)) {
                        operation.addExtension("x-open-to-all", true);
                        operation.setSecurity(List.of());
                    }
                }));
    }

    private static void describe(Operation operation, Act act) {
        List<String> roles = act.grants().stream().map(Grant::role).distinct().toList();
        operation.addExtension("x-act", act.permission());
        operation.addExtension("x-roles", roles);
        String before = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
        operation.setDescription(before + "Act: " + act.permission() + ". Roles: " + String.join(", ", roles) + ".");
    }
}
