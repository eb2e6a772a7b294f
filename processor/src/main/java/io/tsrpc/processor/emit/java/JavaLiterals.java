package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;

/** Java literals of values that users write, which may have any character: JavaPoet's own break lines at some. */
final class JavaLiterals {
    private static final String SHORT_ESCAPES = "\b\t\n\f\r\"\\";
    private static final String SHORT_ESCAPE_LETTERS = "btnfr\"\\";

    private JavaLiterals() {}

    /** A string, boolean or number, in its own type. */
    static CodeBlock of(Object value) {
        if (value instanceof String text) {
            return CodeBlock.of("$L", quoted(text));
        }
        if (value instanceof Byte || value instanceof Short) {
            return CodeBlock.of("($L) $L", value instanceof Byte ? "byte" : "short", value);
        }
        if (value instanceof Float || value instanceof Double) {
            return decimal((Number) value);
        }
        return CodeBlock.of(value instanceof Long ? "$LL" : "$L", value);
    }

    private static CodeBlock decimal(Number value) {
        double number = value.doubleValue();
        if (Double.isNaN(number)) {
            return CodeBlock.of("$T.NaN", value.getClass());
        }
        if (Double.isInfinite(number)) {
            return CodeBlock.of("$T.$L", value.getClass(), number > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY");
        }
        return CodeBlock.of(value instanceof Float ? "$Lf" : "$L", value);
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            int letter = SHORT_ESCAPES.indexOf(c);
            if (letter >= 0) {
                out.append('\\').append(SHORT_ESCAPE_LETTERS.charAt(letter));
            } else if (isUnwritable(c)) {
                out.append(String.format("\\u%04x", c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.append('"').toString();
    }

    /** Whether JavaPoet takes it for the end of a line, or UTF-8 has no bytes for it: half of a surrogate pair. */
    private static boolean isUnwritable(int c) {
        int type = Character.getType(c);
        return Character.isISOControl(c)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }
}
