package io.tsrpc.ws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.tsrpc.it.fuzz.FuzzTarget;
import io.tsrpc.transport.CloseCodes;
import io.tsrpc.transport.Frame;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Frames of a peer: the first byte says who reads, and in parts of which size they come. */
class FrameFuzzTest extends FuzzTarget {
    private static final int MAX_SIZE = 1_000;

    static Stream<byte[]> seeds() {
        return Stream.of(
                        "028103616263", // text
                        "0202016100008001620000", // fragments
                        "0289017082007e88028003e8", // control frames, and an empty message
                        "03818500000000" + "68656c6c6f", // masked
                        "0b827e0080" + "00".repeat(132),
                        "02827e03e9",
                        "0a827f0000000000010000",
                        "0288020fff", // a close code that is none
                        "028102c3")
                .map(HexFormat.of()::parseHex);
    }

    @MethodSource("seeds")
    @FuzzTest
    void reads(byte[] data) {
        if (data.length > 0) {
            tryInput(data, () -> read(data));
        }
    }

    private static void read(byte[] data) {
        Role role = (data[0] & 1) == 0 ? Role.CLIENT : Role.SERVER;
        List<String> atOnce = read(role, data, data.length);
        assertThat(read(role, data, 1 + ((data[0] & 0xff) >> 1))).isEqualTo(atOnce);
    }

    /** All that arrives, up to the first violation; what follows is dropped, as a connection does it. */
    private static List<String> read(Role role, byte[] data, int step) {
        FrameReader reader = new FrameReader(role, MAX_SIZE);
        List<String> arrived = new ArrayList<>();
        FrameReader.Sink sink = new FrameReader.Sink() {
            @Override
            public void message(Frame frame) {
                assertThat(frame.content().length).isLessThanOrEqualTo(MAX_SIZE);
                if (frame instanceof Frame.Text text) {
                    assertThat(text.text().getBytes(UTF_8)).isEqualTo(text.content());
                }
                arrived.add(frame.getClass().getSimpleName() + HexFormat.of().formatHex(frame.content()));
            }

            @Override
            public void control(int opcode, byte[] payload) {
                assertThat(payload.length).isLessThanOrEqualTo(125);
                arrived.add(opcode + HexFormat.of().formatHex(payload));
            }
        };
        boolean isDropping = false;
        for (int at = 1; at < data.length; at += step) {
            ByteBuffer part = ByteBuffer.wrap(data, at, Math.min(step, data.length - at));
            while (part.hasRemaining()) {
                try {
                    reader.read(part, sink);
                } catch (ProtocolViolationException e) {
                    assertThat(isDropping).as("violated once").isFalse();
                    assertThat(e.closeCode()).isIn(CloseCodes.PROTOCOL_ERROR, CloseCodes.TOO_BIG, 1007);
                    isDropping = true;
                    arrived.add(e.getMessage());
                    reader.dropAllButClose();
                }
            }
        }
        return arrived;
    }
}
