package org.jiheng.kit.testing;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The body of an answer, or how it begins if it is a stream of events, which has no end. */
final class BodyOrBeginning implements HttpResponse.BodyHandler<String> {
    @Override
    public HttpResponse.BodySubscriber<String> apply(HttpResponse.ResponseInfo answer) {
        boolean endless = answer.headers()
                .firstValue("Content-Type")
                .filter(type -> type.startsWith("text/event-stream"))
                .isPresent();
        return endless ? new Beginning() : HttpResponse.BodySubscribers.ofString(StandardCharsets.UTF_8);
    }

    private static final class Beginning implements HttpResponse.BodySubscriber<String> {
        private final CompletableFuture<String> begun = new CompletableFuture<>();
        private Flow.Subscription subscription;

        @Override
        public CompletionStage<String> getBody() {
            return begun;
        }

        @Override
        public void onSubscribe(Flow.Subscription to) {
            subscription = to;
            to.request(1);
        }

        @Override
        public void onNext(List<ByteBuffer> bytes) {
            subscription.cancel();
            begun.complete(StandardCharsets.UTF_8.decode(bytes.get(0)).toString());
        }

        @Override
        public void onError(Throwable failure) {
            begun.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            begun.complete("");
        }
    }
}
