package org.jiheng.kit.limits;

import java.util.Map;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

/** The limits of a service. */
@ConfigMapping(prefix = "jiheng.limits")
public interface LimitsConfig {
    Body body();

    Rate rate();

    /** How large a body may be. */
    interface Body {
        /** Where no class of addresses says otherwise. */
        MemorySize max();

        /** Classes of addresses by a name of their own; the first whose pattern matches decides, by name. */
        Map<String, PathClass> paths();
    }

    /** Addresses that share a limit. */
    interface PathClass {
        /** Regular expression over the whole path, as {@link org.jiheng.kit.headers.RequestedPath} gives it. */
        String path();

        MemorySize max();
    }

    /** How many requests there may be. */
    interface Rate {
        Bucket person();

        Bucket address();

        /** Of how many persons, and of how many addresses, the count is kept at most. */
        int remembered();
    }

    /** A bucket of tokens, one taken by each request. */
    interface Bucket {
        /** How many it holds. */
        long burst();

        /** How many come back in a second. */
        long perSecond();
    }
}
