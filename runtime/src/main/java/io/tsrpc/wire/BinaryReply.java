package io.tsrpc.wire;

import io.tsrpc.ApiReturn;
import io.tsrpc.TsrpcError;
import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.Service;
import io.tsrpc.proto.ServiceProto;
import org.jspecify.annotations.Nullable;

/**
 * A binary frame from a server. The envelope is TSRPC 3.4's {@code ServerOutputData}: body (property 0) or error (1),
 * and on long connections service id (2) and, in replies, serial number (3).
 *
 * @param serviceId the service id, or -1 if there is none
 * @param sn the serial number; 0 for a message, or a reply over HTTP
 * @param body positioned at the body, which can be read once
 * @param problem why the error cannot be decoded, if it cannot
 */
record BinaryReply(
        long serviceId,
        long sn,
        @Nullable BinaryReader body,
        @Nullable TsrpcError error,
        @Nullable CodecException problem)
        implements Reply {
    private static final int BODY = 10;
    private static final int ERROR = 11;
    private static final int SERVICE_ID = 12;
    private static final int SN = 13;

    static ClientInput read(ServiceProto proto, Decoding decoding, byte[] bytes) {
        BinaryReply output = parse(decoding, bytes);
        return output.sn > 0 ? output : output.checked().message(proto.byId(output.serviceId));
    }

    static <Res> ApiReturn<Res> readHttp(ApiService<?, Res> service, Decoding decoding, byte[] bytes) {
        return parse(decoding, bytes).decode(service);
    }

    static TsrpcError readHttpRefusal(Decoding decoding, byte[] bytes) {
        BinaryReply output = parse(decoding, bytes).checked();
        if (output.error == null) {
            throw CodecException.of("Missing error (from ServerOutput)");
        }
        return output.error;
    }

    /** The serial number of a frame; 0 if it is a message. */
    static long readSn(byte[] bytes) {
        return parse(Decoding.unlimited(NullChecks.LOOSE), bytes).sn;
    }

    /** Parses a frame. An error that cannot be decoded is skipped, because the serial number follows it. */
    private static BinaryReply parse(Decoding decoding, byte[] bytes) {
        try {
            return parse(new BinaryReader(bytes, decoding), null);
        } catch (CodecException e) {
            return parse(new BinaryReader(bytes, decoding), e);
        }
    }

    private static BinaryReply parse(BinaryReader in, @Nullable CodecException problem) {
        long serviceId = -1;
        long sn = 0;
        BinaryReader body = null;
        TsrpcError error = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case BODY -> body = in.slice(in.readLength());
                case ERROR -> {
                    if (problem == null) {
                        error = ErrorData.read(in);
                    } else {
                        in.skip(header);
                    }
                }
                case SERVICE_ID -> serviceId = in.readUintLong();
                case SN -> sn = in.readUintLong();
                default -> in.skip(header);
            }
        }
        return new BinaryReply(serviceId, sn, body, error, problem);
    }

    private BinaryReply checked() {
        if (problem != null) {
            throw problem;
        }
        return this;
    }

    private ClientInput message(@Nullable Service service) {
        if (service instanceof MsgService<?> msg) {
            return decodeMessage(msg);
        }
        throw CodecException.of("Invalid service ID: " + serviceId + " (from ServerOutput)");
    }

    private <M> ClientInput decodeMessage(MsgService<M> service) {
        if (body == null) {
            throw CodecException.of("Empty msg buffer (from ServerOutput)");
        }
        int available = body.available();
        M msg = body.readBody(service.msg());
        return new ClientInput.Msg<>(service, msg, available - body.available());
    }

    @Override
    public <Res> ApiReturn<Res> read(ApiService<?, Res> service) {
        if (serviceId != service.id()) {
            throw CodecException.of("Invalid service ID: " + serviceId + " (from ServerOutput)");
        }
        return decode(service);
    }

    private <Res> ApiReturn<Res> decode(ApiService<?, Res> service) {
        checked();
        if (error != null) {
            return ApiReturn.failure(error);
        }
        if (body == null) {
            throw CodecException.of("Missing buffer or error (from ServerOutput)");
        }
        return ApiReturn.success(body.readBody(service.res()));
    }
}
