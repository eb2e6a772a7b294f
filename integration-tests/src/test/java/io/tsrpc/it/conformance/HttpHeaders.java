package io.tsrpc.it.conformance;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Headers as they are compared: as a set, names in small letters, without those that no client cares for. */
final class HttpHeaders {
    private static final Set<String> UNCOMPARED =
            Set.of("date", "connection", "transfer-encoding", "vary", "x-powered-by");

    private HttpHeaders() {}

    static Set<String> compared(List<?> lines) {
        Set<String> headers = new TreeSet<>();
        for (Object line : lines) {
            String text = (String) line;
            int colon = text.indexOf(':');
            String name = text.substring(0, colon).toLowerCase(Locale.ROOT);
            if (!UNCOMPARED.contains(name) && !text.equalsIgnoreCase("content-length: 0")) {
                headers.add(name + text.substring(colon));
            }
        }
        return headers;
    }

    /** The same where bodies differ. */
    static Set<String> comparedWithoutLength(List<?> lines) {
        Set<String> headers = compared(lines);
        headers.removeIf(line -> line.startsWith("content-length:"));
        return headers;
    }
}
