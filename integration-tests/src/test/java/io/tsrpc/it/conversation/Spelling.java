package io.tsrpc.it.conversation;

import java.util.Locale;
import java.util.regex.Pattern;

/** How clients and servers in TypeScript spell what is a constant in Java. */
final class Spelling {
    private static final Pattern WORD_START = Pattern.compile("_(.)");

    private Spelling() {}

    /** {@code outOfOrder} for {@code OUT_OF_ORDER}. */
    static String inTypeScript(Enum<?> constant) {
        return WORD_START
                .matcher(constant.name().toLowerCase(Locale.ROOT))
                .replaceAll(start -> start.group(1).toUpperCase(Locale.ROOT));
    }
}
