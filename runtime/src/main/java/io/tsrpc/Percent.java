package io.tsrpc;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.IntPredicate;

/** Percent-encoding of URLs (RFC 3986, 2.1). */
final class Percent {
    private static final int HEX = 16;
    private static final HexFormat UPPER_HEX = HexFormat.of().withUpperCase();

    private Percent() {}

    /** Whether two hexadecimal digits follow each percent sign. */
    static boolean isValid(String text) {
        for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
            if (octet(text, i) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns the bytes of a text. A percent sign without two digits, and every other character, stands for itself. */
    static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int plain = 0; // where the text begins that is not written yet
        for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
            int octet = octet(text, i);
            if (octet >= 0) {
                bytes.writeBytes(text.substring(plain, i).getBytes(StandardCharsets.UTF_8));
                bytes.write(octet);
                i += 2;
                plain = i + 1;
            }
        }
        bytes.writeBytes(text.substring(plain).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    /** Returns a text in which the UTF-8 bytes of all characters are encoded but those that may stand for themselves. */
    static String encode(String text, IntPredicate mayStand) {
        if (text.chars().allMatch(mayStand)) {
            return text;
        }
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (octet >= 0 && mayStand.test(octet)) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(UPPER_HEX.toHexDigits(octet));
            }
        }
        return encoded.toString();
    }

    private static int octet(String text, int percent) {
        if (percent + 2 >= text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(percent + 1), HEX);
        int low = Character.digit(text.charAt(percent + 2), HEX);
        return high < 0 || low < 0 ? -1 : high * HEX + low;
    }
}
