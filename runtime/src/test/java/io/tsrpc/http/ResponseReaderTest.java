package io.tsrpc.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.net.EndedEarlyException;
import io.tsrpc.net.InvalidHttpException;
import io.tsrpc.net.NotHttpException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a client reads responses. */
class ResponseReaderTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private static @Nullable HttpResponse read(ResponseReader reader, String raw) throws IOException {
        return reader.read(ByteBuffer.wrap(raw.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String text(@Nullable HttpResponse response) {
        return new String(Objects.requireNonNull(response).body(), StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OK + "Content-Length: 5\r\n\r\nhello",
                OK + "content-length:5\r\n\r\nhello",
                OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
                OK + "Transfer-Encoding: Chunked\r\n\r\n2\r\nhe\r\n03;a=b\r\nllo\r\n0\r\nTrailer: x\r\n\r\n",
                OK + "Content-Length: 5\r\ncontent-length: 5\r\n\r\nhello",
                "HTTP/1.1 100 Continue\r\n\r\n" + OK + "Content-Length: 5\r\n\r\nhello",
                "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n" + OK + "Content-Length: 5\r\n\r\nhello",
                "HTTP/1.1 500\r\nContent-Length: 5\r\n\r\nhello",
            })
    void aResponseMayComeInAnyParts(String raw) throws IOException {
        HttpResponse whole = read(new ResponseReader(5), raw);
        assertThat(text(whole)).isEqualTo("hello");
        assertThat(Objects.requireNonNull(whole).keepsConnection()).isTrue();

        for (int cut = 1; cut < raw.length(); cut++) {
            ResponseReader reader = new ResponseReader(5);
            assertThat(read(reader, raw.substring(0, cut))).isNull();
            assertThat(text(read(reader, raw.substring(cut)))).isEqualTo("hello");
        }

        ResponseReader slow = new ResponseReader(5);
        for (int i = 0; i < raw.length() - 1; i++) {
            assertThat(read(slow, raw.substring(i, i + 1))).isNull();
        }
        assertThat(text(read(slow, raw.substring(raw.length() - 1)))).isEqualTo("hello");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OK + "Content-Length: 0\r\n\r\n",
                "HTTP/1.1 204 No Content\r\n\r\n",
                "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n",
                OK + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            })
    void anEmptyResponseIsComplete(String raw) throws IOException {
        assertThat(text(read(new ResponseReader(5), raw))).isEmpty();
    }

    @Test
    void whatFollowsAResponseIsLeft() throws IOException {
        ByteBuffer in = ByteBuffer.wrap((OK + "Content-Length: 2\r\n\r\nokmore").getBytes(StandardCharsets.US_ASCII));
        assertThat(text(new ResponseReader(5).read(in))).isEqualTo("ok");
        assertThat(in.remaining()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {OK + "\r\nhello", "HTTP/1.0 200 OK\r\n\r\nhello"})
    void withoutALengthTheEndOfTheConnectionIsTheEnd(String raw) throws IOException {
        ResponseReader reader = new ResponseReader(5);
        assertThat(read(reader, raw)).isNull();
        HttpResponse response = reader.ended();
        assertThat(text(response)).isEqualTo("hello");
        assertThat(response.keepsConnection()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200",
                OK + "Content-Length: 5\r\n",
                OK + "Content-Length: 5\r\n\r\nhell",
                OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nhell",
                OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n",
                OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n",
                OK + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nTrailer: x\r\n",
            })
    void aPartOfAResponseIsNone(String raw) throws IOException {
        ResponseReader reader = new ResponseReader(5);
        assertThat(read(reader, raw)).isNull();
        assertThatThrownBy(reader::ended).isInstanceOf(EndedEarlyException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OK + "Content-Length: 6\r\n\r\n",
                OK + "Content-Length: 999999999999999\r\n\r\n",
                OK + "Transfer-Encoding: chunked\r\n\r\n6\r\n",
                OK + "Transfer-Encoding: chunked\r\n\r\nffffffff\r\nhello!",
                OK + "\r\nhello!",
            })
    void aResponseBeyondTheLimitIsRefused(String raw) {
        assertThatThrownBy(() -> read(new ResponseReader(5), raw))
                .isInstanceOf(ResponseReader.TooLargeException.class)
                .hasMessage("The answer is larger than 5 bytes, the client's maxMessageSize");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HTTP/2 200 OK\r\n\r\n", "<html>", "\u0015\u0003\u0003\u0000\u0002\u0002F", "x"})
    void whatIsNotHttpIsToldAtOnce(String raw) {
        assertThatThrownBy(() -> read(new ResponseReader(5), raw)).isInstanceOf(NotHttpException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OK + "Content-Length: -1\r\n\r\n",
                OK + "Content-Length: five\r\n\r\n",
                OK + "Transfer-Encoding: chunked\r\n\r\n\r\n",
                OK + "Transfer-Encoding: chunked\r\n\r\n-5\r\nhello",
                OK + "Transfer-Encoding: chunked\r\n\r\n4\r\nhello\r\n",
                OK + "Content-Length: 5\r\nContent-Length: 50\r\n\r\nhello",
                "HTTP/1.1 101 Switching Protocols\r\n\r\n",
                "HTTP/1.1 OK\r\n\r\n",
                "HTTP/1.1 099 None\r\n\r\n",
                OK + "Transfer-Encoding: gzip\r\n\r\n",
                OK + "Transfer-Encoding: identity\r\n\r\n",
                OK + "Transfer-Encoding: gzip, chunked\r\n\r\n",
                OK + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n",
                "HTTP/1.1 200 OK\nContent-Length: 0\n\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 0\n",
            })
    void aMalformedResponseIsRefused(String raw) {
        assertThatThrownBy(() -> read(new ResponseReader(5), raw)).isInstanceOf(InvalidHttpException.class);
    }

    @Test
    void aHeadWithoutEndIsRefused() {
        assertThatThrownBy(() -> read(new ResponseReader(5), OK + "A: " + "a".repeat(20_000)))
                .isInstanceOf(InvalidHttpException.class)
                .hasMessage("The head of the answer is larger than 16 KiB");
    }

    @Test
    void interimResponsesWithoutEndAreRefused() {
        assertThatThrownBy(() -> read(new ResponseReader(5), "HTTP/1.1 100 Continue\r\n\r\n".repeat(17)))
                .isInstanceOf(InvalidHttpException.class)
                .hasMessage("More than 16 interim answers have come");
    }

    @Test
    void trailersWithoutEndAreRefused() {
        String chunks = OK + "Transfer-Encoding: chunked\r\n\r\n0\r\n";
        assertThatThrownBy(() -> read(new ResponseReader(5), chunks + "Trailer: x\r\n".repeat(1000)))
                .isInstanceOf(InvalidHttpException.class)
                .hasMessage("The trailers are too long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OK + "Connection: close\r\nContent-Length: 0\r\n\r\n",
                OK + "Connection: Upgrade\r\nContent-Length: 0\r\n\r\n",
                OK + "Connection: keep-alive\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
                OK + "Transfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
                "HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n",
            })
    void someResponsesEndTheConnection(String raw) throws IOException {
        assertThat(Objects.requireNonNull(read(new ResponseReader(5), raw)).keepsConnection())
                .isFalse();
    }

    @Test
    void anOldServerMayKeepTheConnection() throws IOException {
        String raw = "HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 0\r\n\r\n";
        assertThat(Objects.requireNonNull(read(new ResponseReader(5), raw)).keepsConnection())
                .isTrue();
    }
}
