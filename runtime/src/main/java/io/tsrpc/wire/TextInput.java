package io.tsrpc.wire;

import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonSyntaxException;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;

/**
 * Decodes JSON from clients: WebSocket frames {@code ["Name", body, sn]} (a call) and {@code ["Name", body]} (a
 * message), and the bare bodies of HTTP requests.
 */
public final class TextInput {
    private TextInput() {}

    /**
     * Decodes a WebSocket frame.
     *
     * @throws InvalidInputException if it is neither a call nor a message of {@code proto}
     */
    public static ServerInput read(ServiceProto proto, Decoding decoding, byte[] text) throws InvalidInputException {
        ServerInput usual = UsualInput.read(proto, decoding, text);
        return usual == null ? readClosely(proto, decoding, text) : usual;
    }

    /** Decodes an unusual or invalid frame: its structure is parsed before its body. */
    static ServerInput readClosely(ServiceProto proto, Decoding decoding, byte[] text) throws InvalidInputException {
        try {
            Outline outline = Outline.of(text, decoding);
            return outline.isCall() ? call(proto, outline) : message(proto, outline);
        } catch (CodecException e) {
            throw new InvalidInputException(e.getMessage(), e);
        }
    }

    /**
     * Decodes the body of an HTTP request that calls {@code service}.
     *
     * @throws InvalidInputException if it is not a request of that API
     */
    public static <Req, Res> ServerInput readCall(ApiService<Req, Res> service, Decoding decoding, byte[] text)
            throws InvalidInputException {
        return new ServerInput.Api<>(service, readBody(service.req(), decoding, text), null);
    }

    /**
     * Decodes the body of an HTTP request that sends a message of {@code service}.
     *
     * @throws InvalidInputException if it is not such a message
     */
    public static <M> ServerInput readMsg(MsgService<M> service, Decoding decoding, byte[] text)
            throws InvalidInputException {
        return new ServerInput.Msg<>(service, readBody(service.msg(), decoding, text));
    }

    private static <T> T readBody(Codec<T> codec, Decoding decoding, byte[] text) throws InvalidInputException {
        try {
            JsonReader in = new JsonReader(text, decoding);
            T body = codec.readJson(in);
            in.expectEnd();
            return body;
        } catch (CodecException e) {
            throw new InvalidInputException(syntaxFirst(text, e).getMessage(), e);
        }
    }

    /**
     * Returns the first syntax error if there is one, or else {@code problem}. TSRPC parses the whole text before it
     * validates values, so it reports syntax errors first.
     */
    private static CodecException syntaxFirst(byte[] text, CodecException problem) {
        try {
            JsonReader in = new JsonReader(text);
            in.skipValue();
            in.expectEnd();
            return problem;
        } catch (JsonSyntaxException e) {
            return e;
        }
    }

    private static ServerInput call(ServiceProto proto, Outline outline) throws InvalidInputException {
        ApiService<?, ?> service = proto.api(outline.name());
        if (service == null) {
            throw new InvalidInputException("Invalid api path: " + outline.name(), null);
        }
        return call(service, outline);
    }

    private static <Req, Res> ServerInput call(ApiService<Req, Res> service, Outline outline) {
        return new ServerInput.Api<>(service, outline.readBody(service.req()), outline.sn());
    }

    private static ServerInput message(ServiceProto proto, Outline outline) throws InvalidInputException {
        MsgService<?> service = proto.msg(outline.name());
        if (service == null) {
            throw new InvalidInputException("Invalid msg path: " + outline.name(), null);
        }
        return message(service, outline);
    }

    private static <M> ServerInput message(MsgService<M> service, Outline outline) {
        return new ServerInput.Msg<>(service, outline.readBody(service.msg()));
    }
}
