package io.tsrpc.backplane;

import java.util.Collection;
import java.util.concurrent.CompletionStage;

/** For adapters of engines: one life of the connections to an engine, which ends once and never comes back. */
public interface EngineSession {
    /** Completes with the reason when it has ended. */
    CompletionStage<Throwable> over();

    /** Ends it, if that has not happened yet: what has no answer fails with this reason. Does not block. */
    void end(Throwable why);

    /** Subscribes to topics. Completes when what is published from now on arrives. */
    CompletionStage<Void> subscribe(Collection<String> topics);

    /** Ends subscriptions. */
    CompletionStage<Void> unsubscribe(Collection<String> topics);
}
