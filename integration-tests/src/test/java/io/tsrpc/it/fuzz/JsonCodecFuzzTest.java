package io.tsrpc.it.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.it.Difference;
import io.tsrpc.it.types.Message;
import io.tsrpc.it.types.Survivors;
import io.tsrpc.it.types.protocols.MsgOverlaps;
import io.tsrpc.transport.Frame;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated codecs in JSON: the first byte says which message the others are. */
class JsonCodecFuzzTest extends FuzzTarget {
    private static final Decoding LIMITED = new Decoding(NullChecks.LOOSE, 1 << 20, 256);

    static Stream<byte[]> seeds() {
        return Seeds.values(JsonCodecFuzzTest::text);
    }

    @SuppressWarnings("unchecked") // it is one of the message's
    private static <T extends Record> byte[] text(Message<T> message, Record value) {
        return message.toJson((T) value).getBytes(UTF_8);
    }

    @MethodSource("seeds")
    @FuzzTest
    void reads(byte[] data) {
        if (data.length > 0) {
            byte[] input = Frame.Text.repaired(Arrays.copyOfRange(data, 1, data.length))
                    .content(); // as transports hand on no other
            tryInput(input, () -> read(Seeds.message(data[0]), input));
        }
    }

    private static <T extends Record> void read(Message<T> message, byte[] input) {
        T value;
        try {
            JsonReader in = new JsonReader(input, LIMITED);
            value = message.codec().readJson(in);
            in.expectEnd();
        } catch (CodecException e) {
            return;
        }
        boolean comesBack = message.type() != MsgOverlaps.class // its values need not
                && Survivors.isJson(value); // 1e999 is read as infinity, which is written as null
        if (comesBack) {
            T again = again(message, value);
            assertThat(again == null || Survivors.isSame(again, value))
                    .as("%s and %s", value, again)
                    .isTrue();
        }
    }

    /** Null if it has a number that is read, but not written: {@link Difference#WHOLE_NUMBERS_ARE_EXACT}. */
    private static <T extends Record> @Nullable T again(Message<T> message, T value) {
        try {
            return message.fromJson(message.toJson(value));
        } catch (CodecException e) {
            assertThat(e).hasMessageContaining("is beyond ±(2^53 - 1)");
            return null;
        }
    }
}
