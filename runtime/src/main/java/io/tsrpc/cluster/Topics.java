package io.tsrpc.cluster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** The names of an application's topics on a backplane that others may use too. Names in them are encoded: none has a meaning for an engine. */
public final class Topics {
    private static final int MOST_OF_NAMESPACE = 100;

    private final String prefix;

    /**
     * Creates the topics of an application.
     *
     * @param namespace what tells it from others
     * @throws IllegalArgumentException if that is empty, or longer than 100 characters when encoded
     */
    public Topics(String namespace) {
        prefix = encoded(namespace);
        if (prefix.isEmpty() || prefix.length() > MOST_OF_NAMESPACE) {
            throw new IllegalArgumentException("namespace must have 1 to " + MOST_OF_NAMESPACE
                    + " characters when it is percent-encoded, but has " + prefix.length());
        }
    }

    /** What all servers hear. */
    public String all() {
        return prefix + ".all";
    }

    /** What one server hears. */
    public String node(String id) {
        return prefix + ".n." + encoded(id);
    }

    /** What servers hear that have members of a room. */
    public String room(RoomKind kind, String name) {
        return prefix + kind.part() + encoded(name);
    }

    /** Any text as letters, digits and {@code _ - %}. */
    private static String encoded(String text) {
        return text.chars().allMatch(Topics::isPlain) ? text : percentEncoded(text);
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }

    private static String percentEncoded(String text) {
        return URLEncoder.encode(text, UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace(".", "%2E");
    }
}
