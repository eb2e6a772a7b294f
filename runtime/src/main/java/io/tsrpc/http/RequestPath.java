package io.tsrpc.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.HexFormat;

/** Decodes the path of a URL: percent signs, and bytes that should have been percent signs, are UTF-8 (RFC 3986, 2.5). */
final class RequestPath {
    private static final int HEX = 16;
    private static final int MOST_CHARS_OF_BYTE = 3;

    private RequestPath() {}

    /**
     * Decodes a path as the JDK's server gives it, with a character for each byte. Bytes that are not UTF-8 become {@code %ff}, and percent
     * signs that begin no byte stay as they are: no service has such a name.
     */
    static String decoded(String path) {
        if (isPlain(path)) {
            return path;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(path.length());
        for (int i = 0; i < path.length(); i++) {
            int value = path.charAt(i) == '%' ? valueAt(path, i + 1) : -1;
            if (value < 0) {
                bytes.write(path.charAt(i));
            } else {
                bytes.write(value);
                i += 2;
            }
        }
        return text(bytes.toByteArray());
    }

    private static String text(byte[] bytes) {
        CharsetDecoder decoder = UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(MOST_CHARS_OF_BYTE * bytes.length);
        for (CoderResult end = decoder.decode(in, out, true); end.isError(); end = decoder.decode(in, out, true)) {
            for (int i = 0; i < end.length(); i++) {
                out.put('%').put(HexFormat.of().toHexDigits(in.get()));
            }
        }
        return out.flip().toString();
    }

    private static boolean isPlain(String path) {
        return path.chars().allMatch(c -> c < 0x80 && c != '%');
    }

    private static int valueAt(String path, int at) {
        int high = at + 1 < path.length() ? Character.digit(path.charAt(at), HEX) : -1;
        int low = high < 0 ? -1 : Character.digit(path.charAt(at + 1), HEX);
        return low < 0 ? -1 : high * HEX + low;
    }
}
