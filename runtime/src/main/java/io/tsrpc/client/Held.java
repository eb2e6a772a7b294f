package io.tsrpc.client;

import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.engine.Call;
import io.tsrpc.transport.Frame;
import org.jspecify.annotations.Nullable;

/** A call or a message that waits for a connection. It has never been sent. */
sealed interface Held {
    /** Sets what is done when it is settled without having been sent. Done at once if it is settled already. */
    void onCancel(Runnable cancel);

    /** Sends it, on a connection that is ready, unless it is settled. */
    void sendOn(Link link);

    void fail(TsrpcError error);

    /** A call, whose timeout is running. */
    final class OfCall implements Held {
        private final Call<?, ?> call;
        private final Frame request;

        OfCall(Call<?, ?> call, Frame request) {
            this.call = call;
            this.request = request;
        }

        @Override
        public void onCancel(Runnable cancel) {
            call.onCancel(cancel);
        }

        @Override
        public void sendOn(Link link) {
            if (!call.isSettled()) {
                link.send(call, request);
            }
        }

        @Override
        public void fail(TsrpcError error) {
            call.fail(error);
        }
    }

    /** A message, with the future of its result. */
    final class OfMessage implements Held {
        private final PendingMessage pending;
        private final Frame message;

        OfMessage(PendingMessage pending, Frame message) {
            this.pending = pending;
            this.message = message;
        }

        PendingMessage pending() {
            return pending;
        }

        static SendResult result(@Nullable TsrpcError error) {
            return error == null ? SendResult.success() : SendResult.failure(error);
        }

        @Override
        public void onCancel(Runnable cancel) {
            pending.settlement().onCancel(cancel);
        }

        @Override
        public void sendOn(Link link) {
            if (pending.settlement().trySettle()) {
                complete(link.send(message));
            }
        }

        @Override
        public void fail(TsrpcError error) {
            if (pending.settlement().tryCancel()) {
                complete(error);
            }
        }

        private void complete(@Nullable TsrpcError error) {
            pending.defaultExecutor().execute(() -> pending.complete(result(error)));
        }
    }
}
