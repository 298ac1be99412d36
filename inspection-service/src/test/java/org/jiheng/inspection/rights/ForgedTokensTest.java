package org.jiheng.inspection.rights;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.ForgedTokens;
import org.jiheng.kit.testing.Infrastructure;

/** No forged or unfit token opens the inspection service. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ForgedTokensTest extends ForgedTokens {}
