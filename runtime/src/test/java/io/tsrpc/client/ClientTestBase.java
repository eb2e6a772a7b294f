package io.tsrpc.client;

import io.tsrpc.ApiFuture;
import io.tsrpc.CallOptions;
import io.tsrpc.ConnectResult;
import io.tsrpc.DuplexClient;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.testing.ManualTimer;
import io.tsrpc.testing.VectorProto;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A client in JSON on connections that the test scripts, with a clock that it moves. All runs on the test's thread. */
abstract class ClientTestBase {
    static final Duration TIMEOUT = Duration.ofSeconds(15);
    static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    static final Duration INSTANT = Duration.ofNanos(1);

    static final String REQUEST_1 = "[\"Test\",{\"name\":\"a\"},1]";
    static final String REPLY_1 = "[\"Test\",{\"isSucc\":true,\"res\":{\"reply\":\"ok\"}},1]";

    final ManualTimer timer = new ManualTimer();
    final Deque<ScriptedConnection> connections = new ArrayDeque<>();

    /** A client with the defaults, apart from the heartbeat. */
    final DuplexClient client(DuplexSettings.@Nullable Beat heartbeat) {
        return client(TIMEOUT, CONNECT_TIMEOUT, heartbeat);
    }

    final DuplexClient client(Duration timeout, Duration connectTimeout, DuplexSettings.@Nullable Beat heartbeat) {
        ClientSettings settings =
                new ClientSettings(VectorProto.PROTO, true, NullChecks.LOOSE, timeout, 1 << 20, Runnable::run);
        return new ClientAssembly("a client", settings, timer)
                .over(this::newConnection, new DuplexSettings("No connection", connectTimeout, heartbeat));
    }

    private ScriptedConnection newConnection() {
        ScriptedConnection connection = new ScriptedConnection();
        connections.add(connection);
        return connection;
    }

    final DuplexClient connected(DuplexSettings.@Nullable Beat heartbeat) {
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
