package org.jiheng.kit.page;

import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The page that a service serves, as the jar says that brings it. */
@ConfigMapping(prefix = "jiheng.page")
public interface PageConfig {
    /** The folder in which its files are served. */
    Optional<String> name();

    /** Whether people sign in to it. */
    @WithDefault("false")
    boolean signIn();

    /** As which client of the identity provider they do. Public: a page can keep no secret. */
    Optional<String> client();
}
