package org.jiheng.kit.testing;

import java.util.function.Consumer;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jiheng.kit.testapp.CarelessResource;
import org.jiheng.kit.testapp.QuietApplication;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What every endpoint must do is red on an endpoint that does not do it. */
@QuarkusTest
@QuarkusTestResource(Infrastructure.class)
@TestProfile(QuietApplication.class)
class EndpointContractTest {
    /** The endpoints' duties, each a test of the contract. */
    enum Duty {
        REFUSE_WITHOUT_A_TOKEN(EndpointContract::withoutATokenEveryEndpointAnswers401),
        REFUSE_WITHOUT_THE_ROLE(EndpointContract::withARoleThatMayNothingEveryEndpointAnswers403),
        REFUSE_OTHER_FORMS(EndpointContract::aFormThatNobodyDescribedIsRefused),
        REFUSE_PARAMETERS_OF_ANOTHER_FORM(EndpointContract::aQueryParameterOfAnotherFormIsRefusedByName),
        REFUSE_WHAT_IS_NO_JSON(EndpointContract::aBodyThatIsNoJsonIsRefusedWithItsPlace),
        REFUSE_UNKNOWN_FIELDS(EndpointContract::aFieldThatDoesNotExistIsRefusedByName),
        REFUSE_AN_EMPTY_OBJECT(EndpointContract::anEmptyObjectIsRefusedWithTheFieldsThatAreMissing);

        final Consumer<EndpointContract> test;

        Duty(Consumer<EndpointContract> test) {
            this.test = test;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "open-to-all,      REFUSE_WITHOUT_A_TOKEN,  expected: 401",
        "open-to-all,      REFUSE_WITHOUT_THE_ROLE, expected: 403",
        "open-to-any-role, REFUSE_WITHOUT_THE_ROLE, expected: 403",
        "in-any-form,      REFUSE_OTHER_FORMS,      expected: 406",
        "at-any-number,    REFUSE_PARAMETERS_OF_ANOTHER_FORM, expected: 400",
        "taking-anything,  REFUSE_WHAT_IS_NO_JSON,  expected: 400",
        "taking-anything,  REFUSE_UNKNOWN_FIELDS,   to be in",
        "taking-anything,  REFUSE_AN_EMPTY_OBJECT,  expected: 422",
        "naming-nothing,   REFUSE_AN_EMPTY_OBJECT,  Expecting actual not",
        "storing-first,    REFUSE_UNKNOWN_FIELDS,   fact",
        "storing-first,    REFUSE_AN_EMPTY_OBJECT,  fact"
    })
    void anEndpointThatNeglectsItIsFoundOut(String endpoint, Duty duty, String complaint) {
        EndpointContract ofOne = new EndpointContract() {
            @Override
            boolean concerns(String path) {
                return path.equals(CarelessResource.PATH + "/" + endpoint);
            }
        };
        ofOne.readTheServicesDescription();

        assertThatThrownBy(() -> duty.test.accept(ofOne))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(complaint);
    }
}
