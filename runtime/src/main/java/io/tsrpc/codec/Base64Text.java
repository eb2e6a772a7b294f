package io.tsrpc.codec;

import java.util.Base64;

/** Decodes base64 in one of its two alphabets, with all of its padding or none. */
final class Base64Text {
    private Base64Text() {}

    static byte[] decode(String text) {
        try {
            return decoder(text).decode(text);
        } catch (IllegalArgumentException e) {
            throw CodecException.notValid(text, "base64");
        }
    }

    private static Base64.Decoder decoder(String text) {
        boolean isForUrls = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
        return isForUrls ? Base64.getUrlDecoder() : Base64.getDecoder();
    }
}
