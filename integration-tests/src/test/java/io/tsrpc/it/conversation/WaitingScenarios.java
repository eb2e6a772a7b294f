package io.tsrpc.it.conversation;

import static io.tsrpc.TsrpcErrorType.NETWORK_ERROR;
import static io.tsrpc.TsrpcErrorType.SERVER_ERROR;
import static io.tsrpc.it.conversation.Stage.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiFuture;
import io.tsrpc.CallOptions;
import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.it.Difference;
import io.tsrpc.it.conversation.protocols.ApiEcho;
import io.tsrpc.it.conversation.protocols.ApiWait;
import io.tsrpc.it.conversation.protocols.TalkClient;
import java.time.Duration;
import java.util.List;

/** Calls that take too long, and calls that are given up. */
final class WaitingScenarios {
    private WaitingScenarios() {}

    static void serverTimeout(Stage stage) {
        TalkServer server = stage.server(Variant.IMPATIENT);
        TalkClient client = stage.client(server);
        assertThat(error(client.wait_(new ApiWait.Req("never"))))
                .isEqualTo(TsrpcError.of("Server Timeout", SERVER_ERROR, "SERVER_TIMEOUT"));
        server.ask(Verb.OPEN, "never");
    }

    static void clientTimeout(Stage stage) {
        TalkServer server = stage.server(Variant.PLAIN);
        TalkClient client = stage.client(server);
        assertThat(client.echo(new ApiEcho.Req("")).join().isSucc())
                .isTrue(); // the next call reaches the server at once
        assertThat(error(client.wait_(new ApiWait.Req("late"), CallOptions.timeout(Duration.ofMillis(250)))))
                .isEqualTo(
                        stage.cell().isHttp()
                                ? TsrpcError.of("Request timeout", NETWORK_ERROR, "ECONNABORTED")
                                : TsrpcError.of("Request Timeout", NETWORK_ERROR, "TIMEOUT"));
        goesOn(server, client, "late");
    }

    static void abortOne(Stage stage) {
        TalkServer server = stage.server(Variant.PLAIN);
        TalkClient client = stage.client(server);
        ApiFuture<ApiWait.Res> aborted = client.wait_(new ApiWait.Req("a"));
        long sn = client.lastSn();
        ApiFuture<ApiWait.Res> other = client.wait_(new ApiWait.Req("b"));
        server.ask(Verb.ENTERED, "a");
        server.ask(Verb.ENTERED, "b");
        client.abort(sn);
        isAborted(aborted);
        goesOn(server, client, "a");
        isAnswered(server, other, "b");
    }

    static void abortByKey(Stage stage) {
        TalkServer server = stage.server(Variant.PLAIN);
        TalkClient client = stage.client(server);
        List<ApiFuture<ApiWait.Res>> aborted = List.of(
                client.wait_(new ApiWait.Req("a"), CallOptions.abortKey("mine")),
                client.wait_(new ApiWait.Req("b"), CallOptions.abortKey("mine")));
        ApiFuture<ApiWait.Res> other = client.wait_(new ApiWait.Req("c"), CallOptions.abortKey("yours"));
        for (String gate : List.of("a", "b", "c")) {
            server.ask(Verb.ENTERED, gate);
        }
        client.abortByKey("mine");
        aborted.forEach(WaitingScenarios::isAborted);
        goesOn(server, client, "a");
        goesOn(server, client, "b");
        isAnswered(server, other, "c");
    }

    static void abortAll(Stage stage) {
        TalkServer server = stage.server(Variant.PLAIN);
        TalkClient client = stage.client(server);
        List<ApiFuture<ApiWait.Res>> aborted =
                List.of(client.wait_(new ApiWait.Req("a")), client.wait_(new ApiWait.Req("b")));
        server.ask(Verb.ENTERED, "a");
        server.ask(Verb.ENTERED, "b");
        client.abortAll();
        aborted.forEach(WaitingScenarios::isAborted);
        goesOn(server, client, "a");
        goesOn(server, client, "b");
    }

    private static void isAborted(ApiFuture<?> call) {
        assertThat(error(call).code()).as(Difference.CALLS_ALWAYS_RETURN.text()).isEqualTo(ErrorCode.ABORTED);
    }

    private static void isAnswered(TalkServer server, ApiFuture<ApiWait.Res> call, String gate) {
        server.ask(Verb.OPEN, gate);
        assertThat(call.join().orElseThrow().gate()).isEqualTo(gate);
    }

    /** The handler that nobody waits for any more does its work; its answer disturbs nobody. */
    private static void goesOn(TalkServer server, TalkClient client, String gate) {
        server.ask(Verb.OPEN, gate);
        assertThat(server.ask(Verb.HEARD)).isEqualTo("passed " + gate);
        assertThat(client.echo(new ApiEcho.Req("next")).join().orElseThrow().text())
                .isEqualTo("next");
    }
}
