package io.tsrpc.server;

import static java.util.Objects.requireNonNull;

import io.tsrpc.Option;
import io.tsrpc.Server;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.stub.ApiGroup;
import io.tsrpc.transport.ServerTransport;
import io.tsrpc.transport.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The configuration of a server, filled by builders. It can build any number of servers. Not thread-safe. */
public final class ServerPlan {
    private final ServiceProto proto;
    private final OptionValues options = new OptionValues();
    private final List<ApiGroup> groups = new ArrayList<>();
    private ServerObserver observer = ServerObserver.NONE;
    private CallInterceptor interceptor = CallInterceptor.NONE;
    private @Nullable Timer timer;

    /** Creates a plan with the default options. */
    public ServerPlan(ServiceProto proto) {
        requireNonNull(proto, "proto");
        this.proto = proto;
    }

    /** Sets an option of the server or of its transport. */
    public <T extends @Nullable Object> void set(Option<T> option, T value) {
        options.set(option, value);
    }

    /** A copy of the current options. */
    public OptionValues options() {
        return options.copy();
    }

    /** Adds an implementation of a generated skeleton. */
    public void implement(ApiGroup group) {
        requireNonNull(group, "group");
        groups.add(group);
    }

    /** Sets the observer. Default: none. */
    public ServerPlan observer(ServerObserver observer) {
        this.observer = observer;
        return this;
    }

    /** Sets the interceptor of calls. Default: none. */
    public ServerPlan interceptor(CallInterceptor interceptor) {
        this.interceptor = interceptor;
        return this;
    }

    /** Sets the timer and clock. Default: the server's own, with one thread. */
    public ServerPlan timer(Timer timer) {
        this.timer = timer;
        return this;
    }

    /** Builds a server on these transports. */
    public Server build(List<ServerTransport> transports) {
        return build(transports, engine -> engine);
    }

    /**
     * Builds a server on these transports and wraps it.
     *
     * @param wrapper wraps the server in the object that users see; must not use the server yet
     */
    public Server build(List<ServerTransport> transports, UnaryOperator<Server> wrapper) {
        return new ServerEngine(
                        proto, options(), List.copyOf(groups), transports, observer, interceptor, timer, wrapper)
                .facade();
    }
}
