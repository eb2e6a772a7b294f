package io.tsrpc.codec;

import java.util.Base64;

/**
 * Decodes base64 like Node's {@code Buffer.from(text, 'base64')}: padding is optional, both alphabets are accepted, and
 * other characters are ignored.
 */
final class Base64Text {
    private Base64Text() {}

    static byte[] decode(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length() && text.charAt(i) != '='; i++) {
            char c = text.charAt(i);
            if (c == '-') {
                clean.append('+');
            } else if (c == '_') {
                clean.append('/');
            } else if (isBase64(c)) {
                clean.append(c);
            }
        }
        if (clean.length() % 4 == 1) { // six bits, too few for a byte
            clean.setLength(clean.length() - 1);
        }
        return Base64.getDecoder().decode(clean.toString());
    }

    private static boolean isBase64(char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
    }
}
