package io.tsrpc;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the target of a request: {@code /path?query}, or with scheme and host before it (RFC 9112, 3.2). */
final class RequestTarget {
    private static final Pattern ORIGIN = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?]*");

    private RequestTarget() {}

    static String path(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        Matcher origin = ORIGIN.matcher(path);
        if (!origin.lookingAt()) {
            return path;
        }
        String behind = path.substring(origin.end());
        return behind.isEmpty() ? "/" : behind;
    }

    static String query(String target) {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query + 1);
    }

    /** Reads parameters as {@code URLSearchParams} of browsers does. */
    static Map<String, List<String>> params(String query) {
        ValueLists params = new ValueLists();
        for (String pair : query.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                params.add(decode(name), decode(value));
            }
        }
        return params.asMap();
    }

    private static String decode(String text) {
        String spaced = text.replace('+', ' ');
        return spaced.indexOf('%') < 0 ? spaced : new String(Percent.decode(spaced), StandardCharsets.UTF_8);
    }
}
