package io.tsrpc.client;

import io.tsrpc.SendResult;
import io.tsrpc.engine.Settlement;
import io.tsrpc.engine.UserFuture;
import java.util.concurrent.Executor;

/** A message on its way over an exchange, as the future of what becomes of it. */
final class PendingMessage extends UserFuture<SendResult> {
    private final Settlement settlement = new Settlement();

    PendingMessage(Executor userThreads) {
        super(userThreads);
    }

    /** Who decides what has become of it. */
    Settlement settlement() {
        return settlement;
    }
}
