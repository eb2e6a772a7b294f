package io.tsrpc.wire;

import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonSyntaxException;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import org.jspecify.annotations.Nullable;

/**
 * Decodes JSON from clients: WebSocket frames {@code ["Name", body, sn]} (a call) and {@code ["Name", body]} (a
 * message), and the bare bodies of HTTP requests.
 */
public final class TextInput {
    private TextInput() {}

    /**
     * Decodes a WebSocket frame. A user's codec may throw anything while it decodes a message.
     *
     * @throws InvalidInputException if it is neither a call nor a message of {@code proto}
     */
    public static ServerInput read(ServiceProto proto, Decoding decoding, byte[] text) throws InvalidInputException {
        ServerInput usual = UsualInput.read(proto, decoding, text);
        return usual == null ? readClosely(proto, decoding, text) : usual;
    }

    /** Decodes an unusual or invalid frame: its structure is parsed before its body. */
    static ServerInput readClosely(ServiceProto proto, Decoding decoding, byte[] text) throws InvalidInputException {
        Outline outline = outline(decoding, text);
        return outline.isCall() ? call(proto, outline, null) : message(proto, outline);
    }

    /**
     * Finds the call that a WebSocket frame is, without decoding its request, which is known to be impossible.
     *
     * @param problem why it is
     * @throws InvalidInputException if it is not a call
     */
    public static ServerInput.InvalidCall readCaller(ServiceProto proto, byte[] text, Throwable problem)
            throws InvalidInputException {
        Outline outline = outline(Decoding.unlimited(NullChecks.LOOSE), text);
        if (!outline.isCall()) {
            throw InvalidInputException.unknownName("msg", outline.name());
        }
        return (ServerInput.InvalidCall) call(proto, outline, problem);
    }

    private static Outline outline(Decoding decoding, byte[] text) throws InvalidInputException {
        try {
            return Outline.of(text, decoding);
        } catch (CodecException e) {
            throw InvalidInputException.badText(e);
        }
    }

    /** Decodes the body of an HTTP request that calls {@code service}. */
    public static <Req, Res> ServerInput readCall(ApiService<Req, Res> service, Decoding decoding, byte[] text) {
        try {
            return new ServerInput.Api<>(service, readBody(service.req(), decoding, text), null);
        } catch (CodecException e) {
            return new ServerInput.InvalidCall(service, null, InvalidInputException.badText(syntaxFirst(text, e)));
        } catch (Throwable e) { // a user's codec may throw anything, and the caller must get an answer
            return new ServerInput.InvalidCall(service, null, e);
        }
    }

    /**
     * Decodes the body of an HTTP request that sends a message of {@code service}. A user's codec may throw anything.
     *
     * @throws InvalidInputException if it is not such a message
     */
    public static <M> ServerInput readMsg(MsgService<M> service, Decoding decoding, byte[] text)
            throws InvalidInputException {
        try {
            JsonReader in = new JsonReader(text, decoding);
            M msg = service.msg().readJson(in);
            in.expectEnd();
            return new ServerInput.Msg<>(service, msg, decoding.maxSize() - in.available());
        } catch (CodecException e) {
            throw InvalidInputException.badText(syntaxFirst(text, e));
        }
    }

    private static <T> T readBody(Codec<T> codec, Decoding decoding, byte[] text) {
        JsonReader in = new JsonReader(text, decoding);
        T body = codec.readJson(in);
        in.expectEnd();
        return body;
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

    private static ServerInput call(ServiceProto proto, Outline outline, @Nullable Throwable problem) {
        ApiService<?, ?> service = proto.api(outline.name());
        if (service == null) {
            ApiService<?, ?> unknown = UnknownApi.named(outline.name());
            return new ServerInput.InvalidCall(
                    unknown,
                    outline.sn(),
                    problem == null ? InvalidInputException.unknownName("api", unknown.name()) : problem);
        }
        return problem == null ? call(service, outline) : new ServerInput.InvalidCall(service, outline.sn(), problem);
    }

    private static <Req, Res> ServerInput call(ApiService<Req, Res> service, Outline outline) {
        try {
            return new ServerInput.Api<>(service, service.req().readJson(outline.body()), outline.sn());
        } catch (CodecException e) {
            return new ServerInput.InvalidCall(service, outline.sn(), InvalidInputException.badText(e));
        } catch (Throwable e) { // a user's codec may throw anything, and the caller must get an answer
            return new ServerInput.InvalidCall(service, outline.sn(), e);
        }
    }

    private static ServerInput message(ServiceProto proto, Outline outline) throws InvalidInputException {
        MsgService<?> service = proto.msg(outline.name());
        if (service == null) {
            throw InvalidInputException.unknownName("msg", outline.name());
        }
        return message(service, outline);
    }

    private static <M> ServerInput message(MsgService<M> service, Outline outline) throws InvalidInputException {
        try {
            JsonReader in = outline.body();
            M msg = service.msg().readJson(in);
            return new ServerInput.Msg<>(service, msg, outline.decoding().maxSize() - in.available());
        } catch (CodecException e) {
            throw InvalidInputException.badText(e);
        }
    }
}
