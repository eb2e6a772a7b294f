package io.tsrpc.room;

import static java.nio.charset.StandardCharsets.UTF_8;

/** What is told of members. */
final class MemberData {
    private static final int MOST_BYTES = 1_024;

    private MemberData() {}

    static void check(String data) {
        int length = data.getBytes(UTF_8).length;
        if (length > MOST_BYTES) {
            throw new IllegalArgumentException(
                    "The data of a member may have " + MOST_BYTES + " bytes as UTF-8, but has " + length);
        }
    }
}
