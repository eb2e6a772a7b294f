package ${package}.server;

import ${package}.protocols.ChatProtocol;
import io.tsrpc.Server;
import io.tsrpc.ServerStatus;
import io.tsrpc.ws.WsServer;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The chat over WebSocket. {@link Settings} says what the environment may set. */
public final class ChatServer {
    private static final Logger LOG = LoggerFactory.getLogger(ChatServer.class);

    private ChatServer() {}

    /** Runs until the process is told to end. */
    public static void main(String[] args) {
        WsServer server = create(Settings.of(System.getenv()));
        try {
            server.start();
        } catch (UncheckedIOException e) {
            LOG.error("The server cannot listen; PORT sets another port: {}", e.getMessage());
            System.exit(1);
        }
        stopInOrder(server);
    }

    /** A server that is not started yet. */
    static WsServer create(Settings settings) {
        WsServer.Builder builder = WsServer.builder(ChatProtocol.PROTO)
                .port(settings.port())
                .trustedProxies(settings.trustedProxies().toArray(String[]::new))
                .healthPath("/health")
                .livePath("/live")
                .maxConnections(Limits.MAX_CONNECTIONS)
                .maxConnectionsPerAddress(Limits.MAX_CONNECTIONS_PER_ADDRESS);
        return Chat.on(builder, WsServer.Builder::build);
    }

    /** At Ctrl-C and {@code kill -TERM} calls that run are answered, and new ones get an error at once. */
    private static void stopInOrder(Server server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (server.status() == ServerStatus.OPENED) {
                server.gracefulStop(Limits.LAST_CALLS).join();
            }
        }));
    }
}
