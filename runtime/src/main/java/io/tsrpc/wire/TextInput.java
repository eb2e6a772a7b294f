package io.tsrpc.wire;

import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonSyntaxException;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.codec.NullChecks;
import io.tsrpc.proto.ApiService;
import io.tsrpc.proto.MsgService;
import io.tsrpc.proto.ServiceProto;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON from clients: WebSocket frames {@code ["Name", body, sn]} (a call) and {@code ["Name", body]} (a message), and
 * the bare bodies of HTTP requests.
 */
public final class TextInput {
    private TextInput() {}

    /**
     * Decodes a WebSocket frame.
     *
     * @throws InvalidInputException if it is no call and no message of {@code proto}
     */
    public static ServerInput read(ServiceProto proto, NullChecks nullChecks, String text)
            throws InvalidInputException {
        try {
            Outline outline = Outline.of(text, nullChecks);
            return outline.isCall() ? call(proto, outline) : message(proto, outline);
        } catch (CodecException e) {
            throw new InvalidInputException(e.getMessage(), e);
        }
    }

    /**
     * Decodes the body of an HTTP request that calls {@code service}.
     *
     * @throws InvalidInputException if it is no request of that API
     */
    public static <Req, Res> ServerInput readCall(ApiService<Req, Res> service, NullChecks nullChecks, String text)
            throws InvalidInputException {
        return new ServerInput.Api<>(service, readBody(service.req(), nullChecks, text), null);
    }

    /**
     * Decodes the body of an HTTP request that sends a message of {@code service}.
     *
     * @throws InvalidInputException if it is no such message
     */
    public static <M> ServerInput readMsg(MsgService<M> service, NullChecks nullChecks, String text)
            throws InvalidInputException {
        return new ServerInput.Msg<>(service, readBody(service.msg(), nullChecks, text));
    }

    private static <T> T readBody(Codec<T> codec, NullChecks nullChecks, String text) throws InvalidInputException {
        try (JsonReader in = new JsonReader(text, nullChecks)) {
            T body = codec.readJson(in);
            in.expectEnd();
            return body;
        } catch (CodecException e) {
            throw new InvalidInputException(syntaxFirst(text, e).getMessage(), e);
        }
    }

    /** TSRPC parses the whole text before it looks at values, so a mistake in the syntax is named before any other. */
    private static CodecException syntaxFirst(String text, CodecException problem) {
        try (JsonReader in = new JsonReader(text)) {
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

    /**
     * What a frame is, before its body is decoded: whether a serial number follows decides whose body it is, so the text is
     * gone through twice.
     */
    private record Outline(
            String text,
            NullChecks nullChecks,
            String name,
            boolean hasBody,
            boolean isCall,
            @Nullable Sn sn) {
        private static final String NO_NAME = "Invalid request format: unresolved service name.";

        static Outline of(String text, NullChecks nullChecks) throws InvalidInputException {
            try (JsonReader in = new JsonReader(text, nullChecks)) {
                if (!in.kind().equals("Array")) {
                    in.skipValue();
                    in.expectEnd();
                    throw new InvalidInputException(NO_NAME, null);
                }
                in.beginArray();
                return parts(text, in);
            }
        }

        private static Outline parts(String text, JsonReader in) throws InvalidInputException {
            String name = null;
            boolean hasBody = false;
            boolean isCall = false;
            Sn sn = null;
            for (int i = 0; in.nextElement(); i++) {
                switch (i) {
                    case 0 -> name = jsString(in);
                    case 1 -> {
                        hasBody = true;
                        in.skipValue();
                    }
                    case 2 -> {
                        isCall = true;
                        sn = sn(in.readAny());
                    }
                    default -> in.skipValue();
                }
            }
            in.expectEnd();
            if (name == null) {
                throw new InvalidInputException(NO_NAME, null);
            }
            return new Outline(text, in.nullChecks(), name, hasBody, isCall, sn);
        }

        private static String jsString(JsonReader in) {
            return in.kind().equals("string") ? in.readString() : json(in.readAny());
        }

        /** Null makes a call without a serial number; its answer is bare. */
        private static @Nullable Sn sn(@Nullable Object value) {
            if (value == null) {
                return null;
            }
            return value instanceof Long number && number >= 0
                    ? Sn.of(number)
                    : new Sn(OptionalLong.empty(), json(value));
        }

        private static String json(@Nullable Object value) {
            JsonWriter out = new JsonWriter();
            out.writeAny(value);
            return out.toString();
        }

        <T> T readBody(Codec<T> codec) {
            if (!hasBody) {
                throw CodecException.type("Object", "undefined");
            }
            try (JsonReader in = new JsonReader(text, nullChecks)) {
                in.beginArray();
                in.nextElement();
                in.skipValue();
                in.nextElement();
                return codec.readJson(in);
            }
        }
    }
}
