package org.jiheng.indicators;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.EndpointContract;
import org.jiheng.kit.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class IndicatorsEndpointsTest extends EndpointContract {}
