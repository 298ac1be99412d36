package org.jiheng.kit.rights;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Operation;

/** Where rights are asked as they should be, everybody may what the table says. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class PermissionMatrixTest extends NoteMatrix {
    @Override
    protected boolean tried(Operation operation) {
        return operation.path().startsWith("/api/v1/cycles/{cycle}/notes");
    }
}
