package io.tsrpc.client;

import io.tsrpc.SendResult;
import io.tsrpc.engine.Settlement;
import io.tsrpc.engine.UserFuture;
import java.util.concurrent.Executor;

/** A message that an exchange carries, or that waits for a connection, as the future of its result. */
final class PendingMessage extends UserFuture<SendResult> {
    private final Settlement settlement = new Settlement();

    PendingMessage(Executor userThreads) {
        super(userThreads);
    }

    /** Decides the result, once. */
    Settlement settlement() {
        return settlement;
    }
}
