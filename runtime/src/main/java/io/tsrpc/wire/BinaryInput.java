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
     * Decodes a frame. A user's codec may throw anything while it decodes a message.
     *
     * @throws InvalidInputException if it is neither a call nor a message of {@code proto}
     */
    public static ServerInput read(ServiceProto proto, Decoding decoding, byte[] frame) throws InvalidInputException {
        return read(proto, new BinaryReader(frame, decoding), null);
    }

    /**
     * Finds the call that a frame is, without decoding its request, which is known to be impossible.
     *
     * @param problem why it is
     * @throws InvalidInputException if it is not a call
     */
    public static ServerInput.InvalidCall readCaller(ServiceProto proto, byte[] frame, Throwable problem)
            throws InvalidInputException {
        return (ServerInput.InvalidCall) read(proto, new BinaryReader(frame), problem);
    }

    /** Decodes a frame, or returns an invalid call if its {@code problem} is known already. */
    private static ServerInput read(ServiceProto proto, BinaryReader in, @Nullable Throwable problem)
            throws InvalidInputException {
        long serviceId = -1;
        BinaryReader body = null;
        Sn sn = null;
        try {
            for (int blocks = in.readCount(); blocks > 0; blocks--) {
                int header = in.readHeader();
                switch (header >>> 2) {
                    case SERVICE_ID -> serviceId = in.readUintLong();
                    case BODY -> body = in.slice(in.readLength());
                    case SN -> sn = Sn.of(in.readUintLong());
                    default -> in.skip(header);
                }
            }
        } catch (CodecException e) {
            throw InvalidInputException.badBuffer(e);
        }
        Service service = proto.byId(serviceId);
        if (service == null) {
            return unknown(proto, serviceId, sn, problem);
        }
        if (service instanceof ApiService<?, ?> api) {
            return problem == null ? call(proto, api, body, sn) : new ServerInput.InvalidCall(api, sn, problem);
        }
        if (sn != null && problem != null) {
            return caller(serviceId, sn, problem);
        }
        if (problem != null) {
            throw InvalidInputException.badBuffer(problem);
        }
        return message(proto, (MsgService<?>) service, body, sn);
    }

    /** The call of an API that the server does not have. Only calls have serial numbers. */
    private static ServerInput caller(long serviceId, Sn sn, Throwable problem) {
        return new ServerInput.InvalidCall(UnknownApi.withId((int) serviceId), sn, problem);
    }

    private static ServerInput unknown(ServiceProto proto, long serviceId, @Nullable Sn sn, @Nullable Throwable given)
            throws InvalidInputException {
        if (serviceId < 0) {
            throw InvalidInputException.badBuffer(CodecException.missing("serviceId"));
        }
        InvalidInputException problem =
                InvalidInputException.unknownService("There is no service with the id %d in protocol %s, which has %s"
                        .formatted(serviceId, proto.name(), ids(proto)));
        if (sn == null || serviceId > Integer.MAX_VALUE) {
            throw problem;
        }
        return caller(serviceId, sn, given == null ? problem : given);
    }

    private static String ids(ServiceProto proto) {
        int highest = proto.services().stream().mapToInt(Service::id).max().orElse(-1);
        return proto.services().size() + " services with ids up to " + highest;
    }

    private static <Req, Res> ServerInput call(
            ServiceProto proto, ApiService<Req, Res> api, @Nullable BinaryReader body, @Nullable Sn sn) {
        try {
            return new ServerInput.Api<>(api, present(body).readBody(api.req()), sn);
        } catch (CodecException e) {
            return new ServerInput.InvalidCall(api, sn, invalid(proto, api, e));
        } catch (Throwable e) { // a user's codec may throw anything, and the caller must get an answer
            return new ServerInput.InvalidCall(api, sn, e);
        }
    }

    private static <M> ServerInput message(
            ServiceProto proto, MsgService<M> msg, @Nullable BinaryReader body, @Nullable Sn sn)
            throws InvalidInputException {
        try {
            BinaryReader in = present(body);
            int available = in.available();
            M value = in.readBody(msg.msg());
            return new ServerInput.Msg<>(msg, value, available - in.available());
        } catch (CodecException e) {
            InvalidInputException problem = invalid(proto, msg, e);
            if (sn == null) {
                throw problem;
            }
            return caller(msg.id(), sn, problem); // in the client's version of the protocol it is an API
        } catch (Throwable e) { // a user's codec may throw anything, and the caller must get an answer
            if (sn == null) {
                throw e;
            }
            return caller(msg.id(), sn, e);
        }
    }

    private static BinaryReader present(@Nullable BinaryReader body) {
        if (body == null) {
            throw CodecException.missing("buffer");
        }
        return body;
    }

    private static InvalidInputException invalid(ServiceProto proto, Service service, CodecException problem) {
        return InvalidInputException.badBody(
                service,
                problem,
                "The input for %s (id %d of protocol %s) cannot be read"
                        .formatted(service, service.id(), proto.name()));
    }
}
