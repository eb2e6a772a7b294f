package io.tsrpc;

import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * Something under way that always ends, and never exceptionally: its failures are values.
 *
 * <pre>{@code
 * ConnectResult connected = client.connect().join();
 * client.sendMsg(new MsgChat("k8w", "hi")).thenAccept(sent -> show(sent));
 * }</pre>
 *
 * <p>Functions chained on it run on the executor of the client or server that gave it and may block. They never run on a
 * transport thread.
 *
 * @param <T> what it gives
 */
public interface TsrpcFuture<T extends @Nullable Object> extends CompletionStage<T> {
    /** Waits for the end. Safe inside handlers and chained functions. */
    T join();

    /** Whether it has ended. */
    boolean isDone();
}
