package io.tsrpc.client;

import static java.util.Objects.requireNonNull;

import io.tsrpc.AfterConnect;
import io.tsrpc.DuplexClient;
import io.tsrpc.concurrent.Interrupts;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** What is done on each new connection before anybody else may use it: steps, one after the other, until one does not succeed. */
record Opening(List<AfterConnect> steps) {
    boolean isEmpty() {
        return steps.isEmpty();
    }

    /** Runs the steps. The first begins on the calling thread, which must be one for user code. Throws nothing. */
    CompletionStage<AfterConnect.Outcome> run(DuplexClient client) {
        CompletionStage<AfterConnect.Outcome> last = CompletableFuture.completedFuture(AfterConnect.Outcome.ready());
        for (AfterConnect step : steps) {
            last = last.thenCompose(
                    outcome -> outcome.isReady() ? run(step, client) : CompletableFuture.completedFuture(outcome));
        }
        return last;
    }

    private static CompletionStage<AfterConnect.Outcome> run(AfterConnect step, DuplexClient client) {
        Interrupts.forget();
        return requireNonNull(step.run(client), "afterConnect returned null")
                .thenApply(outcome -> requireNonNull(outcome, "afterConnect completed with null"));
    }
}
