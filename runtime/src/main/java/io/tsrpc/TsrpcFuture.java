package io.tsrpc;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A future that always completes, and never exceptionally: failures are values. It is read-only.
 *
 * <pre>{@code
 * ConnectResult connected = client.connect().join();
 * client.sendMsg(new MsgChat("k8w", "hi")).thenAccept(sent -> show(sent));
 * }</pre>
 *
 * <p>Functions chained on a future run on the executor of its client or server, or on the calling thread if the future is
 * complete already; those of {@link Server#gracefulStop} on a thread of their own. Functions that end in {@code Async} always
 * run there. They may block. They never run on a transport thread.
 *
 * @param <T> the type of the result
 */
public interface TsrpcFuture<T extends @Nullable Object> extends CompletionStage<T> {
    /** Blocks until the future is complete, and returns its result. Handlers and chained functions may call it. */
    T join();

    /** Returns whether the future is complete. */
    boolean isDone();
}
