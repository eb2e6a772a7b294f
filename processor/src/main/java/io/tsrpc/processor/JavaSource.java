package io.tsrpc.processor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a generated Java file, whose meaning does not depend on the encoding in which the compiler writes and reads it.
 * Outside of comments, characters beyond ASCII are escaped: in names, and in strings, where some, such as half a surrogate pair, are
 * in no encoding. What looks like an escape in a comment is none.
 */
final class JavaSource {
    /** A comment, or a string, in which nothing is a comment. */
    private static final Pattern COMMENT_OR_STRING =
            Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*+|\"(?>[^\"\\\\]++|\\\\.)*+\"");

    /** A backslash that would begin an escape. */
    private static final Pattern ESCAPE = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*+)\\\\(?=u)");

    private JavaSource() {}

    static String escaped(String source) {
        StringBuilder escaped = new StringBuilder(source.length());
        Matcher matcher = COMMENT_OR_STRING.matcher(source);
        int end = 0;
        while (matcher.find()) {
            escape(source, end, matcher.start(), escaped);
            if (source.charAt(matcher.start()) == '/') {
                escaped.append(ESCAPE.matcher(matcher.group()).replaceAll("$1\\\\u005c"));
            } else {
                escape(source, matcher.start(), matcher.end(), escaped);
            }
            end = matcher.end();
        }
        escape(source, end, source.length(), escaped);
        return escaped.toString();
    }

    private static void escape(String source, int from, int to, StringBuilder escaped) {
        for (int i = from; i < to; i++) {
            char c = source.charAt(i);
            if (c < 0x80) {
                escaped.append(c);
            } else {
                escaped.append(String.format("\\u%04x", (int) c));
            }
        }
    }
}
