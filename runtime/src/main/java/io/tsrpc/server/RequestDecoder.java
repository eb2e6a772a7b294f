package io.tsrpc.server;

import io.tsrpc.codec.Decoding;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.room.protocols.RoomsProtocol;
import io.tsrpc.transport.Frame;
import io.tsrpc.transport.Request;
import io.tsrpc.wire.BinaryInput;
import io.tsrpc.wire.InvalidInputException;
import io.tsrpc.wire.ServerInput;
import io.tsrpc.wire.TextInput;
import org.jspecify.annotations.Nullable;

/** Decodes frames to calls and messages. */
final class RequestDecoder {
    private final ServiceProto proto;
    private final Decoding decoding;
    private final boolean json;

    RequestDecoder(ServiceProto proto, Decoding decoding, boolean json) {
        this.proto = proto;
        this.decoding = decoding;
        this.json = json;
    }

    /**
     * Decodes a frame of a long connection. A user's codec may throw anything else while it decodes a message.
     *
     * @throws InvalidInputException if the frame is neither a call nor a message
     */
    ServerInput decode(Frame frame) throws InvalidInputException {
        if (frame instanceof Frame.Binary binary) {
            return ofClient(BinaryInput.read(proto, decoding, binary.bytes()));
        }
        if (!json) {
            throw new InvalidInputException("JSON mode is not enabled, please use binary instead.");
        }
        return ofClient(TextInput.read(proto, decoding, frame.content()));
    }

    /**
     * Finds the call that a frame of a long connection is, without decoding its request, which is known to be
     * impossible.
     *
     * @param problem why it is
     * @throws InvalidInputException if the frame is not a call
     */
    ServerInput.InvalidCall caller(Frame frame, Throwable problem) throws InvalidInputException {
        return frame instanceof Frame.Binary binary
                ? BinaryInput.readCaller(proto, binary.bytes(), problem)
                : TextInput.readCaller(proto, frame.content(), problem);
    }

    /** Finds the call that a request is, as {@link #caller(Frame, Throwable)} does. */
    ServerInput.InvalidCall caller(Request request, Throwable problem) throws InvalidInputException {
        Request.Target target = request.target();
        if (target == null) {
            return BinaryInput.readCaller(proto, request.body().content(), problem);
        }
        ApiService<?, ?> service = target.isMessage() ? null : proto.api(target.service());
        if (service == null) {
            throw noService(target);
        }
        return new ServerInput.InvalidCall(service, null, problem);
    }

    /**
     * Decodes the body of a request.
     *
     * @param target the service that the request names, or null if the body names it
     * @throws InvalidInputException if the target is no service, or the body is not a call or message
     */
    ServerInput decode(Frame body, Request.@Nullable Target target) throws InvalidInputException {
        byte[] content = body.content();
        if (body instanceof Frame.Binary || target == null) { // a flow may have replaced a binary request by text
            return ofClient(BinaryInput.read(proto, decoding, content));
        }
        return ofClient(target.isMessage() ? message(target, content) : call(target, content));
    }

    /**
     * What a client has sent: no message of those that only servers send. Listeners that pass on what they hear would tell other clients
     * in the server's name what this one claims.
     *
     * @throws InvalidInputException if it is one
     */
    private static ServerInput ofClient(ServerInput input) throws InvalidInputException {
        if (input instanceof ServerInput.Msg<?> msg && RoomsProtocol.has(msg.service())) {
            throw new InvalidInputException("Only servers send " + msg.service().name());
        }
        return input;
    }

    private ServerInput call(Request.Target target, byte[] text) throws InvalidInputException {
        ApiService<?, ?> service = proto.api(target.service());
        if (service == null) {
            throw noService(target);
        }
        return TextInput.readCall(service, decoding, text);
    }

    private ServerInput message(Request.Target target, byte[] text) throws InvalidInputException {
        MsgService<?> service = proto.msg(target.service());
        if (service == null) {
            throw noService(target);
        }
        return TextInput.readMsg(service, decoding, text);
    }

    private static InvalidInputException noService(Request.Target target) {
        return new InvalidInputException("Invalid URL path: " + target.url());
    }
}
