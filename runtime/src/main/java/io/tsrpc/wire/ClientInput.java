package io.tsrpc.wire;

import io.tsrpc.ApiReturn;
import io.tsrpc.TsrpcError;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import io.tsrpc.transport.Frame;

/** A decoded frame from a server on a long connection. */
public sealed interface ClientInput permits ClientInput.Msg, Reply {
    /**
     * Decodes a frame. The body of a reply is decoded later.
     *
     * @throws CodecException if it is neither a reply nor a message of {@code proto}
     */
    static ClientInput read(ServiceProto proto, Decoding decoding, Frame frame) {
        return frame instanceof Frame.Binary binary
                ? BinaryReply.read(proto, decoding, binary.bytes())
                : TextReply.read(proto, decoding, frame.content());
    }

    /**
     * Returns the serial number of the call to which a frame replies, without decoding its body; 0 for a message.
     *
     * @throws CodecException if the frame is malformed
     */
    static long readSn(Frame frame) {
        return frame instanceof Frame.Binary binary
                ? BinaryReply.readSn(binary.bytes())
                : TextReply.parse(Decoding.unlimited(NullChecks.LOOSE), frame.content())
                        .sn();
    }

    /**
     * A message.
     *
     * @param <M> the message type
     * @param service the message's service
     * @param msg the message
     * @param size how many bytes of memory it takes, about
     */
    record Msg<M>(MsgService<M> service, M msg, int size) implements ClientInput {}

    /**
     * Decodes the body of an HTTP reply.
     *
     * @throws CodecException if it is not a reply of {@code service}
     */
    static <Res> ApiReturn<Res> readHttp(ApiService<?, Res> service, Decoding decoding, Frame body) {
        return body instanceof Frame.Binary binary
                ? BinaryReply.readHttp(service, decoding, binary.bytes())
                : TextReply.readHttp(service.res()::readJson, decoding, body.content());
    }

    /**
     * Decodes the body of an HTTP reply to a message. Servers send one if they refuse the message.
     *
     * @return the error with which the message was refused
     * @throws CodecException if it is not such a reply
     */
    static TsrpcError readHttpRefusal(Decoding decoding, Frame body) {
        return body instanceof Frame.Binary binary
                ? BinaryReply.readHttpRefusal(decoding, binary.bytes())
                : TextReply.readHttpRefusal(decoding, body.content());
    }
}
