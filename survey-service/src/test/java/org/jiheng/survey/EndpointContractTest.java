package org.jiheng.survey;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.EndpointContract;
import org.jiheng.kit.testing.Infrastructure;

/** Every endpoint: no token, wrong role, malformed body. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EndpointContractTest extends EndpointContract {}
