package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.ApiCall;
import io.tsrpc.ApiReturn;
import io.tsrpc.ErrorCode;
import io.tsrpc.ResponseCookie;
import io.tsrpc.ResponseHead;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcException;
import io.tsrpc.testing.VectorProto;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What handlers and flows say in the head of a response. */
@Timeout(60)
class HttpResponseHeadTest {
    private HttpServer server = HttpServer.builder(VectorProto.PROTO).build();

    private static ResponseHead head(ApiCall<?, ?> call) {
        return call.conn().response().orElseThrow();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private RawHttp.Reply call() throws Exception {
        return RawHttp.postJson(server, "/Test", "{\"name\":\"a\"}");
    }

    @Test
    void aHandlerSetsHeadersCookiesAndTheStatus() throws Exception {
        server = HttpServers.start(call -> {
            head(call)
                    .header("Cache-Control", "no-store")
                    .header("cache-control", "private")
                    .addHeader("Link", "</a>")
                    .addHeader("Link", "</b>")
                    .cookie(ResponseCookie.of("session", "old"))
                    .cookie(ResponseCookie.of("session", "new").secure())
                    .cookie(ResponseCookie.of("theme", "dark"))
                    .status(201);
            HttpServers.greet(call);
        });
        RawHttp.Reply reply = call();
        assertThat(reply.status()).isEqualTo("HTTP/1.1 201 Created");
        assertThat(reply.header("Cache-Control")).isEqualTo("private");
        assertThat(reply.headers())
                .filteredOn(line -> line.startsWith("Link: "))
                .containsExactly("Link: </a>", "Link: </b>");
        assertThat(reply.headers())
                .filteredOn(line -> line.startsWith("Set-cookie: "))
                .containsExactly(
                        "Set-cookie: session=new; Path=/; Secure; HttpOnly; SameSite=Lax",
                        "Set-cookie: theme=dark; Path=/; HttpOnly; SameSite=Lax");
        assertThat(reply.text()).isEqualTo(HttpServers.success("Hello, a"));
    }

    @Test
    void errorsMessagesAndClosesHaveThemToo() throws Exception {
        server = HttpServers.start(call -> {
            head(call).header("X-Kind", "error").status(403);
            throw new TsrpcException("Not you");
        });
        server.flows().preMsgCallFlow().push(msg -> msg);
        RawHttp.Reply error = call();
        assertThat(error.status()).isEqualTo("HTTP/1.1 403 Forbidden");
        assertThat(error.header("X-Kind")).isEqualTo("error");
        server.stop();

        server = HttpServers.start(call -> {
            head(call).header("X-Kind", "close");
            call.conn().close("Moved");
        });
        server.flows().preRecvDataFlow().push(data -> {
            data.conn().response().orElseThrow().header("X-Flow", "yes");
            return data;
        });
        RawHttp.Reply closed = call();
        assertThat(closed.header("X-Tsrpc-Close-Reason")).isEqualTo("Moved");
        assertThat(closed.header("X-Kind")).isEqualTo("close");
        assertThat(RawHttp.postJson(server, "/Chat?type=msg", "{\"text\":\"hi\"}")
                        .header("X-Flow"))
                .isEqualTo("yes");
    }

    @Test
    void whatIsSetTooLateHasNoEffect() throws Exception {
        CompletableFuture<ResponseHead> late = new CompletableFuture<>();
        server = HttpServers.start(call -> {
            ResponseHead head = head(call);
            assertThat(head.isSent()).isFalse();
            HttpServers.greet(call);
            late.complete(head.header("X-Late", "1").status(500));
        });
        RawHttp.Reply reply = call();
        assertThat(reply.status()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(reply.header("X-Late")).isEmpty();
        assertThat(late.join().isSent()).isTrue();
    }

    @Test
    void whatTheServerWritesItselfCannotBeSet() {
        ResponseFields fields = new ResponseFields(io.tsrpc.Headers.NONE, false);
        for (String name : new String[] {"Content-Length", "transfer-encoding", "Connection", "Content-Type"}) {
            assertThatThrownBy(() -> fields.header(name, "1"))
                    .hasMessage("The header " + name + " is written by the server itself");
        }
        assertThatThrownBy(() -> fields.header("X-A", "1\r\nSet-Cookie: a=b"))
                .isInstanceOf(IllegalArgumentException.class);
        for (int status : new int[] {100, 199, 204, 304, 600}) {
            assertThatThrownBy(() -> fields.status(status)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    // --- statuses of errors ----------------------------------------------------------------------------------------

    private RawHttp.Reply statusOf(TsrpcException thrown) throws Exception {
        server.stop();
        server = HttpServers.start(
                call -> {
                    throw thrown;
                },
                b -> b.httpStatus(
                        error -> error.hasCode("NEED_LOGIN") ? 401 : HttpStatusPolicy.STANDARD.statusOf(error)));
        return call();
    }

    @Test
    void errorsHaveStatusesIfThatIsAskedFor() throws Exception {
        RawHttp.Reply login = statusOf(new TsrpcException("Please log in", "NEED_LOGIN"));
        assertThat(login.status()).startsWith("HTTP/1.1 401 ");
        assertThat(login.text()).contains("\"code\":\"NEED_LOGIN\"");
        assertThat(statusOf(new TsrpcException("Not enough")).status()).startsWith("HTTP/1.1 400 ");

        assertThat(RawHttp.postJson(server, "/Test", "{}").status()).startsWith("HTTP/1.1 400 "); // name is missing
        assertThat(RawHttp.postJson(server, "/a/b/Deep", "{}").status()).startsWith("HTTP/1.1 501 "); // no handler
        assertThat(RawHttp.exchange(server, "POST", "/", Map.of(), new byte[] {1})
                        .status())
                .startsWith("HTTP/1.1 400 ");
        server.stop();

        server = HttpServers.start(
                call -> {}, b -> b.apiTimeout(Duration.ofMillis(10)).httpStatus(HttpStatusPolicy.STANDARD));
        assertThat(call().status()).startsWith("HTTP/1.1 504 ");
    }

    @Test
    void aPolicyThatFailsIsAnInternalError() throws Exception {
        for (HttpStatusPolicy bad :
                new HttpStatusPolicy[] {error -> 99, error -> 204, error -> Integer.parseInt("x")}) {
            server.stop();
            server = HttpServers.start(call -> call.error("no"), b -> b.httpStatus(bad));
            RawHttp.Reply reply = call();
            assertThat(reply.status()).startsWith("HTTP/1.1 500 ");
            assertThat(reply.text()).contains("\"message\":\"no\"");
        }
    }

    @Test
    void clientsInJavaReadTheErrorWhateverTheStatus() {
        server = HttpServers.start(call -> call.error("Not you", "NOT_YOU"), b -> b.httpStatus(error -> 403));
        for (boolean json : new boolean[] {false, true}) {
            try (HttpClient client =
                    HttpClient.of(VectorProto.PROTO, "http://127.0.0.1:" + server.port(), o -> o.json(json))) {
                ApiReturn<Map<String, Object>> ret =
                        client.callApi(VectorProto.TEST, Map.of("name", "a")).join();
                assertThat(ret.err())
                        .isNotNull()
                        .satisfies(err ->
                                assertThat(err.hasCode(ErrorCode.of("NOT_YOU"))).isTrue());
            }
        }
    }

    @Test
    void clientsInJavaReadARefusalAsTheCallsError() {
        server = HttpServers.start(
                HttpServers::greet,
                b -> b.admission(
                        head -> io.tsrpc.Admission.refused(401, "Please log in").withCode("NEED_LOGIN")));
        for (boolean json : new boolean[] {false, true}) {
            try (HttpClient client =
                    HttpClient.of(VectorProto.PROTO, "http://127.0.0.1:" + server.port(), o -> o.json(json))) {
                TsrpcError err = Objects.requireNonNull(client.callApi(VectorProto.TEST, Map.of("name", "a"))
                        .join()
                        .err());
                assertThat(err.message()).isEqualTo("Please log in");
                assertThat(err.hasCode("NEED_LOGIN")).isTrue();
            }
        }
    }
}
