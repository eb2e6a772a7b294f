package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ApiReturn;
import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import io.tsrpc.TsrpcErrorType;
import io.tsrpc.net.ServerAddress;
import io.tsrpc.testing.VectorProto;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers over HTTP that are none: which error each of them is, and that the next call is not worse for it. */
@Timeout(60)
class HttpBadAnswersTest {
    private static final Map<String, Object> REQ = Map.of("name", "a");
    private static final int LIMIT = 100;
    private static final String BODY = "{\"isSucc\":true,\"res\":{\"reply\":\"ok\"}}";
    private static final String GOOD = "HTTP/1.1 200 OK\r\nContent-Length: " + BODY.length() + "\r\n\r\n" + BODY;
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String NO_HEADER = "The head of the answer contains a line that is no header";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";
    private static final String END = "\r\n\r\n";

    private final RawHttpServer server = RawHttpServer.started();
    private final HttpClient client = HttpClient.of(
            VectorProto.PROTO,
            "http://127.0.0.1:" + server.port() + "/?token=s3cret",
            o -> o.json(true).maxMessageSize(LIMIT));

    HttpBadAnswersTest() throws IOException {}

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private TsrpcError error() {
        return Objects.requireNonNull(
                client.callApi(VectorProto.TEST, REQ).join().err());
    }

    static Stream<Arguments> invalid() {
        return Stream.of(
                Arguments.of(OK + "Content-Length: -1" + END, "The answer has the length `-1`"),
                Arguments.of(OK + "Content-Length: \u001bfive" + END, "The answer has the length `\\u001bfive`"),
                Arguments.of(OK + "Content-Length:" + END, "The answer has the length ``"),
                Arguments.of(
                        OK + "Content-Length: 5\r\nContent-Length: 50" + END, "The answer has the lengths `5, 50`"),
                Arguments.of(CHUNKED + "-5\r\nhello", "A chunk has the size `-5`"),
                Arguments.of(CHUNKED + "\r\n", "A chunk has the size ``"),
                Arguments.of(CHUNKED + "five\r\n", "A chunk has the size `five`"),
                Arguments.of(CHUNKED + "4\r\nhello\r\n", "A chunk is longer than it says"),
                Arguments.of(CHUNKED + "5\nhello\n0\n\n", "A line between two chunks does not end in CR LF"),
                Arguments.of(CHUNKED + "1\r0\r\n", "A line between two chunks does not end in CR LF"),
                Arguments.of(CHUNKED + "5;" + "x".repeat(9_000), "A line between two chunks is too long"),
                Arguments.of(CHUNKED + "0\r\n" + "Trailer: x\r\n".repeat(1_000), "The trailers are too long"),
                Arguments.of(
                        OK + "Transfer-Encoding: gzip, chunked" + END,
                        "The answer has a transfer coding that nobody asked for: `gzip, chunked`"),
                Arguments.of(
                        OK + "Transfer-Encoding: identity" + END,
                        "The answer has a transfer coding that nobody asked for: `identity`"),
                Arguments.of(
                        "HTTP/1.1 101 Switching Protocols" + END,
                        "The server switches to another protocol, which nobody asked it for"),
                Arguments.of(("HTTP/1.1 100 Continue" + END).repeat(17), "More than 16 interim answers have come"),
                Arguments.of("HTTP/1.1 000 None" + END, "The answer begins with `HTTP/1.1 000 None`"),
                Arguments.of("HTTP/1.1 099 None" + END, "The answer begins with `HTTP/1.1 099 None`"),
                Arguments.of("HTTP/1.1 1000 Many" + END, "The answer begins with `HTTP/1.1 1000 Many`"),
                Arguments.of("HTTP/1.1 -1 No" + END, "The answer begins with `HTTP/1.1 -1 No`"),
                Arguments.of("HTTP/1.1 OK" + END, "The answer begins with `HTTP/1.1 OK`"),
                Arguments.of("HTTP/1.2 200 OK" + END, "The answer begins with `HTTP/1.2 200 OK`"),
                Arguments.of(
                        "HTTP/1.1 OK" + "k".repeat(200) + END,
                        "The answer begins with `HTTP/1.1 OK" + "k".repeat(89) + "…`"),
                Arguments.of(
                        "HTTP/1.1 200 OK\nContent-Length: 0\n\n",
                        "A line of the answer's head ends in LF instead of CR LF"),
                Arguments.of(
                        OK + "A: b\rContent-Length: 0" + END,
                        "The head of the answer contains NUL, or a CR that is not before an LF"),
                Arguments.of(
                        OK + "A: \0" + END, "The head of the answer contains NUL, or a CR that is not before an LF"),
                Arguments.of(OK + "Content-Length : 9" + END, NO_HEADER),
                Arguments.of(OK + "\tContent-Length: 9" + END, NO_HEADER),
                Arguments.of(OK + "Content-Length: 9\r\nTransfer-Encoding : chunked" + END, NO_HEADER),
                Arguments.of(OK + "Content-Length: 9\r\nGarbage" + END, NO_HEADER),
                Arguments.of(OK + ": 9" + END, NO_HEADER),
                Arguments.of(OK + "A: " + "a".repeat(20_000), "The head of the answer is larger than 16 KiB"));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void anAnswerThatIsNoValidHttpSaysWhatIsWrong(String raw, String what) {
        assertFailsOnce(
                raw,
                TsrpcError.of(
                        "Invalid HTTP from 127.0.0.1:" + server.port() + ": " + what,
                        TsrpcErrorType.NETWORK_ERROR,
                        "INVALID_HTTP"));
    }

    /** A call fails with this error, and the next one succeeds on another connection. */
    private void assertFailsOnce(String raw, TsrpcError expected) {
        server.answers(raw);
        assertThat(error()).isEqualTo(expected);
        server.answers(GOOD);
        assertThat(client.callApi(VectorProto.TEST, REQ).join()).isEqualTo(ApiReturn.success(Map.of("reply", "ok")));
        assertThat(server.connections()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.6\r\n", "HTTP/2 200 OK\r\n\r\n", "<html>"})
    void whatIsNotHttpHasNodesCode(String raw) {
        TsrpcError expected = TsrpcError.of(
                "Parse Error: Expected HTTP/, RTSP/ or ICE/", TsrpcErrorType.NETWORK_ERROR, "HPE_INVALID_CONSTANT");
        assertFailsOnce(raw, expected.with("cause", "No HTTP/1 is spoken on this port"));
    }

    /** Nothing more comes than the length that is announced. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                OK + "Content-Length: 101\r\n\r\n",
                OK + "Content-Length: 99999999999999999999\r\n\r\n",
                CHUNKED + "65\r\n",
                CHUNKED + "5\r\nhello\r\n60\r\n",
                CHUNKED + "7fffffff\r\n",
                CHUNKED + "ffffffffffffffffffff\r\n",
            })
    void anAnswerThatIsAnnouncedAsTooLargeFailsAtOnce(String raw) {
        assertFailsOnce(
                raw,
                TsrpcError.of(
                        "The answer is larger than 100 bytes, the client's maxMessageSize",
                        TsrpcErrorType.SERVER_ERROR,
                        "ANSWER_TOO_LARGE"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 100 Continue\r\n\r\n",
                OK,
                OK + "Content-Length: 5\r\n\r\nhell",
                CHUNKED + "5\r\nhell"
            })
    void anAnswerThatEndsTooEarlyHasNodesCode(String raw) {
        server.answersAndEnds(raw);
        String expected = raw.isEmpty() || raw.endsWith(END) ? "socket hang up" : "aborted";
        assertThat(error()).isEqualTo(TsrpcError.of(expected, TsrpcErrorType.NETWORK_ERROR, "ECONNRESET"));
    }

    // --- valid HTTP, but no reply --------------------------------------------------------------------------------

    static Stream<Arguments> unreadable() {
        String json = OK + "Content-Type: application/json\r\n";
        return Stream.of(
                Arguments.of(
                        json,
                        "Not found",
                        "The server answered `200 OK` with 9 bytes of application/json: `Not found`"),
                Arguments.of(OK, "<p>\n\u001b</p>", "The server answered `200 OK` with 9 bytes of unknown type"),
                Arguments.of(
                        OK,
                        "<p>\r\n</p>",
                        "The server answered `200 OK` with 9 bytes of unknown type: `<p>\\r\\n</p>`"),
                Arguments.of(
                        OK + "Content-Type: text/html\r\n",
                        "\u00c3\u00a4".repeat(50) + "12345",
                        "The server answered `200 OK` with 105 bytes of text/html: `" + "\u00e4".repeat(50) + "12345`"),
                Arguments.of(
                        json + "Content-Encoding: gzip\r\n",
                        "\u001f\u008b",
                        "The server answered `200 OK` with 2 bytes of application/json encoded as gzip"),
                Arguments.of(
                        "HTTP/1.1 502 " + "x".repeat(200) + "\r\n",
                        "!",
                        "The server answered `502 " + "x".repeat(100) + "…` with 1 byte of unknown type: `!`"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatIsNoReplyIsDescribed(String head, String body, String expected) {
        String raw = head + "Content-Length: " + body.length() + END + body;
        for (boolean json : new boolean[] {true, false}) {
            server.answers(raw);
            try (HttpClient any =
                    HttpClient.of(VectorProto.PROTO, "http://127.0.0.1:" + server.port(), o -> o.json(json))) {
                TsrpcError error = Objects.requireNonNull(
                        any.callApi(VectorProto.TEST, REQ).join().err());
                assertThat(error.message()).isEqualTo("Parse server output error");
                assertThat(error.extra()).as("JSON: %s", json).containsEntry("cause", expected);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"true, Request Timeout", "false, Parse server output error"})
    void anEmptyAnswerIsDescribed(boolean json, String message) {
        server.answers(OK + "Content-Length: 0" + END);
        try (HttpClient any =
                HttpClient.of(VectorProto.PROTO, "http://127.0.0.1:" + server.port(), o -> o.json(json))) {
            TsrpcError error = Objects.requireNonNull(
                    any.callApi(VectorProto.TEST, REQ).join().err());
            assertThat(error.message()).isEqualTo(message);
            assertThat(error.extra()).isEqualTo(Map.of("cause", "The server answered `200 OK` with no content"));
        }
    }

    @Test
    void aReplyThatBreaksOffSaysWhere() {
        server.answers(OK + "Content-Length: 16" + END + "{\"isSucc\":true,\"");
        assertThat(String.valueOf(error().extra().get("cause")))
                .doesNotContain("The server")
                .isNotBlank();
    }

    // --- failures of other kinds ---------------------------------------------------------------------------------

    private static TsrpcError failure(Throwable thrown) {
        return NetworkFailure.of(
                new CompletionException(thrown),
                ServerAddress.parse("http://10.0.0.1:81/?token=s3cret", ServerAddress.Schemes.HTTP));
    }

    private static TsrpcError network(String message, String code) {
        return TsrpcError.of(message, TsrpcErrorType.NETWORK_ERROR, code);
    }

    /** What sockets of the JDK throw, which no test can bring about on every machine. */
    @Test
    void whatBreaksAConnectionHasNodesCode() {
        assertThat(failure(new SocketException("Network is unreachable")))
                .isEqualTo(network("connect ENETUNREACH 10.0.0.1:81", "ENETUNREACH"));
        assertThat(failure(new NoRouteToHostException("No route to host")))
                .isEqualTo(network("connect EHOSTUNREACH 10.0.0.1:81", "EHOSTUNREACH"));
        assertThat(failure(new ConnectException("Connection timed out")))
                .isEqualTo(network("connect ETIMEDOUT 10.0.0.1:81", "ETIMEDOUT"));
        assertThat(failure(new IOException("Connection timed out"))).isEqualTo(network("read ETIMEDOUT", "ETIMEDOUT"));
        assertThat(failure(new IOException("Broken pipe"))).isEqualTo(network("read ECONNRESET", "ECONNRESET"));
        assertThat(failure(new SSLException((String) null))).isEqualTo(network("SSLException", "EPROTO"));
    }

    @Test
    void whatHasNoCodeOfItsOwnHasACodeNevertheless() {
        assertThat(failure(new IOException("Too many open files")))
                .isEqualTo(network("10.0.0.1:81: Too many open files", "CONNECT_ERR"));
        assertThat(failure(new IOException(new OutOfMemoryError("Java heap space"))))
                .isEqualTo(TsrpcError.of(
                        "The client failed: java.lang.OutOfMemoryError: Java heap space",
                        TsrpcErrorType.CLIENT_ERROR,
                        ErrorCode.INTERNAL_ERR));
    }
}
