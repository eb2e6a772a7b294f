package io.tsrpc.client;

import io.tsrpc.ApiFuture;
import io.tsrpc.CallOptions;
import io.tsrpc.ClientOptions;
import io.tsrpc.ConnectResult;
import io.tsrpc.DuplexClient;
import io.tsrpc.DuplexClientOptions;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.engine.OptionValues;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.testing.Here;
import io.tsrpc.testing.ManualTimer;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.transport.ClientConnection;
import io.tsrpc.transport.ClientTransport;
import io.tsrpc.transport.ClientTransportSettings;
import java.time.Duration;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A client in JSON on scripted connections, with a clock that the test advances. Everything runs on the test's thread.
 */
abstract class ClientTestBase {
    static final Duration TIMEOUT = Duration.ofSeconds(15);
    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    static final Duration INSTANT = Duration.ofNanos(1);

    static final String REQUEST_1 = "[\"Test\",{\"name\":\"a\"},1]";
    static final String REPLY_1 = "[\"Test\",{\"isSucc\":true,\"res\":{\"reply\":\"ok\"}},1]";

    final ManualTimer timer = new ManualTimer();
    final Deque<ScriptedConnection> connections = new ConcurrentLinkedDeque<>();

    private final ServiceProto proto;

    /** What the client takes for a random number, from 0 to 1. */
    double chance = 0.5;

    ClientTestBase() {
        this(VectorProto.PROTO);
    }

    ClientTestBase(ServiceProto proto) {
        this.proto = proto;
    }

    /** Creates a client with the default options, apart from the heartbeat. */
    final DuplexClient client(DuplexSettings.@Nullable HeartbeatTiming heartbeat) {
        return client(TIMEOUT, CONNECT_TIMEOUT, heartbeat);
    }

    final DuplexClient client(
            Duration timeout, Duration connectTimeout, DuplexSettings.@Nullable HeartbeatTiming heartbeat) {
        return client(timeout, connectTimeout, heartbeat, options -> {});
    }

    /** Creates a client with further options. */
    final DuplexClient client(
            Duration timeout,
            Duration connectTimeout,
            DuplexSettings.@Nullable HeartbeatTiming heartbeat,
            Consumer<OptionValues> further) {
        OptionValues options = new OptionValues();
        options.set(ClientOptions.JSON, true);
        options.set(ClientOptions.TIMEOUT, timeout);
        options.set(ClientOptions.MAX_MESSAGE_SIZE, 1 << 20);
        options.set(ClientOptions.EXECUTOR, Here.HERE);
        options.set(DuplexClientOptions.CONNECT_TIMEOUT, connectTimeout);
        if (heartbeat != null) {
            options.set(DuplexClientOptions.HEARTBEAT_INTERVAL, heartbeat.interval());
            options.set(DuplexClientOptions.HEARTBEAT_TIMEOUT, heartbeat.timeout());
        }
        further.accept(options);
        return new ClientAssembly("a client", new ClientSettings(proto, options), timer, () -> chance)
                .over(new ScriptedTransport());
    }

    private final class ScriptedTransport implements ClientTransport {
        @Override
        public ClientConnection newConnection(ClientTransportSettings settings) {
            ScriptedConnection connection = new ScriptedConnection();
            connections.add(connection);
            return connection;
        }

        @Override
        public String connectFailure() {
            return "No connection";
        }
    }

    final DuplexClient connected(DuplexSettings.@Nullable HeartbeatTiming heartbeat) {
        DuplexClient client = client(heartbeat);
        open(client);
        return client;
    }

    /** Connects, and returns the server's end. */
    final ScriptedConnection open(DuplexClient client) {
        TsrpcFuture<ConnectResult> connecting = client.connect();
        ScriptedConnection connection = connections.getLast();
        connection.client().opened();
        if (!connecting.isDone() || !connecting.join().isSucc()) {
            throw new AssertionError("not connected");
        }
        connection.done.clear();
        return connection;
    }

    /** The last connection. */
    final ScriptedConnection connection() {
        return connections.getLast();
    }

    static ApiFuture<Map<String, Object>> call(DuplexClient client, CallOptions options) {
        return client.callApi(VectorProto.TEST, Map.of("name", "a"), options);
    }

    static ApiFuture<Map<String, Object>> call(DuplexClient client) {
        return call(client, CallOptions.DEFAULT);
    }

    static String chat(String text) {
        return "[\"Chat\",{\"text\":\"" + text + "\"}]";
    }

    static TsrpcError network(String message, String code) {
        return TsrpcError.of(message, TsrpcErrorType.NETWORK_ERROR, code);
    }
}
