package io.tsrpc.client;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.ClientStatus;
import io.tsrpc.ConnectFailure;
import io.tsrpc.ConnectResult;
import io.tsrpc.ErrorCode;
import io.tsrpc.Headers;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.engine.Call;
import io.tsrpc.engine.UserFuture;
import io.tsrpc.log.Log;
import io.tsrpc.log.ThrownText;
import io.tsrpc.log.Topic;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.Frame;
import io.tsrpc.wire.ClientOutput;
import io.tsrpc.wire.Dialect;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The successive long connections of a client, each a {@link Link}. Calls and messages are sent on the current one. */
final class Links implements Carrier {
    private static final Log LOG = Log.of(Topic.CLIENT_CONNECTION);

    private final Dialect dialect;
    private final Supplier<Link> newLink;
    private final Executor userThreads;

    @GuardedBy("this")
    private boolean closed;

    private volatile @Nullable Link link;

    /** Creates a carrier without a connection. {@code newLink} creates a link that has not started to connect. */
    Links(Dialect dialect, Supplier<Link> newLink, Executor userThreads) {
        this.dialect = dialect;
        this.newLink = newLink;
        this.userThreads = userThreads;
    }

    // --- connection ----------------------------------------------------------------------------------------------

    ClientStatus status() {
        Link current = link;
        return current == null ? ClientStatus.CLOSED : current.status();
    }

    @Nullable
    Duration latency() {
        Link current = link;
        return current == null ? null : current.latency();
    }

    UserFuture<ConnectResult> connect(Headers headers) {
        Link fresh;
        synchronized (this) {
            if (closed) {
                return completed(ConnectResult.failure("The client is closed"));
            }
            Link current = link;
            ClientStatus status = status();
            if (status == ClientStatus.OPENED) {
                return completed(ConnectResult.success());
            }
            if (current != null && status == ClientStatus.OPENING) {
                return current.connected();
            }
            try {
                fresh = newLink.get();
            } catch (Throwable e) { // a transport that throws
                LOG.error("The transport made no connection", e);
                String text = "The transport made no connection: " + ThrownText.of(e);
                return completed(new ConnectResult(text, new ConnectFailure(ErrorCode.CONNECT_ERR, text, null, e)));
            }
            link = fresh;
        }
        fresh.begin(headers);
        return fresh.connected();
    }

    UserFuture<Void> disconnect(int code, String reason) {
        Link current = link;
        if (current != null) {
            return current.disconnect(code, reason);
        }
        UserFuture<Void> nothing = new UserFuture<>(userThreads);
        nothing.complete(null);
        return nothing;
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        var unused = disconnect(CloseCodes.NORMAL, "");
    }

    // --- sending -------------------------------------------------------------------------------------------------

    @Override
    public <Req> Frame encode(ApiService<Req, ?> service, Req req, long sn) {
        return ClientOutput.call(dialect, service, req, sn);
    }

    @Override
    public <M> Frame encode(MsgService<M> service, M msg) {
        return ClientOutput.message(dialect, service, msg);
    }

    @Override
    public void send(Call<?, ?> call, Frame request) {
        Link current = link;
        if (current == null) {
            call.fail(ClientErrors.notConnected());
        } else {
            current.send(call, request);
        }
    }

    @Override
    public UserFuture<SendResult> send(MsgService<?> service, Frame message) {
        Link current = link;
        TsrpcError error = current == null ? ClientErrors.notConnected() : current.send(message);
        return completed(error == null ? SendResult.success() : SendResult.failure(error));
    }

    @Override
    public TsrpcError timeoutError() {
        return ClientErrors.timeout();
    }

    private <T> UserFuture<T> completed(T value) {
        return UserFuture.completed(userThreads, value);
    }
}
