package io.tsrpc.processor.discover;

import java.util.Comparator;
import java.util.Locale;

/**
 * The order of files in {@code tsrpc-cli}, which determines the ids of services: JavaScript's {@code localeCompare},
 * restricted to the ASCII characters of Java names.
 */
final class FileOrder {
    /** Case-insensitive; if that does not decide, lower case comes first. */
    static final Comparator<String> COMPARATOR =
            Comparator.comparing(FileOrder::regardlessOfCase).thenComparing(Comparator.reverseOrder());

    private FileOrder() {}

    /** Maps punctuation before digits, which come before letters; in ASCII an underscore is between letters. */
    private static String regardlessOfCase(String file) {
        return file.toLowerCase(Locale.ROOT)
                .replace('_', '\u0001')
                .replace('/', '\u0002')
                .replace('$', '\u0003');
    }
}
