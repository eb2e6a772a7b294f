package io.tsrpc.it.vectors;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON text in which 1, 1.0 and 1e0 are the same: what is said of a text then holds but for how numbers are spelled. */
final class NumberSpelling {
    private static final Pattern STRING_OR_NUMBER =
            Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*+\")|(-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)");

    private NumberSpelling() {}

    static String normalized(String json) {
        return STRING_OR_NUMBER
                .matcher(json)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1) != null ? match.group(1) : String.valueOf(Double.valueOf(match.group(2)))));
    }
}
