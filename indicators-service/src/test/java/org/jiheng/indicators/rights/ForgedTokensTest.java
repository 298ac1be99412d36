package org.jiheng.indicators.rights;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.ForgedTokens;
import org.jiheng.kit.testing.Infrastructure;

@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class ForgedTokensTest extends ForgedTokens {}
