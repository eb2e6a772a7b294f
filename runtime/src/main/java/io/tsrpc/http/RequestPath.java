package io.tsrpc.http;

import io.tsrpc.text.Utf8Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Decodes the path of a URL: percent signs, and bytes that should have been percent signs, are UTF-8 (RFC 3986, 2.5). */
final class RequestPath {
    private static final int HEX = 16;

    private RequestPath() {}

    /**
     * Decodes a path as the JDK's server gives it, with a character for each byte. A path that is not UTF-8, or whose
     * percent signs begin no byte, is returned as it is: no service has such a name.
     */
    static String decoded(String path) {
        if (isPlain(path)) {
            return path;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(path.length());
        for (int i = 0; i < path.length(); i++) {
            char next = path.charAt(i);
            if (next != '%') {
                bytes.write(next);
                continue;
            }
            int value = valueAt(path, i + 1);
            if (value < 0) {
                return path;
            }
            bytes.write(value);
            i += 2;
        }
        byte[] utf8 = bytes.toByteArray();
        return Utf8Bytes.isValid(utf8) ? new String(utf8, StandardCharsets.UTF_8) : path;
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
