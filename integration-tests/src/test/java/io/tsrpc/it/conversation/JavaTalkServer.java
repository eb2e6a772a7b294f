package io.tsrpc.it.conversation;

import io.tsrpc.ApiCall;
import io.tsrpc.Connection;
import io.tsrpc.MsgCall;
import io.tsrpc.SendResult;
import io.tsrpc.Server;
import io.tsrpc.ServerBuilder;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.http.HttpServer;
import io.tsrpc.it.conversation.Cell.Transport;
import io.tsrpc.it.conversation.protocols.MsgChat;
import io.tsrpc.it.conversation.protocols.TalkProtocol;
import io.tsrpc.it.conversation.protocols.later.ApiAnswer;
import io.tsrpc.it.conversation.protocols.room.MsgEntered;
import io.tsrpc.it.conversation.protocols.room.MsgLeft;
import io.tsrpc.it.transport.Cipher;
import io.tsrpc.it.transport.Gates;
import io.tsrpc.proto.MsgService;
import io.tsrpc.ws.WsServer;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** One of our servers; {@code talk-server.ts} is its counterpart. */
final class JavaTalkServer implements TalkServer {
    private static final long LONG_ENOUGH = 30;

    private final Transport transport;
    private final Variant variant;
    private final @Nullable SSLContext tls;
    private final Gates gates = new Gates();
    private final Mailbox<String> heard = new Mailbox<>();
    private final Mailbox<String> joined = new Mailbox<>();
    private final Mailbox<String> left = new Mailbox<>();
    private final int port;
    private volatile Server server;
    private volatile @Nullable TsrpcFuture<Void> stopping;

    JavaTalkServer(Transport transport, Variant variant, @Nullable SSLContext tls) {
        this.transport = transport;
        this.variant = variant;
        this.tls = tls;
        this.server = start(0);
        this.port = server instanceof WsServer ws ? ws.port() : ((HttpServer) server).port();
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String ask(Verb verb, String argument) {
        try {
            return answer(verb, argument);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String answer(Verb verb, String argument) throws InterruptedException {
        return switch (verb) {
            case ENTERED -> done(() -> gates.entered(argument));
            case OPEN -> done(() -> gates.open(argument));
            case HEARD -> heard.next();
            case JOINED -> joined.next();
            case LEFT -> left.next();
            case CONNECTIONS -> String.valueOf(server.connections().size());
            case BROADCAST -> broadcast(TalkProtocol.CHAT, new MsgChat("server", argument));
            case ENTRANCE -> broadcast(TalkProtocol.ROOM_ENTERED, new MsgEntered(argument));
            case KICK -> done(() -> server.connections().forEach(conn -> conn.close(argument)));
            case STOP -> done(() -> server.stop());
            case STOP_GRACEFULLY -> done(() -> stopping = server.gracefulStop(Duration.ofSeconds(LONG_ENOUGH)));
            case STOPPED -> stopped();
            case RESTART -> done(() -> server = start(port));
            case LOG -> "";
            case SWALLOW, CUT -> throw new IllegalStateException("There is no relay before this server");
        };
    }

    /** What may wait and has nothing to say. */
    private interface Act {
        void run() throws InterruptedException;
    }

    private static String done(Act act) throws InterruptedException {
        act.run();
        return "";
    }

    private String stopped() {
        Objects.requireNonNull(stopping, "nobody stops it").join();
        return server.status().name();
    }

    private <M> String broadcast(MsgService<M> service, M msg) {
        SendResult sent = server.broadcastMsg(service, msg);
        return Objects.requireNonNullElse(sent.errMsg(), "");
    }

    // --- building -------------------------------------------------------------------------------------------------

    private Server start(int port) {
        Server built = switch (transport) {
            case HTTP -> http(port);
            case WS -> ws(port);
        };
        built.implementApi(TalkProtocol.LATER_ANSWER, call -> new Thread(() -> answerThrice(call)).start());
        built.listenMsg(
                TalkProtocol.CHAT,
                call -> heard.add(call.msg().from() + ": " + call.msg().text()));
        built.listenMsg(Pattern.compile("^room/"), call -> heard.add(roomLine(call)));
        pushFlows(built);
        built.start();
        return built;
    }

    private static String roomLine(MsgCall<?> call) {
        String name = call.msg() instanceof MsgEntered entered ? entered.name() : ((MsgLeft) call.msg()).name();
        return call.service().name() + " " + name;
    }

    private static void answerThrice(ApiCall<ApiAnswer.Req, ApiAnswer.Res> call) {
        call.succ(new ApiAnswer.Res("first"));
        call.error("second");
        call.succ(new ApiAnswer.Res("third"));
    }

    private HttpServer http(int port) {
        HttpServer.Builder builder = HttpServer.builder(TalkProtocol.PROTO).port(port);
        tell(builder);
        if (tls != null) {
            builder.ssl(tls);
        }
        return builder.build();
    }

    private WsServer ws(int port) {
        WsServer.Builder builder = WsServer.builder(TalkProtocol.PROTO).port(port);
        tell(builder);
        if (tls != null) {
            builder.ssl(tls);
        }
        if (variant == Variant.WATCHFUL) {
            builder.heartbeatWaitTime(Duration.ofMillis(600));
        }
        return builder.build();
    }

    private void tell(ServerBuilder<?> builder) {
        builder.json(true).implement(new TalkApis(gates, heard)).allowUnhandledApis(true);
        builder.maxMessageSize(4 << 20); // a server of TSRPC's takes what scenarios send that is large
        builder.returnInnerError(variant == Variant.TALKATIVE);
        if (variant == Variant.IMPATIENT) {
            builder.apiTimeout(Duration.ofMillis(100));
        }
    }

    private void pushFlows(Server built) {
        if (transport == Transport.WS) {
            built.flows().postConnectFlow().push(conn -> {
                joined.add(conn.id());
                return conn;
            });
            built.flows().postDisconnectFlow().push(event -> {
                left.add(Objects.requireNonNullElse(event.reason(), ""));
                return event;
            });
        }
        if (variant == Variant.ENCRYPTED) {
            built.flows().preRecvDataFlow().push(recv -> recv.withData(Cipher.apply(recv.data())));
        }
        if (variant == Variant.ENCRYPTED || variant == Variant.GARBLED) {
            built.flows().preSendDataFlow().push(send -> send.withData(Cipher.apply(send.data())));
        }
        if (variant == Variant.WELCOMING) {
            built.flows().postConnectFlow().push(JavaTalkServer::welcome);
        }
    }

    private static Connection welcome(Connection conn) {
        conn.sendMsg(TalkProtocol.CHAT, new MsgChat("server", "welcome"));
        return conn;
    }

    @Override
    public void close() {
        gates.openAll();
        server.stop();
    }
}
