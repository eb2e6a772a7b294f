package io.tsrpc.wire;

import io.tsrpc.ApiReturn;
import io.tsrpc.DataFormat;
import io.tsrpc.TsrpcError;
import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.JsonNames;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.Service;
import io.tsrpc.transport.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Encodes frames of a server. In binary, the envelope is TSRPC 3.4's {@code ServerOutputData}: body (property 0) or
 * error (1), and on long connections service id (2) and serial number (3).
 *
 * <p>Every method throws {@link io.tsrpc.codec.CodecException} if a value cannot be encoded.
 */
public final class ServerOutput {
    private static final int BODY = 0x28;
    private static final int ERROR = 0x2F;
    private static final int SERVICE_ID = 0x31;
    private static final int SN = 0x35;

    /** How many bytes an envelope has at most beside its body, and a few for a writer that looks ahead. */
    private static final int MOST_AROUND_BODY = 48;

    /** The properties of a call's result in JSON. */
    static final JsonNames RETURN = JsonNames.of("isSucc", "res", "err");

    static final int IS_SUCC = 0;
    static final int RES = 1;
    static final int ERR = 2;

    private ServerOutput() {}

    /**
     * Encodes a reply for a long connection, or without the envelope's service and serial number if {@code sn} is null.
     */
    public static <Res> Frame reply(Dialect dialect, ApiService<?, Res> service, @Nullable Sn sn, ApiReturn<Res> ret) {
        return dialect.isBinary()
                ? new Frame.Binary(binaryReply(dialect.binary(), service, sn, ret))
                : textReply(dialect, service, sn, ret);
    }

    /** Encodes a message. */
    public static <M> Frame message(Dialect dialect, MsgService<M> service, M msg) {
        return dialect.isBinary()
                ? new Frame.Binary(binaryMessage(dialect.binary(), service, msg))
                : textMessage(dialect, service, msg);
    }

    /** Encodes a message in binary that is in TSBuffer's form already. */
    public static Frame message(MsgService<?> service, byte[] encoded) {
        BinaryWriter out = BinaryWriter.ofCapacity(encoded.length + MOST_AROUND_BODY);
        out.writeVarint(2);
        out.writeHeader(BODY);
        out.writeBytes(encoded);
        writeServiceId(out, service);
        return new Frame.Binary(out.toByteArray());
    }

    /** The body of a message that was encoded here in binary. */
    public static byte[] body(Frame.Binary message) {
        BinaryReader in = new BinaryReader(message.bytes());
        var unusedBlocks = in.readVarint();
        var unusedHeader = in.readHeader();
        return in.readBytes();
    }

    /** Encodes an error without a service, for HTTP input that names no service. */
    public static Frame error(DataFormat format, TsrpcError error) {
        if (format == DataFormat.JSON) {
            try (JsonWriter out = new JsonWriter()) {
                writeFailure(out, error);
                return new Frame.Text(out.toByteArray());
            }
        }
        BinaryWriter out = new BinaryWriter();
        out.writeVarint(1);
        out.writeHeader(ERROR);
        ErrorData.write(out, error);
        return new Frame.Binary(out.toByteArray());
    }

    private static <Res> byte[] binaryReply(
            BinaryWriter out, ApiService<?, Res> service, @Nullable Sn sn, ApiReturn<Res> ret) {
        out.writeVarint(sn == null ? 1 : 3);
        if (ret instanceof ApiReturn.Success<Res> success) {
            out.writeHeader(BODY);
            int body = out.beginBlock();
            service.res().write(out, success.res());
            out.endBlock(body);
        } else {
            out.writeHeader(ERROR);
            ErrorData.write(out, ((ApiReturn.Failure<Res>) ret).err());
        }
        if (sn != null) {
            writeServiceId(out, service);
            out.writeHeader(SN);
            out.writeVarint(sn.number().orElse(0)); // of any size; empty only for a JSON call on a binary connection
        }
        return out.toByteArray();
    }

    private static <M> byte[] binaryMessage(BinaryWriter out, MsgService<M> service, M msg) {
        out.writeVarint(2);
        out.writeHeader(BODY);
        int body = out.beginBlock();
        service.msg().write(out, msg);
        out.endBlock(body);
        writeServiceId(out, service);
        return out.toByteArray();
    }

    private static void writeServiceId(BinaryWriter out, Service service) {
        out.writeHeader(SERVICE_ID);
        out.writeVarint(service.id());
    }

    private static <Res> Frame textReply(
            Dialect dialect, ApiService<?, Res> service, @Nullable Sn sn, ApiReturn<Res> ret) {
        try (JsonWriter out = dialect.json()) {
            if (sn == null) {
                writeReturn(out, service, ret);
            } else {
                out.beginArray();
                out.writeString(service.name());
                writeReturn(out, service, ret);
                sn.writeJson(out);
                out.endArray();
            }
            return new Frame.Text(out.toByteArray());
        }
    }

    private static <Res> void writeReturn(JsonWriter out, ApiService<?, Res> service, ApiReturn<Res> ret) {
        if (ret instanceof ApiReturn.Success<Res> success) {
            out.beginObject();
            out.name(RETURN, IS_SUCC);
            out.writeBoolean(true);
            out.name(RETURN, RES);
            service.res().writeJson(out, success.res());
            out.endObject();
        } else {
            writeFailure(out, ((ApiReturn.Failure<Res>) ret).err());
        }
    }

    private static void writeFailure(JsonWriter out, TsrpcError error) {
        out.beginObject();
        out.name(RETURN, IS_SUCC);
        out.writeBoolean(false);
        out.name(RETURN, ERR);
        ErrorData.writeJson(out, error);
        out.endObject();
    }

    private static <M> Frame textMessage(Dialect dialect, MsgService<M> service, M msg) {
        try (JsonWriter out = dialect.json()) {
            out.beginArray();
            out.writeString(service.name());
            service.msg().writeJson(out, msg);
            out.endArray();
            return new Frame.Text(out.toByteArray());
        }
    }
}
