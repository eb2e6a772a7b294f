package lean.app;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.http.HttpServer;
import io.tsrpc.inner.InnerServer;
import io.tsrpc.transport.ServerTransport;
import io.tsrpc.ws.WsServer;
import java.time.Duration;
import java.util.concurrent.Callable;
import lean.protocols.ApiEcho;
import lean.protocols.LeanApi;
import lean.protocols.LeanClient;
import lean.protocols.LeanProtocol;
import lean.protocols.LeanWsClient;
import lean.protocols.MsgNote;
import lean.protocols.MsgNoteCodec;

/** Prints what became of each thing that can be done with the protocols. */
public final class Main {
    private static final LeanApi APIS = (req, call) -> new ApiEcho.Res(req.text());

    private Main() {}

    public static void main(String[] args) {
        attempt("codec", Main::codec);
        attempt("InnerServer", Main::inner);
        attempt("LeanClient.http", () -> made(LeanClient.http("http://127.0.0.1:1")));
        attempt("LeanClient.ws", () -> made(LeanClient.ws("ws://127.0.0.1:1")));
        attempt("WsServer", Main::ws);
        attempt("WsServer.transport", () -> made(WsServer.transport(ws -> ws.port(0))));
        attempt("HttpServer", Main::http);
        attempt("HttpServer.transport", () -> made(HttpServer.transport(http -> http.port(0))));
    }

    private static void attempt(String name, Callable<String> what) {
        try {
            System.out.println(name + ": " + what.call());
        } catch (Exception e) {
            System.out.println(name + ": " + e);
        }
    }

    private static String codec() {
        BinaryWriter out = new BinaryWriter();
        MsgNoteCodec.INSTANCE.write(out, new MsgNote("written and read"));
        return MsgNoteCodec.INSTANCE.read(new BinaryReader(out.toByteArray())).text();
    }

    private static String inner() {
        try (InnerServer server = InnerServer.builder(LeanProtocol.PROTO).implement(APIS).build()) {
            server.start();
            return connected(LeanClient.over(server.newClient()));
        }
    }

    private static String ws() {
        try (WsServer server = WsServer.builder(LeanProtocol.PROTO).port(0).implement(APIS).build()) {
            server.start();
            return connected(LeanClient.ws("ws://127.0.0.1:" + server.port()));
        }
    }

    private static String http() {
        try (HttpServer server = HttpServer.builder(LeanProtocol.PROTO).port(0).implement(APIS).build()) {
            server.start();
            return called(LeanClient.http("http://127.0.0.1:" + server.port()));
        }
    }

    private static String made(LeanClient client) {
        client.close();
        return "made";
    }

    private static String made(ServerTransport transport) {
        transport.stop(Duration.ZERO);
        return "made";
    }

    private static String connected(LeanWsClient client) {
        client.connect().join();
        return called(client);
    }

    private static String called(LeanClient client) {
        try (client) {
            return client.echo(new ApiEcho.Req("called")).join().orElseThrow().text();
        }
    }
}
