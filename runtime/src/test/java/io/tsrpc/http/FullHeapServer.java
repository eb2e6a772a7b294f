package io.tsrpc.http;

import io.tsrpc.Server;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.ws.WsServer;
import io.tsrpc.ws.WsServerTransport;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A server on WebSocket and HTTP in a process of its own. It prints its ports, and then fills its heap to the last bytes or frees it, for
 * each {@code f} and {@code r} that it reads; for {@code t} it answers whether the threads of both ports are alive, as {@code y} or {@code n}.
 * It ends with its input.
 */
final class FullHeapServer {
    private static final int FIRST = 1 << 20;
    private static final Duration SOON = Duration.ofSeconds(1);

    /** What fills the heap: arrays, each of which holds the one before. */
    private static final @Nullable Object[] EMPTY = {};

    private static @Nullable Object[] held = EMPTY;

    private FullHeapServer() {}

    public static void main(String[] args) throws IOException {
        WsServerTransport ws = WsServer.transport(options -> options.port(0).handshakeTimeout(SOON));
        HttpServerTransport http =
                HttpServer.transport(options -> options.port(0).headTimeout(SOON));
        Server server = Server.builder(VectorProto.PROTO)
                .json(true)
                .allowUnhandledApis(true)
                .transport(ws)
                .transport(http)
                .build();
        server.implementApi(VectorProto.TEST, HttpServers::greet);
        server.start();
        System.out.println(ws.port() + " " + http.port());
        FileInputStream in = new FileInputStream(FileDescriptor.in); // these two need no memory
        FileOutputStream out = new FileOutputStream(FileDescriptor.out);
        for (int command = in.read(); command >= 0; command = in.read()) {
            int answer = command;
            if (command == 'f') {
                fill();
            } else if (command == 'r') {
                held = EMPTY;
            } else {
                answer = areAlive("tsrpc-ws-" + ws.port(), "HTTP-Dispatcher") ? 'y' : 'n';
            }
            out.write(answer);
        }
        Runtime.getRuntime().halt(0);
    }

    private static boolean areAlive(String... names) {
        Set<String> alive = Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .collect(Collectors.toSet());
        return alive.containsAll(List.of(names));
    }

    private static void fill() {
        int size = FIRST;
        while (size > 0) {
            try {
                @Nullable Object[] next = new Object[size];
                next[0] = held;
                held = next;
            } catch (OutOfMemoryError e) {
                size /= 2;
            }
        }
    }
}
