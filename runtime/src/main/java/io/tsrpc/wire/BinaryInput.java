package io.tsrpc.wire;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.Decoding;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.Service;
import io.tsrpc.proto.ServiceProto;
import org.jspecify.annotations.Nullable;

/**
 * Decodes binary frames from clients. The envelope is TSRPC 3.4's {@code ServerInputData}: service id (property 0),
 * body (1) and, on long connections, serial number (2).
 */
public final class BinaryInput {
    private static final int SERVICE_ID = 10;
    private static final int BODY = 11;
    private static final int SN = 12;

    private BinaryInput() {}

    /**
     * Decodes a frame.
     *
     * @throws InvalidInputException if it is neither a call nor a message of {@code proto}
     */
    public static ServerInput read(ServiceProto proto, Decoding decoding, byte[] frame) throws InvalidInputException {
        try {
            return read(proto, new BinaryReader(frame, decoding));
        } catch (CodecException e) {
            throw InvalidInputException.badBuffer(e);
        }
    }

    private static ServerInput read(ServiceProto proto, BinaryReader in) throws InvalidInputException {
        long serviceId = -1;
        BinaryReader body = null;
        Sn sn = null;
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            switch (header >>> 2) {
                case SERVICE_ID -> serviceId = in.readUintLong();
                case BODY -> body = in.slice(in.readLength());
                case SN -> sn = Sn.of(in.readUintLong());
                default -> in.skip(header);
            }
        }
        if (body == null) {
            throw CodecException.missing("buffer");
        }
        Service service = proto.byId(serviceId);
        if (service == null) {
            throw InvalidInputException.otherProtocol("There is no service with the id %d in protocol %s, which has %s"
                    .formatted(serviceId, proto.name(), ids(proto)));
        }
        try {
            return decode(service, body, sn);
        } catch (CodecException e) {
            throw InvalidInputException.otherProtocol("The input for %s (id %d of protocol %s) cannot be read: %s"
                    .formatted(service, service.id(), proto.name(), e.getMessage()));
        }
    }

    private static String ids(ServiceProto proto) {
        int highest = proto.services().stream().mapToInt(Service::id).max().orElse(-1);
        return proto.services().size() + " services with ids up to " + highest;
    }

    private static ServerInput decode(Service service, BinaryReader body, @Nullable Sn sn) {
        return service instanceof ApiService<?, ?> api ? call(api, body, sn) : message((MsgService<?>) service, body);
    }

    private static <Req, Res> ServerInput call(ApiService<Req, Res> api, BinaryReader body, @Nullable Sn sn) {
        return new ServerInput.Api<>(api, body.readBody(api.req()), sn);
    }

    private static <M> ServerInput message(MsgService<M> msg, BinaryReader body) {
        return new ServerInput.Msg<>(msg, body.readBody(msg.msg()));
    }
}
