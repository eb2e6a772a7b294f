package io.tsrpc.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.testing.VectorProto;
import org.junit.jupiter.api.Test;

/** Requests that do not fit the server's protocol. The client gets TSRPC's only text; the log gets the rest. */
class BinaryInputTest {
    private static final String TSRPC = "Invalid request buffer, please check the version of service proto.";

    private static InvalidInputException refused(byte[] frame) {
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class,
                () -> BinaryInput.read(VectorProto.PROTO, Decoding.unlimited(NullChecks.LOOSE), frame));
        assertThat(refused).hasMessage(TSRPC);
        return refused;
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
    void bodyThatCannotBeReadNamesServiceAndPlace() {
        assertThat(refused(request(VectorProto.CHAT_API.id(), (byte) 0)).mismatch())
                .isEqualTo(
                        "The input for api Chat (id %d of protocol %s) cannot be read: Missing required property `text`."
                                .formatted(VectorProto.CHAT_API.id(), VectorProto.PROTO.name()));
    }

    @Test
    void bytesThatAreNoRequestHaveNoProtocol() {
        assertThat(refused(new byte[] {1, 2, 3}).mismatch()).isNull();
        assertThat(refused(new byte[] {0}).mismatch()).isNull();
    }
}
