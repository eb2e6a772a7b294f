package io.tsrpc.net;

import io.tsrpc.Headers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the headers of an HTTP request or response, with all values of each: Java-WebSocket joins them, so that they
 * cannot be told apart.
 */
public final class HeadLines {
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
}
