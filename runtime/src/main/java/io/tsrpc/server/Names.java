package io.tsrpc.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import io.tsrpc.text.Utf8Bytes;

/** Names of rooms and users: any text that UTF-8 can encode, of limited length. */
final class Names {
    private static final int MOST_BYTES = 128;

    private Names() {}

    /**
     * Returns a name.
     *
     * @param what what it is called in errors
     * @throws IllegalArgumentException if it is empty or too long, or has a lone surrogate: as UTF-8, for an engine or a client, the name
     *     would be another one, in which others may be
     */
    static String checked(String name, String what) {
        requireNonNull(name, what);
        int length = name.getBytes(UTF_8).length;
        if (length == 0 || length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    what + " must have 1 to " + MOST_BYTES + " bytes as UTF-8, but has " + length);
        }
        if (!Utf8Bytes.canEncode(name)) {
            throw new IllegalArgumentException(what + " must not have a lone surrogate, which UTF-8 cannot encode");
        }
        return name;
    }
}
