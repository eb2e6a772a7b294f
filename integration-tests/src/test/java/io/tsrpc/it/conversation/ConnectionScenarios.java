package io.tsrpc.it.conversation;

import static io.tsrpc.TsrpcErrorType.CLIENT_ERROR;
import static io.tsrpc.TsrpcErrorType.NETWORK_ERROR;
import static io.tsrpc.it.conversation.Stage.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiFuture;
import io.tsrpc.ClientStatus;
import io.tsrpc.ConnectResult;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcFuture;
import io.tsrpc.it.conversation.protocols.ApiEcho;
import io.tsrpc.it.conversation.protocols.ApiWait;
import io.tsrpc.it.conversation.protocols.MsgChat;
import io.tsrpc.it.conversation.protocols.TalkClient;
import io.tsrpc.it.conversation.protocols.TalkWsClient;
import java.time.Duration;

/** Connections that come, go, break and are watched. */
final class ConnectionScenarios {
    private ConnectionScenarios() {}

    static void notConnected(Stage stage) {
        TalkWsClient client = stage.absent(stage.server(Variant.PLAIN));
        TsrpcError err = TsrpcError.of("WebSocket is not connected", CLIENT_ERROR, "WS_NOT_OPEN");
        assertThat(error(client.echo(new ApiEcho.Req("")))).isEqualTo(err);
        assertThat(client.sendMsg(new MsgChat("", "")).join()).isEqualTo(SendResult.failure(err));
    }

    static void connectOnce(Stage stage) {
        TalkServer server = stage.server(Variant.PLAIN);
        TalkWsClient client = stage.absent(server);
        TsrpcFuture<ConnectResult> one = client.connect();
        TsrpcFuture<ConnectResult> two = client.connect();
        assertThat(one.join().isSucc() && two.join().isSucc()).isTrue();
        assertThat(client.connect().join().isSucc()).isTrue();
        server.ask(Verb.JOINED);
        assertThat(client.echo(new ApiEcho.Req("once")).join().isSucc()).isTrue();
        assertThat(server.ask(Verb.CONNECTIONS)).isEqualTo("1");
    }

    static void refused(Stage stage) {
        TalkServer server = stage.server(Variant.PLAIN);
        server.ask(Verb.STOP);
        String url = Servers.url(stage.cell(), server);
        if (stage.cell().isWs()) {
            assertThat(stage.absent(server).connect().join().errMsg())
                    .isEqualTo("Failed to connect to WebSocket server: " + url);
        } else {
            assertThat(error(stage.client(server).echo(new ApiEcho.Req(""))))
                    .isEqualTo(TsrpcError.of(
                            "connect ECONNREFUSED " + url.replace("http://", ""), NETWORK_ERROR, "ECONNREFUSED"));
        }
    }

    static void cut(Stage stage) {
        TalkServer server = stage.server(Variant.RELAYED);
        TalkClient client = stage.client(server);
        ApiFuture<ApiWait.Res> call = client.wait_(new ApiWait.Req("a"));
        server.ask(Verb.ENTERED, "a");
        server.ask(Verb.CUT);
        TsrpcError err = error(call);
        if (stage.cell().isWs()) {
            assertThat(err).isEqualTo(TsrpcError.of("Lost connection to server", NETWORK_ERROR, "LOST_CONN"));
        } else {
            assertThat(err.message()).isIn("read ECONNRESET", "socket hang up");
            assertThat(err).isEqualTo(TsrpcError.of(err.message(), NETWORK_ERROR, "ECONNRESET"));
        }
    }

    static void disconnect(Stage stage) throws InterruptedException {
        TalkServer server = stage.server(Variant.PLAIN);
        TalkWsClient client = stage.joined(server);
        Mailbox<Gone> goings = Gone.from(client);
        ApiFuture<ApiWait.Res> call = client.wait_(new ApiWait.Req("a"));
        server.ask(Verb.ENTERED, "a");
        client.disconnect(4000, "bye").join();
        assertThat(server.ask(Verb.LEFT)).isEqualTo("bye");
        assertThat(goings.next()).isEqualTo(new Gone("bye", true));
        assertThat(error(call)).isEqualTo(TsrpcError.of("bye", NETWORK_ERROR, "LOST_CONN"));
        assertThat(client.status()).isEqualTo(ClientStatus.CLOSED);
    }

    static void kicked(Stage stage) throws InterruptedException {
        TalkServer server = stage.server(Variant.PLAIN);
        TalkWsClient client = stage.joined(server);
        Mailbox<Gone> goings = Gone.from(client);
        ApiFuture<ApiWait.Res> call = client.wait_(new ApiWait.Req("a"));
        server.ask(Verb.ENTERED, "a");
        server.ask(Verb.KICK, "Kicked out");
        assertThat(goings.next()).isEqualTo(new Gone("Kicked out", false));
        assertThat(error(call)).isEqualTo(TsrpcError.of("Kicked out", NETWORK_ERROR, "LOST_CONN"));
        assertThat(server.ask(Verb.LEFT)).isEqualTo("Kicked out");
        Stage.connect(client.duplex());
        assertThat(client.echo(new ApiEcho.Req("again")).join().isSucc()).isTrue();
    }

    static void heartbeat(Stage stage) throws InterruptedException {
        TalkServer server = stage.server(Variant.WATCHFUL);
        TalkWsClient alive =
                stage.joined(server, options -> options.heartbeat(Duration.ofMillis(100), Duration.ofSeconds(5)));
        Mailbox<Gone> silent = Gone.from(stage.joined(server));
        assertThat(silent.next()).isEqualTo(new Gone("Receive heartbeat timeout", false));
        assertThat(alive.echo(new ApiEcho.Req("alive")).join().isSucc()).isTrue();
        assertThat(alive.latency()).isPresent();
    }

    static void heartbeatUnanswered(Stage stage) throws InterruptedException {
        TalkServer server = stage.server(Variant.RELAYED);
        TalkWsClient client =
                stage.joined(server, options -> options.heartbeat(Duration.ofMillis(50), Duration.ofMillis(500)));
        Mailbox<Gone> goings = Gone.from(client);
        ApiFuture<ApiWait.Res> call = client.wait_(new ApiWait.Req("a"));
        server.ask(Verb.SWALLOW);
        assertThat(goings.next()).isEqualTo(new Gone("Heartbeat timeout", false));
        assertThat(error(call)).isEqualTo(TsrpcError.of("Heartbeat timeout", NETWORK_ERROR, "LOST_CONN"));
    }
}
