package io.tsrpc.http;

import java.util.OptionalLong;

/**
 * A number of bytes that an answer names: its {@code Content-Length} (RFC 9112, 6.2) or the size of a chunk (7.1). It may have any number of
 * digits, so they are read once each: a regular expression that skips zeros takes time that grows with their square.
 */
final class ByteCount {
    private ByteCount() {}

    /**
     * Parses the digits of a number.
     *
     * @param radix 10 or 16
     * @return the number, {@code Long.MAX_VALUE} if it is larger; empty if the text is none
     */
    static OptionalLong parse(String text, int radix) {
        long count = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), radix);
            if (digit < 0) {
                return OptionalLong.empty();
            }
            count = count > (Long.MAX_VALUE - digit) / radix ? Long.MAX_VALUE : count * radix + digit;
        }
        return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(count);
    }
}
