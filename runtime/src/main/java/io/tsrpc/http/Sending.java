package io.tsrpc.http;

import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.client.ClientFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A message on its way. Whoever ends it first, the answer, a timeout or a closed client, says what has become of it. */
final class Sending {
    private final ClientFuture<SendResult> result;
    private final Future<?> request;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable Future<?> timer;

    Sending(ClientFuture<SendResult> result, Future<?> request) {
        this.result = result;
        this.request = request;
    }

    ClientFuture<SendResult> result() {
        return result;
    }

    void timer(Future<?> timer) {
        this.timer = timer;
        if (ended.get()) {
            timer.cancel(false);
        }
    }

    /** Ends it, unless it has ended, and gives up the request if that is still under way. */
    boolean end() {
        if (!ended.compareAndSet(false, true)) {
            return false;
        }
        request.cancel(true);
        Future<?> running = timer;
        if (running != null) {
            running.cancel(false);
        }
        return true;
    }

    /** Completes the result; on the executor only. */
    void complete(@Nullable TsrpcError error) {
        result.complete(error == null ? SendResult.success() : SendResult.failure(error));
    }
}
