package io.tsrpc.wire;

import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.Decoding;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a client's frame, parsed before its body is decoded. The presence of a serial number after the body
 * decides which service the body belongs to, so the text is parsed twice.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Outline(
        byte[] text,
        Decoding decoding,
        String name,
        boolean hasBody,
        boolean isCall,
        @Nullable Sn sn) {
    private static final String NO_NAME = "Invalid request format: unresolved service name.";

    static Outline of(byte[] text, Decoding decoding) throws InvalidInputException {
        JsonReader in = new JsonReader(text, decoding);
        if (!in.kind().equals("Array")) {
            in.skipValue();
            in.expectEnd();
            throw new InvalidInputException(NO_NAME);
        }
        in.beginArray();
        return parts(text, decoding, in);
    }

    private static Outline parts(byte[] text, Decoding decoding, JsonReader in) throws InvalidInputException {
        String name = null;
        boolean hasBody = false;
        boolean isCall = false;
        Sn sn = null;
        for (int i = 0; in.nextElement(); i++) {
            switch (i) {
                case 0 -> name = jsString(in);
                case 1 -> {
                    hasBody = true;
                    in.skipAnyDepth(); // the body alone is at fault: whose call it is comes behind it
                }
                case 2 -> {
                    isCall = true;
                    sn = Sn.ofJson(in.readAny());
                }
                default -> in.skipValue();
            }
        }
        in.expectEnd();
        if (name == null) {
            throw new InvalidInputException(NO_NAME);
        }
        return new Outline(text, decoding, name, hasBody, isCall, sn);
    }

    private static String jsString(JsonReader in) {
        if (in.kind().equals("string")) {
            return in.readString();
        }
        try (JsonWriter out = new JsonWriter()) {
            out.writeAny(in.readAny());
            return out.toString();
        }
    }

    /** A reader of the body. */
    JsonReader body() {
        if (!hasBody) {
            throw CodecException.type("Object", "undefined");
        }
        JsonReader in = new JsonReader(text, decoding);
        in.beginArray();
        in.nextElement();
        in.skipValue();
        in.nextElement();
        return in;
    }
}
