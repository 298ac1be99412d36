package org.jiheng.kit.limits;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

/** A bucket for each of those who call, a bounded number of them; who is forgotten begins with a full one. */
final class Buckets {
    private final Cache<String, Bucket> buckets;
    private final LimitsConfig.Bucket size;

    Buckets(LimitsConfig.Bucket size, int remembered) {
        this.size = size;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(remembered)
                // by then it is full again
                .expireAfterAccess(Duration.ofSeconds(size.burst() / size.perSecond() + 60))
                .build();
    }

    /** Takes a token; whole seconds until there is one again, 0 if there was. */
    long take(String caller) {
        ConsumptionProbe probe = buckets.get(caller, this::full).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
    }

    private Bucket full(String caller) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(size.burst()).refillGreedy(size.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
