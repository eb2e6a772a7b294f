package io.tsrpc.codec;

/** Halves of surrogate pairs in JSON: {@code JSON.stringify} escapes them, because UTF-8 cannot carry them. */
final class LoneSurrogates {
    private LoneSurrogates() {}

    static boolean in(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (!Utf8.isPair(text, i)) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /** The whole string as a JSON value. */
    static String quoted(String text) {
        StringBuilder json = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Utf8.isPair(text, i)) {
                json.append(c).append(text.charAt(++i));
            } else if (c < ' ' || Character.isSurrogate(c)) {
                json.append(String.format("\\u%04x", (int) c));
            } else if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
