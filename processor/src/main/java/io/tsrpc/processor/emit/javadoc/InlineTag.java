package io.tsrpc.processor.emit.javadoc;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts Javadoc's inline tags to Markdown. */
final class InlineTag {
    private static final Pattern TAG = Pattern.compile("(\\w+)\\s*(.*)", Pattern.DOTALL);

    /** A reference up to its label: {@code Map#get(Object) } with spaces only inside the parentheses. */
    private static final Pattern REFERENCE = Pattern.compile("([^\\s(]+(?:\\([^)]*\\))?)\\s*(.*)", Pattern.DOTALL);

    private InlineTag() {}

    /** Converts the text between <code>{&#64;</code> and <code>}</code> to Markdown. */
    static String toMarkdown(String inside) {
        Matcher tag = TAG.matcher(inside);
        if (!tag.matches()) {
            return "";
        }
        String body = tag.group(2);
        return switch (tag.group(1)) {
            case "code" -> code(body);
            case "link" -> reference(body, true);
            case "linkplain" -> reference(body, false);
            case "value" -> body.isBlank() ? "" : reference(body, true);
            case "inheritDoc", "docRoot" -> "";
            case "snippet" ->
                "\n\n```\n"
                        + body.substring(body.indexOf(':') + 1).stripIndent().strip() + "\n```\n\n";
            default -> body;
        };
    }

    /** The body of an inline tag that is the whole text. */
    static String body(String tag) {
        int end = tag.lastIndexOf('}');
        return tag.substring(tag.indexOf("{@code") + "{@code".length(), end < 0 ? tag.length() : end);
    }

    /** The text as inline code. */
    static String code(String text) {
        String body = text.strip();
        String fence = body.contains("`") ? "``" : "`";
        return body.isEmpty() ? "" : fence + body + fence;
    }

    private static String reference(String body, boolean asCode) {
        Matcher reference = REFERENCE.matcher(body.strip());
        if (!reference.matches()) {
            return "";
        }
        String label = reference.group(2);
        if (!label.isEmpty()) {
            return JavadocText.toMarkdown(label);
        }
        String target = reference.group(1).replaceFirst("^#", "").replace('#', '.');
        return asCode ? code(target) : target;
    }
}
