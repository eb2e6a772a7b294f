package io.tsrpc.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.ApiReturn;
import io.tsrpc.DataFormat;
import io.tsrpc.TsrpcError;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.testing.VectorProto;
import io.tsrpc.testing.Vectors;
import io.tsrpc.transport.Frame;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The client's envelopes against those of TSRPC's own client. */
class ClientEnvelopeVectorsTest {
    private static final HexFormat HEX = HexFormat.of();

    static Stream<Map<String, Object>> of(String kind) {
        return Vectors.of("envelope.json").filter(v -> kind.equals(v.get("kind")));
    }

    static Stream<Map<String, Object>> requests() {
        return of("apiReq");
    }

    static Stream<Map<String, Object>> messages() {
        return of("clientMsg");
    }

    static Stream<Map<String, Object>> serverMessages() {
        return of("serverMsg");
    }

    static Stream<Map<String, Object>> returns() {
        return of("apiReturn").filter(v -> v.containsKey("hex") || v.containsKey("text"));
    }

    static Stream<Map<String, Object>> parses() {
        return of("clientParse");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void requestsAreWrittenAsTsrpcWritesThem(Map<String, Object> vector) {
        ApiService<Map<String, Object>, ?> service = api(vector);
        Map<String, Object> req = object(vector, "body");
        Frame frame = vector.get("sn") instanceof Long sn
                ? ClientOutput.call(dialect(vector), service, req, sn)
                : ClientOutput.httpCall(dialect(vector), service, req);
        assertThat(spelled(frame)).isEqualTo(expected(vector));
    }

    @ParameterizedTest
    @MethodSource("messages")
    void messagesAreWrittenAsTsrpcWritesThem(Map<String, Object> vector) {
        MsgService<Map<String, Object>> service = msg(vector);
        Map<String, Object> msg = object(vector, "body");
        Frame frame = "LONG".equals(vector.get("connType"))
                ? ClientOutput.message(dialect(vector), service, msg)
                : ClientOutput.httpMessage(dialect(vector), service, msg);
        assertThat(spelled(frame)).isEqualTo(expected(vector));
    }

    @ParameterizedTest
    @MethodSource("serverMessages")
    void messagesFromServersAreRead(Map<String, Object> vector) {
        ClientInput input = ClientInput.read(VectorProto.PROTO, Decoding.unlimited(NullChecks.LOOSE), frame(vector));
        assertThat(input)
                .isEqualTo(new ClientInput.Msg<>(
                        msg(vector), object(vector, "body"), ((ClientInput.Msg<?>) input).size()));
    }

    @ParameterizedTest
    @MethodSource("returns")
    void returnsAreRead(Map<String, Object> vector) {
        ApiService<?, Map<String, Object>> service = api(vector);
        ApiReturn<Map<String, Object>> ret;
        if (vector.get("sn") instanceof Long sn) {
            Reply reply =
                    (Reply) ClientInput.read(VectorProto.PROTO, Decoding.unlimited(NullChecks.LOOSE), frame(vector));
            assertThat(reply.sn()).isEqualTo(sn);
            ret = reply.read(service);
        } else {
            ret = ClientInput.readHttp(service, Decoding.unlimited(NullChecks.LOOSE), frame(vector));
        }
        if (vector.containsKey("res")) {
            assertThat(ret.orElseThrow()).usingRecursiveComparison().isEqualTo(object(vector, "res"));
        } else {
            assertThat(Objects.requireNonNull(ret.err()).message())
                    .isEqualTo(object(vector, "error").get("message"));
        }
    }

    @ParameterizedTest
    @MethodSource("parses")
    void badOutputOfServersIsRefusedAndTheRestRead(Map<String, Object> vector) {
        if (vector.containsKey("err")) {
            assertThatThrownBy(() -> parse(vector)).isInstanceOf(CodecException.class);
        } else {
            assertThat(parse(vector)).isEqualTo(parsed(object(vector, "result")));
        }
    }

    private static Object parse(Map<String, Object> vector) {
        if (vector.get("pendingServiceId") instanceof Long id) {
            ApiService<?, ?> service = (ApiService<?, ?>) VectorProto.PROTO.byId(id);
            return ClientInput.readHttp(
                    Objects.requireNonNull(service), Decoding.unlimited(NullChecks.LOOSE), frame(vector));
        }
        ClientInput input = ClientInput.read(VectorProto.PROTO, Decoding.unlimited(NullChecks.LOOSE), frame(vector));
        return input instanceof Reply reply
                ? reply.read(Objects.requireNonNull(VectorProto.PROTO.api(((UsualReply) reply).name())))
                : ((ClientInput.Msg<?>) input).msg();
    }

    private static Object parsed(Map<String, Object> result) {
        if ("msg".equals(result.get("type"))) {
            return object(result, "msg");
        }
        Map<String, Object> ret = object(result, "ret");
        return ret.containsKey("res")
                ? ApiReturn.success(object(ret, "res"))
                : ApiReturn.failure(TsrpcError.of((String) get(object(ret, "err"), "message")));
    }

    private static Map<String, Object> object(Map<String, Object> holder, String name) {
        return Vectors.value(get(holder, name));
    }

    @SuppressWarnings("unchecked") // all of VectorProto are
    private static ApiService<Map<String, Object>, Map<String, Object>> api(Map<String, Object> vector) {
        return (ApiService<Map<String, Object>, Map<String, Object>>)
                Objects.requireNonNull(VectorProto.PROTO.api((String) get(vector, "service")));
    }

    @SuppressWarnings("unchecked") // all of VectorProto are
    private static MsgService<Map<String, Object>> msg(Map<String, Object> vector) {
        return (MsgService<Map<String, Object>>)
                Objects.requireNonNull(VectorProto.PROTO.msg((String) get(vector, "service")));
    }

    private static Dialect dialect(Map<String, Object> vector) {
        boolean text = "text".equals(vector.get("dataType"));
        return new Dialect(text ? DataFormat.JSON : DataFormat.BINARY, NullChecks.LOOSE);
    }

    private static Frame frame(Map<String, Object> vector) {
        return vector.get("text") instanceof String text
                ? new Frame.Text(text)
                : new Frame.Binary(HEX.parseHex((String) get(vector, "hex")));
    }

    private static Object expected(Map<String, Object> vector) {
        return vector.containsKey("hex") ? get(vector, "hex") : get(vector, "text");
    }

    private static String spelled(Frame frame) {
        return frame instanceof Frame.Binary binary ? HEX.formatHex(binary.bytes()) : ((Frame.Text) frame).text();
    }

    private static Object get(Map<String, Object> vector, String name) {
        return Objects.requireNonNull(vector.get(name), name);
    }
}
