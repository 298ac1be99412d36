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
        Map<String, BodyClass> paths();
    }

    /** What is asked for at addresses that share a limit. */
    interface PathClass {
        /** Regular expression over the whole path, as {@link org.jiheng.kit.headers.RequestedPath} gives it. */
        String path();
    }

    /** A limit of what is sent there. */
    interface BodyClass extends PathClass {
        MemorySize max();
    }

    /** Limits of how often that is asked for, beside those that hold everywhere. */
    interface RateClass extends PathClass {
        /** From one network address. */
        Bucket address();

        /** By everybody together. */
        Bucket total();
    }

    /** How many requests there may be. */
    interface Rate {
        Bucket person();

        Bucket address();

        /** Classes of addresses by a name of their own; the first whose pattern matches counts, by name. */
        Map<String, RateClass> paths();

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
