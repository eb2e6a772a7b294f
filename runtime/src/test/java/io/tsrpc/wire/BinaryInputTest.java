package io.tsrpc.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.testing.VectorProto;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Requests that do not fit the server's protocol. The client gets TSRPC's text; the log gets the rest. */
class BinaryInputTest {
    private static final String TSRPC = "Invalid request buffer, please check the version of service proto.";

    private static InvalidInputException refused(byte[] frame) {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> BinaryInput.read(VectorProto.PROTO, Decoding.unlimited(NullChecks.LOOSE), frame));
        assertThat(refused).hasMessage(TSRPC);
        return refused;
    }

    /** What is wrong with a call, of which the service and the serial number can be read. */
    private static InvalidInputException refusedCall(int service, byte[] frame, String place)
            throws InvalidInputException {
        ServerInput input = BinaryInput.read(VectorProto.PROTO, Decoding.unlimited(NullChecks.LOOSE), frame);
        assertThat(input).isInstanceOf(ServerInput.InvalidCall.class);
        ServerInput.InvalidCall call = (ServerInput.InvalidCall) input;
        assertThat(call.service().id()).isEqualTo(service);
        assertThat(call.problem()).isInstanceOf(InvalidInputException.class).hasMessage(TSRPC + place);
        return (InvalidInputException) call.problem();
    }

    private static byte[] call(int service, int sn, byte... body) {
        byte[] frame = Arrays.copyOf(request(service, body), request(service, body).length + 2);
        frame[0] = 3;
        frame[frame.length - 2] = 0x31;
        frame[frame.length - 1] = (byte) sn;
        return frame;
    }

    private static byte[] request(int service, byte... body) {
        BinaryWriter out = new BinaryWriter();
        out.writeVarint(2);
        out.writeHeader(0x29);
        out.writeVarint(service);
        out.writeHeader(0x2c);
        out.writeBytes(body);
        return out.toByteArray();
    }

    @Test
    void serviceThatIsUnknownIsNamedWithThoseThatAreKnown() {
        assertThat(refused(request(4711, (byte) 0)).mismatch())
                .startsWith("There is no service with the id 4711 in protocol " + VectorProto.PROTO.name())
                .endsWith(VectorProto.PROTO.services().size() + " services with ids up to "
                        + VectorProto.PROTO.services().stream()
                                .mapToInt(s -> s.id())
                                .max()
                                .orElseThrow());
    }

    @Test
    void callOfAnUnknownServiceIsKnownByItsSerialNumber() throws InvalidInputException {
        assertThat(refusedCall(4711, call(4711, 7, (byte) 0), "").mismatch())
                .startsWith("There is no service with the id 4711");
    }

    @Test
    void callOfWhatIsAMessageHereIsKnownByItsSerialNumber() throws InvalidInputException {
        int id = VectorProto.CHAT.id();
        assertThat(refusedCall(id, call(id, 7, (byte) 0), "").mismatch()).contains("msg Chat");
    }

    @Test
    void bodyThatCannotBeReadNamesTheServiceAndThePlace() throws InvalidInputException {
        int id = VectorProto.CHAT_API.id();
        InvalidInputException refused = refusedCall(id, call(id, 7, (byte) 0), " Missing required property `text`.");
        assertThat(refused.mismatch())
                .isEqualTo("The input for api Chat (id %d of protocol %s) cannot be read"
                        .formatted(VectorProto.CHAT_API.id(), VectorProto.PROTO.name()));
    }

    /** Who sends it may have the same protocol, whose types do not say how large a value is. */
    @Test
    void aValueThatIsNotTakenIsNoSignOfAnotherProtocol() {
        BinaryWriter body = new BinaryWriter();
        body.writeVarint(2);
        body.writeHeader(0x28); // `text`
        body.writeString("a");
        body.writeHeader(0x2d); // `at`
        body.writeVarint(8_640_000_000_000_001L);
        InvalidInputException refused = refused(request(VectorProto.CHAT.id(), body.toByteArray()));
        assertThat(refused).cause().hasMessageStartingWith("The date is beyond");
        assertThat(refused.mismatch()).isNull();
    }

    @Test
    void bytesThatAreNoRequestHaveNoProtocol() {
        assertThat(refused(new byte[] {1, 2, 3}).mismatch()).isNull();
        assertThat(refused(new byte[] {0}).mismatch()).isNull();
    }
}
