package io.tsrpc.net;

import io.tsrpc.Headers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads and writes the headers of an HTTP request or response, with all values of each: Java-WebSocket joins them, so that they
 * cannot be told apart.
 */
public final class HeadLines {
    private static final String LINE_END = "\r\n";

    private HeadLines() {}

    /** The text of a head, each byte a character. Does not change the buffer's position. */
    public static String text(ByteBuffer head) {
        return StandardCharsets.ISO_8859_1.decode(head.duplicate()).toString();
    }

    /** The headers in a head. Lines that are none are skipped. */
    public static Headers headers(String head) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String[] lines = head.split("\r\n", -1);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.computeIfAbsent(lines[i].substring(0, colon), name -> new ArrayList<>(1))
                        .add(lines[i].substring(colon + 1).strip());
            }
        }
        return Headers.received(headers);
    }

    /** Whether CR and LF are in a head only as pairs, and NUL is not. */
    public static boolean endProperly(String head) {
        for (int i = 0; i < head.length(); i++) {
            char next = head.charAt(i);
            boolean isWrong = switch (next) {
                case '\0' -> true;
                case '\n' -> i == 0 || head.charAt(i - 1) != '\r';
                case '\r' -> i + 1 == head.length() || head.charAt(i + 1) != '\n';
                default -> false;
            };
            if (isWrong) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether each line of a head is a header, without a blank before its name or behind it (RFC 9112, 5.1 and 5.2).
     *
     * @param head a whole one, with the empty line at its end
     */
    public static boolean areHeaders(String head) {
        return areHeaders(head, false);
    }

    /** The same for the head of an answer, in which a value may go on in the next line, behind a blank (RFC 9112, 5.2). */
    public static boolean areHeadersOfAnswer(String head) {
        return areHeaders(head, true);
    }

    private static boolean areHeaders(String head, boolean mayGoOn) {
        int first = head.indexOf(LINE_END) + LINE_END.length();
        for (int line = first; !head.startsWith(LINE_END, line); ) {
            boolean goesOn = mayGoOn && line > first && (head.charAt(line) == ' ' || head.charAt(line) == '\t');
            if (!goesOn && !isHeader(head, line)) {
                return false;
            }
            line = head.indexOf(LINE_END, line) + LINE_END.length();
        }
        return true;
    }

    private static boolean isHeader(String head, int line) {
        int end = line;
        while (isOfName(head.charAt(end))) {
            end++;
        }
        return end > line && head.charAt(end) == ':';
    }

    /** Whether a character may be in the name of a header (RFC 9110, 5.6.2). */
    private static boolean isOfName(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
    }

    /** How many headers a head has, whether their lines are valid or not. */
    public static int count(ByteBuffer head) {
        int ends = 0;
        for (int i = head.position(); i < head.limit(); i++) {
            if (head.get(i) == '\n') {
                ends++;
            }
        }
        return ends - 2; // the first line and the empty one
    }

    /** Appends the lines of headers. */
    public static void append(StringBuilder head, Headers headers) {
        headers.asMap().forEach((name, values) -> values.forEach(value -> append(head, name, value)));
    }

    /** Appends the lines of the headers that are for a server, and not for proxies alone. */
    public static void appendForServer(StringBuilder head, Headers headers) {
        headers.asMap().forEach((name, values) -> {
            if (!ProxyCredentials.isName(name)) {
                values.forEach(value -> append(head, name, value));
            }
        });
    }

    static void append(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    /** Whether a list, whose items are separated by commas, has an item, in any case (RFC 9110, 5.6.1). */
    public static boolean lists(String value, String item) {
        for (String each : value.split(",", -1)) {
            if (each.strip().equalsIgnoreCase(item)) {
                return true;
            }
        }
        return false;
    }
}
