package io.tsrpc.wire;

import io.tsrpc.codec.JsonReader;

/**
 * Examines the end of a JSON frame. A result that is obtained without parsing the frame is a guess, which parsing must
 * confirm.
 */
final class FrameEnd {
    /** An integer of at most this many digits is exact in JavaScript. */
    private static final int MOST_DIGITS = 15;

    private FrameEnd() {}

    /**
     * Whether the frame has no further element. Called after its last expected element has been read.
     *
     * @throws io.tsrpc.codec.CodecException if more text follows the frame
     */
    static boolean isReached(JsonReader in) {
        if (in.nextElement()) {
            return false;
        }
        in.expectEnd();
        return true;
    }

    /** Whether the last element before the closing bracket seems to be a body. */
    static boolean isAfterBody(byte[] text) {
        int last = beforeBracket(text);
        return last >= 0 && text[last] == '}';
    }

    /** The serial number that seems to follow the body, or 0 if there is none. */
    static long sn(byte[] text) {
        int last = beforeBracket(text);
        int first = last;
        while (first >= 0 && text[first] >= '0' && text[first] <= '9') {
            first--;
        }
        int comma = skipSpace(text, first);
        if (last - first > MOST_DIGITS || comma < 0 || text[comma] != ',') {
            return 0;
        }
        int body = skipSpace(text, comma - 1);
        if (body < 0 || text[body] != '}') {
            return 0;
        }
        long sn = 0;
        for (int i = first + 1; i <= last; i++) {
            sn = sn * 10 + (text[i] - '0');
        }
        return sn;
    }

    /** The position of the last character before the closing bracket, or -1. */
    private static int beforeBracket(byte[] text) {
        int bracket = skipSpace(text, text.length - 1);
        return bracket >= 0 && text[bracket] == ']' ? skipSpace(text, bracket - 1) : -1;
    }

    /** The last position up to {@code from} that is not white space, or -1. */
    private static int skipSpace(byte[] text, int from) {
        int at = from;
        while (at >= 0 && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t')) {
            at--;
        }
        return at;
    }
}
