package io.tsrpc.processor.discover;

import java.util.Comparator;
import java.util.Locale;

/**
 * The order of files in {@code tsrpc-cli}, which numbers services by it: JavaScript's {@code localeCompare}, as far as names
 * consist of what Java names in ASCII do.
 */
final class FileOrder {
    /** Regardless of case; if that does not decide, the small letter comes first. */
    static final Comparator<String> COMPARATOR =
            Comparator.comparing(FileOrder::regardlessOfCase).thenComparing(Comparator.reverseOrder());

    private FileOrder() {}

    /** Punctuation stands before digits, and digits before letters; in ASCII an underscore stands between letters. */
    private static String regardlessOfCase(String file) {
        return file.toLowerCase(Locale.ROOT)
                .replace('_', '\u0001')
                .replace('/', '\u0002')
                .replace('$', '\u0003');
    }
}
