package io.tsrpc.conformance;

import io.tsrpc.Connection;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.conformance.protocols.ApiChat;
import io.tsrpc.conformance.protocols.MsgChat;
import io.tsrpc.conformance.protocols.a.b.ApiDeep;
import io.tsrpc.http.HttpServer;
import io.tsrpc.http.HttpServerOptions;
import io.tsrpc.ws.WsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * Serves what the recorded TSRPC servers served, over WebSocket and HTTP, until its standard input ends. Whoever writes a
 * client in another language can test it against this; {@code docs/conformance.md} says how.
 */
public final class ConformanceServer implements AutoCloseable {
    private static final int FAILED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private final WsServer ws;
    private final HttpServer http;

    private ConformanceServer(Options options, Consumer<String> notes) {
        ws = common(WsServer.builder(ConformanceServices.PROTO), options)
                .port(options.wsPort())
                .heartbeatWaitTime(options.heartbeatWait())
                .build();
        http = common(HttpServer.builder(ConformanceServices.PROTO), options)
                .port(options.httpPort())
                .jsonHostPath(options.jsonHostPath())
                .set(HttpServerOptions.ALLOWED_ORIGINS, options.origins())
                .corsMaxAge(options.corsMaxAge())
                .build();
        Messages messages = new Messages(notes);
        implement(ws, messages);
        implement(http, messages);
        if (options.welcome()) {
            ws.flows().postConnectFlow().push(ConformanceServer::welcome);
        }
    }

    /**
     * What the command line says, not started yet.
     *
     * @param notes is told of each message that is handled: a JSON array of {@code "msg"}, its service and its text or {@code v}
     * @param args the command line
     * @throws IllegalArgumentException if the command line cannot be understood
     */
    public static ConformanceServer of(Consumer<String> notes, String... args) {
        return new ConformanceServer(CommandLine.parse(args), notes);
    }

    private static <B extends ServerBuilder<B>> B common(B builder, Options options) {
        return builder.json(options.json())
                .allowUnhandledApis(true)
                .returnInnerError(options.innerError())
                .apiTimeout(options.apiTimeout());
    }

    private static void implement(Server server, Messages messages) {
        server.implementApi(ConformanceServices.TEST, new TestHandler());
        server.implementApi(ConformanceServices.DEEP, call -> call.succ(new ApiDeep.Res(true)));
        server.implementApi(ConformanceServices.CHAT_API, call -> call.succ(new ApiChat.Res()));
        messages.listen(server);
    }

    private static Connection welcome(Connection conn) {
        conn.sendMsg(ConformanceServices.CHAT, new MsgChat("welcome", null));
        return conn;
    }

    /** The half that speaks WebSocket. */
    public WsServer ws() {
        return ws;
    }

    /** The half that speaks HTTP. */
    public HttpServer http() {
        return http;
    }

    /**
     * Listens on both ports.
     *
     * @throws UncheckedIOException if one of them cannot be had
     */
    public void start() {
        ws.start();
        http.start();
    }

    /** Stops both; one that has not started stays so. */
    @Override
    public void close() {
        http.stop();
        ws.stop();
    }

    /**
     * Runs the program.
     *
     * @param args its command line
     * @throws IOException if the standard input cannot be read
     */
    public static void main(String... args) throws IOException {
        System.exit(run(System.in, System.out, System.err, args));
    }

    /** Runs until {@code in} ends, and says the exit code. */
    static int run(InputStream in, PrintStream out, PrintStream err, String... args) throws IOException {
        try (ConformanceServer server = of(out::println, args)) {
            server.start();
            out.println("ready ws=" + server.ws.port() + " http=" + server.http.port());
            in.transferTo(OutputStream.nullOutputStream());
            return 0;
        } catch (UsageException e) {
            err.println("conformance-server: " + e.getMessage() + "\n" + CommandLine.USAGE);
            return NOT_UNDERSTOOD;
        } catch (UncheckedIOException e) {
            err.println("conformance-server: " + e.getMessage());
            return FAILED;
        }
    }
}
