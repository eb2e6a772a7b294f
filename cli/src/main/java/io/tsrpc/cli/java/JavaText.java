package io.tsrpc.cli.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Strings and comments in Java's spelling. */
final class JavaText {
    private static final int WIDTH = 120;

    private JavaText() {}

    /** A string literal. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> quoted.append('\\').append(c);
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    boolean isPrintable = c >= ' ' && c != '\u2028' && c != '\u2029' && c != '\u007f';
                    quoted.append(
                            isPrintable && !Character.isSurrogate(c) && c != '\uFEFF'
                                    ? String.valueOf(c)
                                    : String.format(Locale.ROOT, "\\u%04x", (int) c));
                }
            }
        }
        return quoted.append('"').toString();
    }

    /** What follows {@code //} on a line: javac reads a backslash and a {@code u} as the beginning of a character even there. */
    static String inComment(String text) {
        return text.replaceAll("\\s+", " ").replace("\\u", "\\ u");
    }

    /**
     * A Javadoc comment, in lines without indentation; none if there is nothing to say.
     *
     * @param text the comment of TypeScript, which is Markdown
     * @param parameters lines of the form {@code name text}
     */
    static List<String> javadoc(String text, List<String> parameters) {
        List<String> content = new ArrayList<>(Markdown.toJavadoc(text));
        if (!parameters.isEmpty()) {
            if (!content.isEmpty()) {
                content.add("");
            }
            parameters.forEach(parameter -> content.addAll(wrapped("@param " + parameter)));
        }
        if (content.isEmpty()) {
            return List.of();
        }
        if (content.size() == 1 && content.get(0).length() < WIDTH - 15) {
            return List.of("/** " + content.get(0) + " */");
        }
        List<String> lines = new ArrayList<>(List.of("/**"));
        content.forEach(line -> lines.add((" * " + line).stripTrailing()));
        lines.add(" */");
        return lines;
    }

    /** A block tag; its other lines are indented. */
    private static List<String> wrapped(String tag) {
        List<String> lines = new ArrayList<>();
        for (String line : tag.split("\n", -1)) {
            lines.add(lines.isEmpty() ? line : "    " + line);
        }
        return lines;
    }
}
