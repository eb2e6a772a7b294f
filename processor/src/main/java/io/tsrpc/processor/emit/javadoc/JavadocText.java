package io.tsrpc.processor.emit.javadoc;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts the text of a Javadoc comment, with its inline tags and HTML, to plain Markdown. */
public final class JavadocText {
    private static final Pattern ELEMENT = Pattern.compile("</?([A-Za-z][A-Za-z0-9]*)([^<>]*)>");

    private static final Pattern INDENTATION = Pattern.compile("\n[ \t]+(?![ \t]|[-*+] |\\d+[.)] )");
    private static final Pattern LANGUAGE = Pattern.compile("class\\s*=\\s*[\"']language-([\\w+#-]+)[\"']");
    private static final String FENCE = "```";

    private final String text;
    private final StringBuilder out = new StringBuilder();
    private int position;

    private JavadocText(String text) {
        this.text = text;
    }

    /** Converts a Javadoc text to Markdown, without surrounding blank lines. */
    public static String toMarkdown(String javadoc) {
        JavadocText scanner = new JavadocText(javadoc);
        while (scanner.position < javadoc.length()) {
            scanner.step();
        }
        return tidy(scanner.out.toString());
    }

    private static String tidy(String markdown) {
        return markdown.replaceAll("[ \\t]+\n", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private void step() {
        char c = text.charAt(position);
        if (text.startsWith("{@", position)) {
            inlineTag();
        } else if (c == '<') {
            element();
        } else if (c == '&') {
            position = HtmlEntity.decode(text, position, out);
        } else if (text.startsWith(FENCE, position)) {
            position += FENCE.length();
            out.append(FENCE).append(upTo(FENCE)).append(FENCE);
        } else if (c == '\n') {
            newline();
        } else {
            out.append(c);
            position++;
        }
    }

    /** Keeps indentation only before items of Markdown lists; elsewhere it would turn the text into code. */
    private void newline() {
        Matcher indentation = INDENTATION.matcher(text).region(position, text.length());
        out.append('\n');
        position = indentation.lookingAt() ? indentation.end() : position + 1;
    }

    private void inlineTag() {
        int end = closingBrace(text, position);
        out.append(InlineTag.toMarkdown(text.substring(position + 2, end)));
        position = Math.min(end + 1, text.length());
    }

    /** The index of the brace that closes the one at this index, or the end of the text. */
    private static int closingBrace(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    private void element() {
        Matcher element = ELEMENT.matcher(text).region(position, text.length());
        if (!element.lookingAt()) {
            out.append('<');
            position++;
            return;
        }
        position = element.end();
        boolean opening = text.charAt(element.start() + 1) != '/';
        switch (element.group(1).toLowerCase(Locale.ROOT)) {
            case "pre" -> pre(opening, element.group(2));
            case "code", "tt" -> code(opening, element.group(1));
            case "a" -> link(opening, element.group(2));
            case "p" -> separate(opening ? "\n\n" : "");
            case "ul", "ol" -> separate("\n");
            case "li" -> separate(opening ? "\n- " : "");
            case "br" -> separate("\n");
            case "b", "strong" -> out.append("**");
            case "i", "em" -> out.append('*');
            default -> {
                // elements without a counterpart leave only their text
            }
        }
    }

    /** Ends the current line. Text on the next line of the source then follows directly. */
    private void separate(String separator) {
        if (!separator.isEmpty()) {
            out.replace(0, out.length(), out.toString().stripTrailing()).append(separator);
            skipBlanks();
        }
    }

    private void skipBlanks() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
            position++;
        }
    }

    private void pre(boolean opening, String attributes) {
        if (opening) {
            Matcher language = LANGUAGE.matcher(attributes);
            String inner = upTo("</pre>");
            String code = inner.strip().startsWith("{@code")
                    ? InlineTag.body(inner.strip())
                    : HtmlEntity.decodeAll(ELEMENT.matcher(inner).replaceAll(""));
            separate("\n\n");
            out.append("```")
                    .append(language.find() ? language.group(1) : "")
                    .append('\n')
                    .append(lines(code.stripIndent().stripTrailing()))
                    .append("\n```\n\n");
        }
    }

    /** Without blank lines in front; what begins a line of its own keeps its indentation. */
    private static String lines(String code) {
        return code.startsWith("\n") ? code.replaceFirst("^\n+", "") : code.stripLeading();
    }

    private void code(boolean opening, String name) {
        if (opening) {
            String inner = upTo("</" + name + ">");
            out.append(
                    InlineTag.code(HtmlEntity.decodeAll(ELEMENT.matcher(inner).replaceAll(""))));
        }
    }

    private void link(boolean opening, String attributes) {
        Matcher target = Pattern.compile("href\\s*=\\s*[\"']([^\"']*)[\"']").matcher(attributes);
        if (opening && target.find()) {
            out.append('[')
                    .append(toMarkdown(upTo("</a>")))
                    .append("](")
                    .append(target.group(1))
                    .append(')');
        }
    }

    /** Returns the text up to this end tag, and skips the tag. */
    private String upTo(String endTag) {
        int end = text.indexOf(endTag, position);
        String inner = end < 0 ? text.substring(position) : text.substring(position, end);
        position = end < 0 ? text.length() : end + endTag.length();
        return inner;
    }
}
