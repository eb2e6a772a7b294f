package io.tsrpc.http;

import io.tsrpc.RequestHead;
import java.util.List;
import java.util.Locale;

/**
 * What a request says that its body is. Only what a call can be is accepted: a form, which any page can send for its visitor without a
 * browser's asking first, is none.
 *
 * @param text the header {@code Content-Type} in small letters; empty if there is none
 */
record MediaType(String text) {
    private static final String JSON = "application/json";
    private static final String BINARY = "application/octet-stream";

    static MediaType of(RequestHead request) {
        List<String> lines = request.headers("Content-Type");
        return new MediaType(String.join(", ", lines).toLowerCase(Locale.ROOT).strip());
    }

    /** Whether it is JSON in UTF-8. */
    boolean isJson() {
        return essence().equals(JSON) && isUtf8();
    }

    /** Whether it may be a call or a message: JSON, binary, or nothing is said. */
    boolean mayBeCall() {
        return text.isEmpty() || isJson() || essence().equals(BINARY);
    }

    private String essence() {
        int semicolon = text.indexOf(';');
        return (semicolon < 0 ? text : text.substring(0, semicolon)).strip();
    }

    private boolean isUtf8() {
        for (String parameter : text.split(";", -1)) {
            String pair = parameter.strip();
            if (pair.startsWith("charset=")) {
                String charset = pair.substring("charset=".length()).replace("\"", "");
                return charset.equals("utf-8") || charset.equals("utf8");
            }
        }
        return true;
    }
}
