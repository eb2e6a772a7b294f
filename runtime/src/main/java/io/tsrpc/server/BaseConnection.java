package io.tsrpc.server;

import static java.util.Objects.requireNonNull;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.tsrpc.Attributes;
import io.tsrpc.Connection;
import io.tsrpc.RequestHead;
import io.tsrpc.ResponseHead;
import io.tsrpc.SendResult;
import io.tsrpc.Server;
import io.tsrpc.proto.MsgService;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * State that connections of every kind share: identity, attributes, message listeners, and calls.
 */
abstract class BaseConnection extends MessageSource implements Connection, ReplyChannel {
    private final Server server;
    private final String id;
    private final RequestHead request;
    private final MsgSender sender;
    private final Attributes attributes;
    private final CallSlots calls = new CallSlots();

    @GuardedBy("calls")
    private @Nullable Cancellations cancellations; // few connections need them

    /** Creates it with attributes that nobody else uses. */
    BaseConnection(Server server, String id, RequestHead request, Attributes attributes, MsgSender sender) {
        super(server.proto());
        this.server = server;
        this.id = id;
        this.request = request;
        this.attributes = attributes;
        this.sender = sender;
    }

    @Override
    public final Connection connection() {
        return this;
    }

    @Override
    public final CallSlots calls() {
        return calls;
    }

    @Override
    public final Cancellations cancellations() {
        synchronized (calls) {
            if (cancellations == null) {
                cancellations = new Cancellations();
            }
            return cancellations;
        }
    }

    /** Whether a call of this connection has ever had something to cancel. */
    final boolean hasCancellations() {
        synchronized (calls) {
            return cancellations != null;
        }
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String ip() {
        return request.ip();
    }

    @Override
    public final RequestHead request() {
        return request;
    }

    @Override
    public Optional<ResponseHead> response() {
        return Optional.empty();
    }

    @Override
    public final Server server() {
        return server;
    }

    @Override
    public final Attributes attributes() {
        return attributes;
    }

    @Override
    public final <M> SendResult sendMsg(MsgService<M> service, M msg) {
        requireNonNull(service, "service");
        requireNonNull(msg, "msg");
        return sender.send(this, service, msg);
    }

    @Override
    public <M> SendResult sendLatest(MsgService<M> service, Object key, M msg) {
        requireNonNull(key, "key");
        return sendMsg(service, msg);
    }

    @Override
    public void bind(String userId) {
        throw new UnsupportedOperationException("The connection of a single request has no user");
    }

    @Override
    public void unbind() {} // it is bound to nobody

    @Override
    public Optional<String> userId() {
        return Optional.empty();
    }

    @Override
    public final String toString() {
        return "Connection " + id + " (" + ip() + ")";
    }
}
