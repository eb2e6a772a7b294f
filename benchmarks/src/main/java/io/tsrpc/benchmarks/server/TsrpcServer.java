package io.tsrpc.benchmarks.server;

import io.tsrpc.ApiCall;
import io.tsrpc.benchmarks.protocols.ApiEcho;
import io.tsrpc.benchmarks.protocols.BenchmarksApi;
import io.tsrpc.benchmarks.protocols.BenchmarksProtocol;
import io.tsrpc.benchmarks.protocols.MsgNote;
import io.tsrpc.http.HttpServer;
import io.tsrpc.ws.WsServer;

/** Our own server, with the options that it has by default: {@code ws} or {@code http}. */
final class TsrpcServer {
    private TsrpcServer() {}

    /** Starts it. */
    public static void main(String[] arguments) {
        ServerProgram.run(() -> switch (arguments[0]) {
            case "ws" -> webSocket();
            case "http" -> http();
            default -> throw new IllegalArgumentException("Neither ws nor http: " + arguments[0]);
        });
    }

    private static int webSocket() {
        WsServer server = WsServer.builder(BenchmarksProtocol.PROTO)
                .host("127.0.0.1")
                .port(0)
                .implement(new Apis())
                .build();
        MsgNote note = new MsgNote(ServerProgram.note());
        server.listenMsg(BenchmarksProtocol.BROADCAST, call -> {
            for (int i = 0; i < call.msg().times(); i++) {
                server.broadcastMsg(BenchmarksProtocol.NOTE, note);
            }
        });
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
