package org.jiheng.kit.rights;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testapp.CarelessResource;
import org.jiheng.kit.testing.ForgedTokens;
import org.jiheng.kit.testing.Infrastructure;
import org.jiheng.kit.testing.Operation;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ForgedTokensTest extends ForgedTokens {
    @Override
    protected boolean tried(Operation operation) {
        return !operation.path().startsWith(CarelessResource.PATH);
    }
}
