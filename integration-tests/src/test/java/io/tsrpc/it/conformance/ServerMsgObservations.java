package io.tsrpc.it.conformance;

import static io.tsrpc.it.Difference.BROADCAST_ERRORS;
import static io.tsrpc.it.Difference.FLOWS_AFTER_HANDLERS;

import io.tsrpc.Connection;
import io.tsrpc.SendResult;
import io.tsrpc.conformance.ConformanceServices;
import io.tsrpc.conformance.protocols.MsgChat;
import io.tsrpc.conformance.protocols.a.MsgNote;
import io.tsrpc.http.HttpClient;
import io.tsrpc.ws.WsClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** What servers are told of messages that they send, and the order of their message handlers. */
final class ServerMsgObservations {
    private static final MsgChat HI = new MsgChat("hi", null);

    private ServerMsgObservations() {}

    static void addTo(Observations all) {
        all.same(
                "server/sendMsg/invalid-name",
                () -> send(line -> line.connection().sendMsg(Nope.MSG, HI)));
        all.differs(
                "server/sendMsg/invalid-body",
                Reason.SHAPE_OF_THE_API,
                Map.of("isSucc", false, "errMsg", "Missing required property `text`."),
                () -> send(
                        line -> line.connection().sendMsg(ConformanceServices.CHAT, CallObservations.withoutText())));
        all.differs(
                "server/sendMsg/canceled",
                Reason.SHAPE_OF_THE_API,
                Map.of("isSucc", false, "errMsg", "Canceled by preSendMsgFlow"),
                () -> send(line -> stopping(line).sendMsg(ConformanceServices.CHAT, HI)));
        all.same(
                "server/broadcast/invalid-name",
                () -> send(line -> {
                    line.connection();
                    return line.transport().broadcastMsg(Nope.MSG, HI);
                }));
        all.same(
                "server/broadcast/no-conns",
                () -> send(line -> line.transport().broadcastMsg(ConformanceServices.CHAT, HI, List.of())));
        all.differs(
                "server/broadcast/canceled",
                BROADCAST_ERRORS,
                Map.of("isSucc", false, "errMsg", "Conn#1: Prevented by preSendMsgFlow"),
                () -> send(
                        line -> line.transport().broadcastMsg(ConformanceServices.CHAT, HI, List.of(stopping(line)))));
        all.same("server/http/conn.sendMsg", ServerMsgObservations::sendOnShortConnection);
        all.differs(
                "server/msg-handler-await",
                FLOWS_AFTER_HANDLERS,
                List.of("connHandlerStart", "connHandlerDone", "serverHandlerDone", "postMsgCallFlow"),
                ServerMsgObservations::handlers);
    }

    @FunctionalInterface
    private interface Sending {
        SendResult send(Line<WsClient> line);
    }

    private static Object send(Sending sending) {
        try (Line<WsClient> line = Line.ws()) {
            return Outcome.ofServer(sending.send(line));
        }
    }

    private static Connection stopping(Line<WsClient> line) {
        line.transport().flows().preSendMsgFlow().push(msg -> null);
        return line.connection();
    }

    private static Object sendOnShortConnection() {
        CompletableFuture<SendResult> sent = new CompletableFuture<>();
        try (Line<HttpClient> line = Line.http(false)) {
            line.transport()
                    .listenMsg(
                            ConformanceServices.NOTE,
                            call -> sent.complete(call.conn().sendMsg(ConformanceServices.CHAT, HI)));
            line.client().sendMsg(ConformanceServices.NOTE, new MsgNote(1)).join();
            return Outcome.ofServer(sent.orTimeout(20, TimeUnit.SECONDS).join());
        }
    }

    private static Object handlers() {
        List<Object> seen = new CopyOnWriteArrayList<>();
        CompletableFuture<List<Object>> done = new CompletableFuture<>();
        try (Line<WsClient> line = Line.ws()) {
            line.connection().listenMsg(ConformanceServices.NOTE, call -> {
                seen.add("connHandlerStart");
                seen.add("connHandlerDone");
            });
            line.transport().listenMsg(ConformanceServices.NOTE, call -> seen.add("serverHandlerDone"));
            line.transport().flows().postMsgCallFlow().push(call -> {
                seen.add("postMsgCallFlow");
                done.complete(seen);
                return call;
            });
            line.client().sendMsg(ConformanceServices.NOTE, new MsgNote(1)).join();
            return done.orTimeout(20, TimeUnit.SECONDS).join();
        }
    }
}
