package io.tsrpc.it.conformance;

import io.tsrpc.ApiReturn;
import io.tsrpc.ConnectResult;
import io.tsrpc.ErrorCode;
import io.tsrpc.SendResult;
import io.tsrpc.TsrpcError;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.conformance.ConformanceServices;
import io.tsrpc.conformance.protocols.ApiTest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What calls come to, in the form of the recordings: the objects of TSRPC's clients and servers, as JSON. */
final class Outcome {
    private static final Map<String, Object> SUCCESS = Map.of("isSucc", true);

    private Outcome() {}

    /** A return of {@code Test}. */
    static Object of(ApiReturn<ApiTest.Res> ret) {
        return ret.fold(res -> Map.of("isSucc", true, "res", json(res)), Outcome::failure);
    }

    private static Object json(ApiTest.Res res) {
        JsonWriter out = new JsonWriter();
        ConformanceServices.TEST.res().writeJson(out, res);
        return Objects.requireNonNull(new JsonReader(out.toString()).readAny());
    }

    /** What became of a message that a client sent. */
    static Object of(SendResult sent) {
        TsrpcError err = sent.err();
        return err == null ? SUCCESS : failure(err);
    }

    /**
     * What became of a message that a server sent: there, only a text says what is wrong. It names connections, whose ids have the
     * server's random name before their number.
     */
    static Object ofServer(SendResult sent) {
        String errMsg = sent.errMsg();
        return textual(errMsg == null ? null : errMsg.replaceAll("Conn#[0-9a-z]+-", "Conn#"));
    }

    static Object of(ConnectResult connected) {
        return textual(connected.errMsg());
    }

    private static Object textual(@Nullable String errMsg) {
        return errMsg == null ? SUCCESS : Map.of("isSucc", false, "errMsg", errMsg);
    }

    /** A failure with this error. */
    static Map<String, Object> failure(TsrpcError error) {
        Map<String, Object> err = new LinkedHashMap<>();
        err.put("message", error.message());
        err.put("type", error.type().wireName());
        if (error.code() instanceof ErrorCode.Text text) {
            err.put("code", text.value());
        } else if (error.code() instanceof ErrorCode.Int number) {
            err.put("code", number.value());
        }
        err.putAll(error.extra());
        return Map.of("isSucc", false, "err", err);
    }

    /** A failure with this error. */
    static Map<String, Object> failure(String message, String type, String code) {
        return Map.of("isSucc", false, "err", Map.of("message", message, "type", type, "code", code));
    }

    /** A recorded failure whose error has one more field. */
    static Object withField(Object recorded, String name, Object value) {
        Map<String, Object> err = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(((Map<?, ?>) recorded).get("err")))
                .forEach((field, text) -> err.put((String) field, text));
        err.put(name, value);
        return Map.of("isSucc", false, "err", err);
    }
}
