package org.jiheng.survey;

import java.util.Set;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.jiheng.kit.testing.EndpointContract;
import org.jiheng.kit.testing.Infrastructure;

/** Every endpoint: no token, wrong role, malformed body. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
class EndpointContractTest extends EndpointContract {
    @Override
    protected Set<String> openToAll() {
        return Set.of(
                "/api/v1/respondent/waves",
                "/api/v1/respondent/ballot-tokens",
                "/api/v1/respondent/ballots",
                "/api/v1/respondent/certified-waves",
                "/api/v1/respondent/receipts/{cycle}/{wave}");
    }
}
