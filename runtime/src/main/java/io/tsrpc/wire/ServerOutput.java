package io.tsrpc.wire;

import io.tsrpc.ApiReturn;
import io.tsrpc.DataFormat;
import io.tsrpc.TsrpcError;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.Service;
import io.tsrpc.transport.Frame;
import org.jspecify.annotations.Nullable;

/**
 * Writes what a server sends. In binary TSRPC 3.4 calls the envelope {@code ServerOutputData}: body (property 0) or error
 * (1), and on long connections service id (2) and serial number (3).
 *
 * <p>Every method throws {@link io.tsrpc.codec.CodecException} for a value that cannot be written.
 */
public final class ServerOutput {
    private static final int BODY = 0x28;
    private static final int ERROR = 0x2F;
    private static final int SERVICE_ID = 0x31;
    private static final int SN = 0x35;

    private ServerOutput() {}

    /** An answer on a long connection, or a bare one if {@code sn} is null. */
    public static <Res> Frame reply(Dialect dialect, ApiService<?, Res> service, @Nullable Sn sn, ApiReturn<Res> ret) {
        return dialect.isBinary()
                ? new Frame.Binary(binaryReply(dialect.binary(), service, sn, ret))
                : new Frame.Text(textReply(dialect.json(), service, sn, ret));
    }

    /** A message. */
    public static <M> Frame message(Dialect dialect, MsgService<M> service, M msg) {
        return dialect.isBinary()
                ? new Frame.Binary(binaryMessage(dialect.binary(), service, msg))
                : new Frame.Text(textMessage(dialect.json(), service, msg));
    }

    /** An error that belongs to no service, for input over HTTP that names none. */
    public static Frame error(DataFormat format, TsrpcError error) {
        if (format == DataFormat.JSON) {
            JsonWriter out = new JsonWriter();
            writeFailure(out, error);
            return new Frame.Text(out.toString());
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
            out.writeUint(sn.number().orElse(0)); // a binary connection is asked with numbers, but JSON may come too
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

    private static <Res> String textReply(
            JsonWriter out, ApiService<?, Res> service, @Nullable Sn sn, ApiReturn<Res> ret) {
        if (sn == null) {
            writeReturn(out, service, ret);
            return out.toString();
        }
        out.beginArray();
        out.writeString(service.name());
        writeReturn(out, service, ret);
        out.writeJson(sn.json());
        out.endArray();
        return out.toString();
    }

    private static <Res> void writeReturn(JsonWriter out, ApiService<?, Res> service, ApiReturn<Res> ret) {
        if (ret instanceof ApiReturn.Success<Res> success) {
            out.beginObject();
            out.name("isSucc");
            out.writeBoolean(true);
            out.name("res");
            service.res().writeJson(out, success.res());
            out.endObject();
        } else {
            writeFailure(out, ((ApiReturn.Failure<Res>) ret).err());
        }
    }

    private static void writeFailure(JsonWriter out, TsrpcError error) {
        out.beginObject();
        out.name("isSucc");
        out.writeBoolean(false);
        out.name("err");
        ErrorData.writeJson(out, error);
        out.endObject();
    }

    private static <M> String textMessage(JsonWriter out, MsgService<M> service, M msg) {
        out.beginArray();
        out.writeString(service.name());
        service.msg().writeJson(out, msg);
        out.endArray();
        return out.toString();
    }
}
