package io.tsrpc.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.conformance.ConformanceServices;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.transport.Frame;
import io.tsrpc.wire.BinaryInput;
import io.tsrpc.wire.ClientInput;
import io.tsrpc.wire.InvalidInputException;
import io.tsrpc.wire.MalformedFrameException;
import io.tsrpc.wire.Reply;
import io.tsrpc.wire.ServerInput;
import io.tsrpc.wire.TextInput;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The envelopes around calls and messages, of both sides: the first byte says who reads the others. */
class EnvelopeFuzzTest extends FuzzTarget {
    private static final Decoding LIMITED = new Decoding(NullChecks.LOOSE, 1 << 20);
    private static final ServiceProto PROTO = ConformanceServices.PROTO;

    /** Who reads. */
    private enum Reader {
        SERVER_BINARY,
        SERVER_TEXT,
        BINARY_CALLER,
        TEXT_CALLER,
        CLIENT_BINARY,
        CLIENT_TEXT,
        HTTP_TEXT_BODY,
        HTTP_BINARY_REPLY,
        HTTP_TEXT_REPLY
    }

    private static void read(Reader reader, byte[] input) throws InvalidInputException {
        Frame.Binary binary = new Frame.Binary(input);
        Frame.Text text = Frame.Text.repaired(input); // as transports hand on no other
        Exception known = new IllegalStateException("known");
        switch (reader) {
            case SERVER_BINARY -> assertFound(BinaryInput.read(PROTO, LIMITED, input));
            case SERVER_TEXT -> assertFound(TextInput.read(PROTO, LIMITED, text.content()));
            case BINARY_CALLER ->
                assertThat(BinaryInput.readCaller(PROTO, input, known).problem())
                        .isSameAs(known);
            case TEXT_CALLER ->
                assertThat(TextInput.readCaller(PROTO, text.content(), known).problem())
                        .isSameAs(known);
            case CLIENT_BINARY -> readAtClient(binary);
            case CLIENT_TEXT -> readAtClient(text);
            case HTTP_TEXT_BODY -> assertFound(TextInput.readCall(ConformanceServices.TEST, LIMITED, text.content()));
            case HTTP_BINARY_REPLY -> readOfHttp(binary);
            case HTTP_TEXT_REPLY -> readOfHttp(text);
        }
    }

    private static void assertFound(ServerInput input) {
        if (input instanceof ServerInput.InvalidCall call) {
            assertThat(call.problem()).isInstanceOf(InvalidInputException.class);
        }
    }

    private static void readAtClient(Frame frame) {
        try {
            if (ClientInput.read(PROTO, LIMITED, frame) instanceof Reply reply) {
                assertThat(reply.sn()).isPositive();
                var unused = reply.read(ConformanceServices.TEST);
            }
        } catch (CodecException e) {
            assertThat(ClientInput.readSn(frame)).isNotNegative();
        }
    }

    private static void readOfHttp(Frame body) {
        try {
            var unused = ClientInput.readHttp(ConformanceServices.TEST, LIMITED, body);
        } catch (CodecException e) {
            var unused = ClientInput.readHttpRefusal(LIMITED, body);
        }
    }

    static Stream<byte[]> seeds() {
        return Stream.of("http", "ws", "envelope")
                .flatMap(file -> Stream.concat(
                        Seeds.recordedBinary(file)
                                .flatMap(bytes -> Stream.of(0, 2, 4, 7).map(i -> Seeds.selected(i, bytes))),
                        Seeds.recordedText(file)
                                .flatMap(text -> Stream.of(1, 3, 5, 6, 8).map(i -> Seeds.selected(i, text)))));
    }

    @MethodSource("seeds")
    @FuzzTest
    void reads(byte[] data) {
        if (data.length > 0) {
            Reader reader = Reader.values()[(data[0] & 0xff) % Reader.values().length];
            byte[] input = Arrays.copyOfRange(data, 1, data.length);
            tryInput(input, () -> tryToRead(reader, input));
        }
    }

    private static void tryToRead(Reader reader, byte[] input) {
        try {
            read(reader, input);
        } catch (InvalidInputException | CodecException | MalformedFrameException e) {
            assertThat(e.getMessage()).isNotEmpty();
        }
    }
}
