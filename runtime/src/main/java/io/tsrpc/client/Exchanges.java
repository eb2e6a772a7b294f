package io.tsrpc.client;

import io.tsrpc.ApiReturn;
import io.tsrpc.ClientOptions;
import io.tsrpc.Headers;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.concurrent.Interrupts;
import io.tsrpc.engine.Call;
import io.tsrpc.engine.CallErrors;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.log.Log;
import io.tsrpc.log.Topic;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Timer;
import io.tsrpc.wire.ClientOutput;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries each call and each message of a client in an exchange of its own. */
final class Exchanges implements Carrier {
    private static final Log LOG = Log.of(Topic.CLIENT_HTTP);

    private final ClientSettings settings;
    private final SuppliedHeaders headers;
    private final ExchangeTransport transport;
    private final ReplyReader replies;
    private final Timer timer;
    private final Executor userThreads;
    private final Set<PendingMessage> messages = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    Exchanges(
            ClientSettings settings,
            ExchangeTransport transport,
            ReplyReader replies,
            Timer timer,
            Executor userThreads) {
        this.settings = settings;
        this.headers = settings.headers();
        this.transport = transport;
        this.replies = replies;
        this.timer = timer;
        this.userThreads = userThreads;
    }

    @Override
    public <Req> Frame encode(ApiService<Req, ?> service, Req req, long sn) {
        return ClientOutput.httpCall(settings.dialect(), service, req);
    }

    @Override
    public <M> Frame encode(MsgService<M> service, M msg) {
        return ClientOutput.httpMessage(settings.dialect(), service, msg);
    }

    @Override
    public TsrpcError timeoutError() {
        return transport.timeoutError();
    }

    // --- calls ---------------------------------------------------------------------------------------------------

    @Override
    public void send(Call<?, ?> call, Frame request) {
        if (headers.mayBlock()) {
            userThreads.execute(() -> {
                try {
                    trySend(call, request);
                } catch (Throwable e) { // no memory, a transport that throws
                    LOG.error("{} could not be called", call.service(), e);
                    call.fail(CallErrors.notMade(e));
                }
            });
        } else {
            trySend(call, request);
        }
    }

    /** Supplies the headers, which may block, and sends a call unless nobody waits for it any more. */
    private void trySend(Call<?, ?> call, Frame request) {
        if (call.isSettled()) {
            return;
        }
        Headers sent;
        try {
            sent = headers.with(call.request().options().headers());
        } catch (HeadersException e) { // which has been logged
            call.fail(ClientErrors.noHeaders());
            return;
        }
        if (!call.isSettled()) {
            exchange(call, request, sent);
        }
    }

    private void exchange(Call<?, ?> call, Frame request, Headers sent) {
        call.onCancel(transport.send(call.service(), request, sent, new ExchangeListener() {
            @Override
            public void replied(ExchangeReply reply) {
                userThreads.execute(() -> complete(call, reply));
            }

            @Override
            public void failed(TsrpcError error) {
                call.fail(error);
            }
        }));
    }

    private <Res> void complete(Call<?, Res> call, ExchangeReply reply) {
        if (call.isSettled()) {
            return;
        }
        ApiReturn<Res> ret;
        try {
            ret = replies.read(call.service(), reply);
        } catch (Throwable e) { // an OutOfMemoryError
            LOG.error("The answer to {} was lost", call.service(), e);
            ret = ApiReturn.failure(CallErrors.unreadable(e));
        }
        call.tryComplete(ret);
    }

    // --- messages ------------------------------------------------------------------------------------------------

    @Override
    public UserFuture<SendResult> send(MsgService<?> service, Frame message) {
        PendingMessage pending = new PendingMessage(userThreads);
        messages.add(pending);
        try {
            pending.settlement()
                    .timeout(timer.after(
                            settings.options().get(ClientOptions.TIMEOUT), () -> fail(pending, timeoutError())));
            if (headers.mayBlock()) {
                userThreads.execute(() -> trySend(service, message, pending));
            } else {
                trySend(service, message, pending);
            }
        } catch (Throwable e) { // no thread for the timer, for example
            fail(pending, CallErrors.notMade(e));
        }
        if (closed) { // close() may have run concurrently and missed this message
            fail(pending, ClientErrors.closed());
        }
        return pending;
    }

    private void trySend(MsgService<?> service, Frame message, PendingMessage pending) {
        if (pending.settlement().isSettled()) {
            return;
        }
        try {
            Headers sent = headers.with(Headers.NONE);
            if (!pending.settlement().isSettled()) {
                exchange(service, message, sent, pending);
            }
        } catch (HeadersException e) { // which has been logged
            fail(pending, ClientErrors.noHeaders());
        } catch (Throwable e) { // no memory, a transport that throws
            LOG.error("{} could not be sent", service, e);
            fail(pending, CallErrors.notMade(e));
        }
    }

    private void exchange(MsgService<?> service, Frame message, Headers sent, PendingMessage pending) {
        pending.settlement().onCancel(transport.send(service, message, sent, new ExchangeListener() {
            @Override
            public void replied(ExchangeReply reply) {
                if (pending.settlement().trySettle()) {
                    complete(pending, () -> replies.refusal(service, reply));
                }
            }

            @Override
            public void failed(TsrpcError error) {
                fail(pending, error);
            }
        }));
    }

    private void fail(PendingMessage pending, TsrpcError error) {
        if (pending.settlement().tryCancel()) {
            complete(pending, () -> error);
        }
    }

    private void complete(PendingMessage pending, Supplier<@Nullable TsrpcError> error) {
        messages.remove(pending);
        userThreads.execute(() -> {
            TsrpcError refusal;
            try {
                refusal = error.get();
            } catch (Throwable e) { // an OutOfMemoryError
                LOG.error("The answer to a message was lost", e);
                refusal = CallErrors.unreadable(e);
            }
            Interrupts.forget();
            pending.complete(refusal == null ? SendResult.success() : SendResult.failure(refusal));
        });
    }

    @Override
    public void close() {
        closed = true;
        for (PendingMessage pending : messages) {
            fail(pending, ClientErrors.closed());
        }
        transport.close();
    }
}
