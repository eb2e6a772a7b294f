package io.tsrpc.http;

import io.tsrpc.ApiReturn;
import io.tsrpc.ConnectionStatus;
import io.tsrpc.DataFormat;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.server.ShortServerConnection;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Timeout;
import io.tsrpc.wire.BinaryInput;
import io.tsrpc.wire.InvalidInputException;
import io.tsrpc.wire.ServerInput;
import io.tsrpc.wire.ServerOutput;
import java.util.concurrent.CompletableFuture;

/** A request, as handlers and flows see it. */
final class HttpServerConnection extends ShortServerConnection {
    private final JdkHttpServer server;
    private final Exchange exchange;
    private final HttpRoute route;

    HttpServerConnection(JdkHttpServer server, Exchange exchange, HttpRoute route, String ip) {
        super(server, ip);
        this.server = server;
        this.exchange = exchange;
        this.route = route;
    }

    @Override
    protected ServerInput decode(Frame frame) throws InvalidInputException {
        NullChecks nullChecks = server.settings().nullChecks();
        return frame instanceof Frame.Binary binary
                ? BinaryInput.read(server.proto(), nullChecks, binary.bytes())
                : route.read(server.proto(), nullChecks, ((Frame.Text) frame).text());
    }

    @Override
    protected void acknowledge() {
        reply(HttpReply.nothing());
    }

    @Override
    protected boolean answer(ApiReturn<?> ret, Frame frame) {
        TsrpcError error = ret.err();
        boolean fault = route.format() == DataFormat.JSON && error != null && error.type() != TsrpcErrorType.API_ERROR;
        return reply(HttpReply.of(fault ? HttpReply.SERVER_FAULT : HttpReply.OK, route.format(), frame));
    }

    @Override
    protected void refuse(TsrpcError error) {
        boolean fault = route.format() == DataFormat.JSON && !error.hasCode("INPUT_DATA_ERR");
        refuse(fault ? HttpReply.SERVER_FAULT : HttpReply.OK, error);
    }

    /** The body is larger than allowed. */
    void refuseSize(int limit) {
        refuse(
                HttpReply.TOO_LARGE,
                TsrpcError.of(
                        "The request is larger than " + limit + " bytes",
                        TsrpcErrorType.SERVER_ERROR,
                        "INPUT_DATA_ERR"));
    }

    private void refuse(int status, TsrpcError error) {
        reply(HttpReply.of(status, route.format(), ServerOutput.error(route.format(), error)));
    }

    @Override
    protected void noAnswer() {
        Timeout unused = server.timer().after(server.unansweredTimeout(), () -> close("No answer"));
    }

    @Override
    public void close(String reason) {
        reply(HttpReply.closed(reason));
    }

    private boolean reply(HttpReply reply) {
        return exchange.reply(reply, this::leave);
    }

    /** The request is answered or lost. */
    void leave() {
        leave(exchange.closeReason());
    }

    /** Completes when the request is answered, exceptionally if it never will be. */
    CompletableFuture<Void> sent() {
        return exchange.sent();
    }

    /** The server stops. */
    void abandon() {
        if (exchange.abandon("Server stopped")) {
            announceGone("Server stopped");
        }
    }

    @Override
    public ConnectionStatus status() {
        return exchange.isReplied() ? ConnectionStatus.CLOSED : ConnectionStatus.OPENED;
    }

    @Override
    public DataFormat dataFormat() {
        return route.format();
    }
}
