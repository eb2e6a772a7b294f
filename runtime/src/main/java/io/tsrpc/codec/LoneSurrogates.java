package io.tsrpc.codec;

import io.tsrpc.text.Utf8Bytes;
import java.nio.charset.StandardCharsets;

/** Lone surrogates in JSON. {@code JSON.stringify} escapes them, because UTF-8 cannot encode them. */
final class LoneSurrogates {
    private static final int ESCAPE_LENGTH = 6;

    private LoneSurrogates() {}

    /** Encodes JSON text as UTF-8, with lone surrogates escaped. */
    static byte[] utf8(String json) {
        return (Utf8Bytes.canEncode(json) ? json : escaped(json)).getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String json) {
        StringBuilder text = new StringBuilder(json.length() + ESCAPE_LENGTH);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (Utf8Bytes.isPair(json, i)) {
                text.append(c).append(json.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                text.append("\\u").append(Integer.toHexString(c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** Replaces escapes of lone surrogates by the surrogates themselves. Jackson rejects such escapes in names. */
    static String unescaped(String json) {
        if (!json.contains("\\ud") && !json.contains("\\uD")) {
            return json;
        }
        StringBuilder text = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            if (json.charAt(i) != '\\' || i + 1 == json.length()) {
                text.append(json.charAt(i));
            } else if (isEscape(json, i, true) && isEscape(json, i + ESCAPE_LENGTH, false)) {
                text.append(json, i, i + 2 * ESCAPE_LENGTH);
                i += 2 * ESCAPE_LENGTH - 1;
            } else if (isEscape(json, i, true) || isEscape(json, i, false)) {
                text.append((char) Integer.parseInt(json, i + 2, i + ESCAPE_LENGTH, 16));
                i += ESCAPE_LENGTH - 1;
            } else { // a backslash and the character it escapes
                text.append(json.charAt(i)).append(json.charAt(++i));
            }
        }
        return text.toString();
    }

    /** Whether there is an escape of a high or low surrogate at index {@code i}. */
    private static boolean isEscape(String json, int i, boolean high) {
        return json.regionMatches(true, i, "\\ud", 0, 3)
                && json.startsWith("\\u", i)
                && i + ESCAPE_LENGTH <= json.length()
                && (high ? "89abAB" : "cdefCDEF").indexOf(json.charAt(i + 3)) >= 0
                && Character.digit(json.charAt(i + 4), 16) >= 0
                && Character.digit(json.charAt(i + 5), 16) >= 0;
    }
}
