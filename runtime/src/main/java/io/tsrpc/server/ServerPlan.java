package io.tsrpc.server;

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

/** What a server is built of. Builders fill it; it may be built any number of times. Not thread-safe. */
public final class ServerPlan {
    private final ServiceProto proto;
    private final OptionValues options = new OptionValues();
    private final List<ApiGroup> groups = new ArrayList<>();
    private ServerObserver observer = ServerObserver.NONE;
    private CallInterceptor interceptor = CallInterceptor.NONE;
    private AdmissionPolicy admission = AdmissionPolicy.EVERYBODY;
    private @Nullable Timer timer;

    /** A plan of a server with the default options. */
    public ServerPlan(ServiceProto proto) {
        this.proto = proto;
    }

    /** Sets an option, of the server or of its transport. */
    public <T extends @Nullable Object> void set(Option<T> option, T value) {
        options.set(option, value);
    }

    /** The options as they are now. */
    public OptionValues options() {
        return options.copy();
    }

    /** Adds a skeleton's implementation. */
    public void implement(ApiGroup group) {
        groups.add(group);
    }

    /** Who hears what happens. Default: nobody. */
    public ServerPlan observer(ServerObserver observer) {
        this.observer = observer;
        return this;
    }

    /** What surrounds the handling of calls. Default: nothing. */
    public ServerPlan interceptor(CallInterceptor interceptor) {
        this.interceptor = interceptor;
        return this;
    }

    /** Who may connect. Default: everybody. */
    public ServerPlan admission(AdmissionPolicy admission) {
        this.admission = admission;
        return this;
    }

    /** The timer and clock. Default: one of the server's own, with a thread. */
    public ServerPlan timer(Timer timer) {
        this.timer = timer;
        return this;
    }

    /** A server on these transports. */
    public Server build(List<ServerTransport> transports) {
        return build(transports, engine -> engine);
    }

    /**
     * A server on these transports that users see as something more.
     *
     * @param face makes what users see of the server; it must not use the server yet
     */
    public Server build(List<ServerTransport> transports, UnaryOperator<Server> face) {
        return new ServerEngine(
                        proto,
                        options(),
                        List.copyOf(groups),
                        transports,
                        observer,
                        interceptor,
                        admission,
                        timer,
                        face)
                .face();
    }
}
