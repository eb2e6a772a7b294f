package io.tsrpc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Reads the header {@code Cookie}, as leniently as the usual servers on Node. */
final class CookieText {
    private CookieText() {}

    /** Reads all cookies. {@code lines} are the values of all headers {@code Cookie}. */
    static Map<String, List<String>> parse(List<String> lines) {
        ValueLists cookies = new ValueLists();
        for (String line : lines) {
            for (String pair : line.split(";", -1)) {
                int equals = pair.indexOf('=');
                if (equals >= 0) {
                    cookies.add(trim(pair.substring(0, equals)), value(trim(pair.substring(equals + 1))));
                }
            }
        }
        return cookies.asMap();
    }

    private static String trim(String text) {
        return text.strip();
    }

    private static String value(String raw) {
        boolean quoted = raw.length() >= 2 && raw.startsWith("\"") && raw.endsWith("\"");
        String value = quoted ? raw.substring(1, raw.length() - 1) : raw;
        return value.indexOf('%') < 0 ? value : decoded(value);
    }

    /** Decodes percent signs, all of them or none. */
    private static String decoded(String value) {
        if (!Percent.isValid(value)) {
            return value;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Percent.decode(value)))
                    .toString();
        } catch (CharacterCodingException e) { // it is something else that has percent signs
            return value;
        }
    }
}
