package io.tsrpc.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.tsrpc.it.fuzz.FuzzTarget;
import io.tsrpc.net.NotHttpException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Responses to HTTP clients: the first byte says in parts of which size they come. */
class ResponseFuzzTest extends FuzzTarget {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final int LIMIT = 1_000;

    static Stream<byte[]> seeds() {
        return Stream.of(
                        OK + "Content-Length: 5\r\n\r\nhello",
                        OK + "Transfer-Encoding: Chunked\r\n\r\n2\r\nhe\r\n03;a=b\r\nllo\r\n0\r\nTrailer: x\r\n\r\n",
                        "HTTP/1.1 100 Continue\r\n\r\n" + OK + "content-length:005\r\nConnection: close\r\n\r\nhello",
                        "HTTP/1.0 500\r\nConnection: keep-alive\r\n\r\nhello",
                        "HTTP/1.1 204 No Content\r\n\r\n" + OK,
                        OK + "Content-Length: 1001\r\n\r\n",
                        OK + "Transfer-Encoding: chunked\r\n\r\n3e9\r\n")
                .map(text -> ("\u0002" + text).getBytes(ISO_8859_1));
    }

    @MethodSource("seeds")
    @FuzzTest
    void reads(byte[] data) {
        if (data.length > 0) {
            tryInput(data, () -> read(data));
        }
    }

    private static void read(byte[] data) {
        String atOnce = read(data, data.length);
        assertThat(read(data, 1 + (data[0] & 0xff))).isEqualTo(atOnce);
    }

    /** What is read, or what is wrong. */
    private static String read(byte[] data, int step) {
        ResponseReader reader = new ResponseReader(LIMIT);
        try {
            for (int at = 1; at < data.length; at += step) {
                ByteBuffer part = ByteBuffer.wrap(data, at, Math.min(step, data.length - at));
                HttpResponse response = reader.read(part);
                if (response != null) {
                    return described(response) + " and " + (data.length - part.position());
                }
                assertThat(part.hasRemaining()).isFalse();
            }
            return described(reader.ended());
        } catch (NotHttpException e) {
            return "not HTTP"; // its text says more if more has come
        } catch (IOException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String described(HttpResponse response) {
        assertThat(response.body().length).isLessThanOrEqualTo(LIMIT);
        assertThat(response.head().status()).isBetween(200, 999);
        return response.head().status() + HexFormat.of().formatHex(response.body()) + response.keepsConnection();
    }
}
