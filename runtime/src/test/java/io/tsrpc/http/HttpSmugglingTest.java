package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a proxy in front of the server may take for a part of a body is never read as the next request. */
@Timeout(60) // limits a test that would otherwise wait forever
class HttpSmugglingTest {
    private static final String START = "POST /Test HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
    private static final String BODY = "{\"name\":\"a\"}"; // 12 bytes, hexadecimal c
    private static final String NEXT = START + "Content-Length: 12\r\n\r\n{\"name\":\"b\"}";

    private final List<Object> served = new CopyOnWriteArrayList<>();

    /** The JDK reads the sizes of all but the first as c. A proxy sends much more, which begins with {@code NEXT}. */
    @ParameterizedTest
    @ValueSource(strings = {"c", "10000000c", "f0000000c", "ffffffff0000000c", "00000000000000c"})
    void nothingIsReadAfterChunks(String size) throws Exception {
        String answers =
                answersTo(START + "Transfer-Encoding: chunked\r\n\r\n" + size + "\r\n" + BODY + "\r\n0\r\n\r\n" + NEXT);
        assertThat(answers.split("HTTP/1.1 ", -1)).hasSizeLessThanOrEqualTo(2);
        assertThat(served).doesNotContain("b");
    }

    /** The JDK removes the tabulator, so this server cannot see it. */
    @Test
    void nothingIsReadAfterAnEncodingThatAProxyMayNotKnow() throws Exception {
        String answers =
                answersTo(START + "Transfer-Encoding: \u000bchunked\r\n\r\nc\r\n" + BODY + "\r\n0\r\n\r\n" + NEXT);
        assertThat(answers.split("HTTP/1.1 ", -1)).hasSizeLessThanOrEqualTo(2);
        assertThat(served).doesNotContain("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: +12",
                "Content-Length: -0",
                "Content-Length: 12\r\nContent-Length: 12",
                "Content-Length: 12, 12",
                "Content-Length: 0xc",
                "Content-Length: 12\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                "Transfer-Encoding: chunked, chunked",
                "Transfer-Encoding: gzip, chunked",
                "Transfer-Encoding: identity",
                "Content-Length : 12",
                "Content-Length\t: 12",
                "Content-Length 12",
            })
    void aLengthThatIsNotClearIsRefused(String headers) throws Exception {
        String answers = answersTo(START + headers + "\r\n\r\n" + BODY + NEXT);
        assertThat(answers).matches("(?s)HTTP/1.1 (400|501) .*");
        assertThat(answers.split("HTTP/1.1 ", -1)).hasSize(2);
        assertThat(served).isEmpty();
    }

    /** Most of these are refused by the JDK's server as well, but not by each version of it. */
    @ParameterizedTest
    @CsvSource({
        "'', '', true",
        "12, '', true",
        "'', Chunked, true",
        "+12, '', false",
        "12;12, '', false",
        "12;13, '', false",
        "12, chunked, false",
        "'', chunked;chunked, false",
        "'', gzip, false",
        "'', 'gzip, chunked', false",
    })
    void onlyOneLengthOrChunksAreAClearEnd(String lengths, String codings, boolean isClear) {
        Headers headers = new Headers();
        addAll(headers, "Content-Length", lengths);
        addAll(headers, "Transfer-Encoding", codings);
        assertThat(ReceivedRequest.hasClearEnd(headers)).isEqualTo(isClear);
    }

    private static void addAll(Headers headers, String name, String values) {
        Stream.of(values.split(";", -1)).filter(value -> !value.isEmpty()).forEach(value -> headers.add(name, value));
    }

    @Test
    void chunksAreServed() throws Exception {
        String answer =
                answersTo(START + "Transfer-Encoding: chunked\r\n\r\n5\r\n{\"nam\r\n7;x=y\r\ne\":\"a\"}\r\n0\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200 ").contains("Connection: close");
        assertThat(served).containsExactly("a");
    }

    /** Returns all answers, until the server closes the connection. */
    private String answersTo(String requests) throws Exception {
        try (HttpServer server = HttpServers.start(call -> {
                    served.add(call.req().get("name"));
                    HttpServers.greet(call);
                });
                RawHttp client = RawHttp.connect(server)) {
            client.socket().setSoTimeout(10_000);
            client.write(requests);
            return new String(client.untilClosed(), StandardCharsets.ISO_8859_1);
        }
    }
}
