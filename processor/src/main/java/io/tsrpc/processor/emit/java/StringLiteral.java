package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;

/**
 * A text of the user as a Java literal. JavaPoet's {@code $S} is for names: it breaks lines at every line separator of Unicode,
 * in the middle of a literal too.
 */
final class StringLiteral {
    private static final String SHORT_ESCAPES = "\b\t\n\f\r\"\\";
    private static final String SHORT_ESCAPE_LETTERS = "btnfr\"\\";

    private StringLiteral() {}

    static CodeBlock of(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int letter = SHORT_ESCAPES.indexOf(c);
            if (letter >= 0) {
                literal.append('\\').append(SHORT_ESCAPE_LETTERS.charAt(letter));
            } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
                literal.append(String.format("\\u%04x", (int) c));
            } else {
                literal.append(c);
            }
        }
        return CodeBlock.of("$L", literal.append('"'));
    }
}
