package org.jiheng.kit.testing;

import java.nio.file.Path;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The contract is red on code without words, on words without code, and on languages that differ. */
class MessagesContractTest {
    private final MessagesContract violated = new MessagesContract() {
        @Override
        protected Path sources() {
            return Path.of("src/test/java/org/jiheng/kit/testing/violation");
        }

        @Override
        protected Path words() {
            return Path.of("src/test/resources/messages/violation");
        }

        @Override
        protected Set<String> composed() {
            return Set.of("composed-of-parts");
        }
    };

    @Test
    void aProblemWithoutWordsIsFoundOut() {
        assertThatThrownBy(violated::everyProblemThatTheCodeNamesHasItsWords)
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("speechless.title", "speechless.detail");
    }

    @Test
    void faultsWithoutWordsAreFoundOut() {
        assertThatThrownBy(violated::everyFaultThatTheCodeNamesHasItsWords)
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll("fault.unsaid", "fault.named-as-a-constant", "fault.composed-of-parts");
    }

    @Test
    void wordsThatTheCodeDoesNotNeedAreFoundOut() {
        assertThatThrownBy(violated::whateverHasWordsIsNamedByTheCode)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("malformed-body.title");
    }

    @Test
    void languagesThatDifferAreFoundOut() {
        assertThatThrownBy(violated::everyLanguageHasTheSameWordsWithTheSamePlaces)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("malformed-body.detail");
    }
}
