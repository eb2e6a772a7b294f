package io.tsrpc.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.transport.Frame;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The reader of JSON, with any JSON: it skips what it reads, and reads what it writes. */
class AnyJsonFuzzTest extends FuzzTarget {
    private static final Decoding LIMITED = new Decoding(NullChecks.LOOSE, 1 << 20);

    static Stream<byte[]> seeds() {
        return Stream.of("http", "ws", "envelope", "decode-json").flatMap(Seeds::recordedText);
    }

    @MethodSource("seeds")
    @FuzzTest
    void reads(byte[] data) {
        byte[] input = Frame.Text.repaired(data).content(); // as transports hand on no other
        tryInput(input, () -> read(input));
    }

    private static void read(byte[] input) {
        String written;
        try {
            written = rewritten(new JsonReader(input, LIMITED));
        } catch (CodecException e) {
            return;
        }
        JsonReader skipping = new JsonReader(input);
        skipping.skipValue();
        skipping.expectEnd();
        assertThat(rewritten(new JsonReader(written))).isEqualTo(written);
    }

    private static String rewritten(JsonReader in) {
        Object value = in.readAny();
        in.expectEnd();
        JsonWriter out = new JsonWriter();
        out.writeAny(value);
        return out.toString();
    }
}
