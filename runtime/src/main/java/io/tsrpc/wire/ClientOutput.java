package io.tsrpc.wire;

import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.Service;
import io.tsrpc.transport.Frame;

/**
 * Encodes frames of a client. In binary, the envelope is TSRPC 3.4's {@code ServerInputData}: service id (property 0),
 * body (1) and, on long connections, serial number (2).
 *
 * <p>Every method throws {@link CodecException} if a value cannot be encoded.
 */
public final class ClientOutput {
    private static final int SERVICE_ID = 0x29;
    private static final int BODY = 0x2C;
    private static final int SN = 0x31;

    private ClientOutput() {}

    /** Encodes a call on a long connection. */
    public static <Req> Frame call(Dialect dialect, ApiService<Req, ?> service, Req req, long sn) {
        return dialect.isBinary()
                ? binary(dialect, service, service.req(), req, sn)
                : text(dialect, service, service.req(), req, sn);
    }

    /** Encodes a message on a long connection. */
    public static <M> Frame message(Dialect dialect, MsgService<M> service, M msg) {
        return dialect.isBinary()
                ? binary(dialect, service, service.msg(), msg, 0)
                : text(dialect, service, service.msg(), msg, 0);
    }

    /** Encodes the body of an HTTP request that is a call. In JSON, the URL names the API. */
    public static <Req> Frame httpCall(Dialect dialect, ApiService<Req, ?> service, Req req) {
        return dialect.isBinary() ? binary(dialect, service, service.req(), req, 0) : bare(dialect, service.req(), req);
    }

    /** Encodes the body of an HTTP request that is a message. In JSON, the URL names the service. */
    public static <M> Frame httpMessage(Dialect dialect, MsgService<M> service, M msg) {
        return dialect.isBinary() ? binary(dialect, service, service.msg(), msg, 0) : bare(dialect, service.msg(), msg);
    }

    private static <T> Frame binary(Dialect dialect, Service service, Codec<T> codec, T value, long sn) {
        BinaryWriter out = dialect.binary();
        out.writeVarint(sn == 0 ? 2 : 3);
        out.writeHeader(SERVICE_ID);
        out.writeVarint(service.id());
        out.writeHeader(BODY);
        int body = out.beginBlock();
        codec.write(out, present(value));
        out.endBlock(body);
        if (sn != 0) {
            out.writeHeader(SN);
            out.writeUint(sn);
        }
        return new Frame.Binary(out.toByteArray());
    }

    private static <T> Frame text(Dialect dialect, Service service, Codec<T> codec, T value, long sn) {
        try (JsonWriter out = dialect.json()) {
            out.beginArray();
            out.writeString(service.name());
            codec.writeJson(out, present(value));
            if (sn != 0) {
                out.writeUint(sn);
            }
            out.endArray();
            return new Frame.Text(out.toByteArray());
        }
    }

    private static <T> Frame bare(Dialect dialect, Codec<T> codec, T value) {
        try (JsonWriter out = dialect.json()) {
            codec.writeJson(out, present(value));
            return new Frame.Text(out.toByteArray());
        }
    }

    private static <T> T present(T value) {
        if (value == null) { // callers may be compiled without null checks
            throw CodecException.type("Object", "null");
        }
        return value;
    }
}
