package org.jiheng.scoring;

import java.util.Set;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.EndpointContract;
import org.jiheng.kit.testing.Infrastructure;

/** Every endpoint of the scoring service refuses what it must refuse. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EndpointContractTest extends EndpointContract {
    @Override
    protected Set<String> openToAll() {
        return Set.of("/api/v1/public/cycles/{cycle}/results");
    }
}
