package org.jiheng.kit.testing;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jiheng.kit.testapp.CarelessResource;
import org.jiheng.kit.testapp.QuietApplication;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestProfile(QuietApplication.class)
class KitEndpointsTest extends EndpointContract {
    @Override
    boolean concerns(String path) {
        return !path.startsWith(CarelessResource.PATH);
    }
}
