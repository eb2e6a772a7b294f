package io.tsrpc.benchmarks.server;

import io.tsrpc.ApiCall;
import io.tsrpc.Connection;
import io.tsrpc.benchmarks.protocols.ApiEcho;
import io.tsrpc.benchmarks.protocols.BenchmarksApi;
import io.tsrpc.benchmarks.protocols.BenchmarksProtocol;
import io.tsrpc.benchmarks.protocols.MsgNote;
import io.tsrpc.http.HttpServer;
import io.tsrpc.room.Room;
import io.tsrpc.ws.WsServer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Our own server, with the options that it has by default: {@code ws} or {@code http}. With {@code room} or {@code recoverable} it broadcasts
 * to a room of all connections, over WebSocket.
 */
final class TsrpcServer {
    private TsrpcServer() {}

    /** Starts it. */
    public static void main(String[] arguments) {
        ServerProgram.run(() -> switch (arguments[0]) {
            case "ws" -> broadcasting();
            case "room", "recoverable" -> room(arguments[0]);
            case "http" -> http();
            default -> throw new IllegalArgumentException("No kind of server: " + arguments[0]);
        });
    }

    private static int broadcasting() {
        return webSocket(server -> (note, times) -> {
            for (int i = 0; i < times; i++) {
                var unused = server.broadcastMsg(BenchmarksProtocol.NOTE, note);
            }
        });
    }

    private static int room(String name) {
        return webSocket(server -> {
            Room room = server.room(name);
            Set<Connection> joined = ConcurrentHashMap.newKeySet();
            server.flows().postConnectFlow().push(conn -> {
                var unused = room.join(conn).thenRun(() -> joined.add(conn));
                return conn;
            });
            server.flows().postDisconnectFlow().push(gone -> {
                joined.remove(gone.conn());
                return gone;
            });
            return (note, times) -> {
                while (joined.size() < server.connections().size()) {
                    Thread.onSpinWait(); // else those who have just come would not get it, and the load generator
                    // would wait
                }
                for (int i = 0; i < times; i++) {
                    var unused = room.sendMsg(BenchmarksProtocol.NOTE, note);
                }
            };
        });
    }

    /** Sends to all connections. */
    @FunctionalInterface
    private interface Broadcaster {
        void send(MsgNote note, int times);
    }

    private static int webSocket(Function<WsServer, Broadcaster> broadcaster) {
        WsServer server = WsServer.builder(BenchmarksProtocol.PROTO)
                .host("127.0.0.1")
                .port(0)
                .recoverableRooms(Pattern.compile("recoverable"))
                .implement(new Apis())
                .build();
        MsgNote note = new MsgNote(ServerProgram.note());
        Broadcaster all = broadcaster.apply(server);
        server.listenMsg(
                BenchmarksProtocol.BROADCAST, call -> all.send(note, call.msg().times()));
        server.listenMsg(BenchmarksProtocol.NOTE, call -> call.conn().sendMsg(BenchmarksProtocol.NOTE, call.msg()));
        server.start();
        return server.port();
    }

    private static int http() {
        HttpServer server = HttpServer.builder(BenchmarksProtocol.PROTO)
                .host("127.0.0.1")
                .port(0)
                .implement(new Apis())
                .build();
        server.start();
        return server.port();
    }

    private static final class Apis implements BenchmarksApi {
        @Override
        public ApiEcho.Res echo(ApiEcho.Req req, ApiCall<ApiEcho.Req, ApiEcho.Res> call) {
            return new ApiEcho.Res(req.name(), req.content(), req.time());
        }
    }
}
