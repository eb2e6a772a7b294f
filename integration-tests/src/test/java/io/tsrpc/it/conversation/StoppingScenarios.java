package io.tsrpc.it.conversation;

import static io.tsrpc.TsrpcErrorType.NETWORK_ERROR;
import static io.tsrpc.TsrpcErrorType.SERVER_ERROR;
import static io.tsrpc.it.conversation.Stage.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiFuture;
import io.tsrpc.CallOptions;
import io.tsrpc.TsrpcError;
import io.tsrpc.it.Difference;
import io.tsrpc.it.conversation.protocols.ApiEcho;
import io.tsrpc.it.conversation.protocols.ApiWait;
import io.tsrpc.it.conversation.protocols.TalkClient;
import io.tsrpc.it.conversation.protocols.TalkWsClient;
import java.time.Duration;

/** Servers that stop, at once or gracefully, and come back. */
final class StoppingScenarios {
    private StoppingScenarios() {}

    static void stop(Stage stage) throws InterruptedException {
        TalkServer server = stage.server(Variant.PLAIN);
        TalkWsClient client = stage.joined(server);
        Mailbox<Gone> goings = Gone.from(client);
        server.ask(Verb.STOP);
        assertThat(goings.next()).isEqualTo(new Gone("Server stopped", false));
        assertThat(client.connect().join().isSucc()).isFalse();
    }

    static void gracefulStop(Stage stage) throws InterruptedException {
        TalkServer server = stage.server(Variant.PLAIN);
        TalkClient client = stage.client(server);
        ApiFuture<ApiWait.Res> running = client.wait_(new ApiWait.Req("a"));
        server.ask(Verb.ENTERED, "a");
        server.ask(Verb.STOP_GRACEFULLY);
        assertThat(error(client.echo(new ApiEcho.Req("too late"), patience(stage.cell()))))
                .as(Difference.HTTP_ERROR_FIELDS.text() + Difference.CALLS_WHILE_STOPPING.text())
                .isEqualTo(tooLate(stage.cell()));
        if (stage.cell().isWs()) {
            sentAway(stage, server);
        }
        server.ask(Verb.OPEN, "a");
        assertThat(running.join().orElseThrow().gate()).isEqualTo("a");
        assertThat(server.ask(Verb.STOPPED)).isEqualTo("CLOSED");
    }

    /** Not for long where there will be no answer. */
    private static CallOptions patience(Cell cell) {
        return cell.isWs() && cell.host() == Cell.Host.NPM
                ? CallOptions.timeout(Duration.ofMillis(200))
                : CallOptions.DEFAULT;
    }

    /** What comes of a call while the server stops: over HTTP an empty answer, on a connection an error of ours and nothing of theirs. */
    private static TsrpcError tooLate(Cell cell) {
        TsrpcError timeout = TsrpcError.of("Request Timeout", NETWORK_ERROR, "TIMEOUT");
        if (cell.isWs()) {
            return cell.host() == Cell.Host.NPM
                    ? timeout
                    : TsrpcError.of("The server is stopping", SERVER_ERROR, "SERVER_STOPPING");
        }
        TsrpcError error = cell.isJson() ? timeout : TsrpcError.of("Parse server output error", SERVER_ERROR);
        return error.with("httpCode", 503)
                .with("cause", "The server answered `503 Service Unavailable` with no content");
    }

    /** Who connects while the server stops gets a connection that is closed at once. */
    private static void sentAway(Stage stage, TalkServer server) throws InterruptedException {
        TalkWsClient late = stage.absent(server);
        Mailbox<Gone> goings = Gone.from(late);
        Stage.connect(late.duplex());
        assertThat(goings.next()).isEqualTo(new Gone("", false));
    }

    static void restart(Stage stage) {
        TalkServer server = stage.server(Variant.PLAIN);
        TalkClient client = stage.client(server);
        assertThat(client.echo(new ApiEcho.Req("hello")).join().isSucc()).isTrue();
        server.ask(Verb.STOP);
        assertThat(client.echo(new ApiEcho.Req("hello")).join().isSucc()).isFalse();
        server.ask(Verb.RESTART);
        if (client instanceof TalkWsClient ws) {
            Stage.connect(ws.duplex());
        }
        assertThat(client.echo(new ApiEcho.Req("hello")).join().isSucc()).isTrue();
    }
}
