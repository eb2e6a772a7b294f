package io.tsrpc.wire;

import io.tsrpc.codec.JsonReader;

/** The end of a JSON frame. What is told of it without reading what is before is a guess, which reading must confirm. */
final class FrameEnd {
    /** So many digits are a whole number that JavaScript holds exactly. */
    private static final int MOST_DIGITS = 15;

    private FrameEnd() {}

    /**
     * Whether no element follows in the frame, whose last one has been read.
     *
     * @throws io.tsrpc.codec.CodecException if the text goes on behind the frame
     */
    static boolean isReached(JsonReader in) {
        if (in.nextElement()) {
            return false;
        }
        in.expectEnd();
        return true;
    }

    /** Whether a body and nothing else seems to stand before the closing bracket. */
    static boolean isAfterBody(byte[] text) {
        int last = beforeBracket(text);
        return last >= 0 && text[last] == '}';
    }

    /** The serial number that seems to stand behind a body, or 0 if none does. */
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

    /** The position of what stands before the closing bracket, or -1. */
    private static int beforeBracket(byte[] text) {
        int bracket = skipSpace(text, text.length - 1);
        return bracket >= 0 && text[bracket] == ']' ? skipSpace(text, bracket - 1) : -1;
    }

    /** The last position up to {@code from} where no white space stands, or -1. */
    private static int skipSpace(byte[] text, int from) {
        int at = from;
        while (at >= 0 && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t')) {
            at--;
        }
        return at;
    }
}
