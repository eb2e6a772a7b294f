package io.tsrpc.cli.java;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Comments of TypeScript, which are Markdown, as Javadoc. */
final class Markdown {
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern TAG = Pattern.compile("^@(\\w+)\\s*(.*)$");
    private static final Pattern LINK = Pattern.compile("\\{@link(?:code|plain)?\\s+([^}|\\s]+)[^}]*}");

    private Markdown() {}

    /** The lines of a Javadoc comment. */
    static List<String> toJavadoc(String markdown) {
        List<String> lines = new ArrayList<>();
        boolean paragraph = false;
        for (String line : markdown.strip().split("\n", -1)) {
            String text = line(line.stripTrailing());
            if (text.isEmpty()) {
                paragraph = !lines.isEmpty();
                continue;
            }
            if (paragraph) {
                lines.add("");
            }
            lines.add(paragraph ? "<p>" + text.strip() : text);
            paragraph = false;
        }
        return lines;
    }

    /** The text as one paragraph, for a block tag. */
    static String toTag(String markdown) {
        return String.join("\n", toJavadoc(markdown)).replaceAll("\n\n<p>", "\n");
    }

    private static String line(String line) {
        Matcher tag = TAG.matcher(line.strip());
        String text = LINK.matcher(line).replaceAll("`$1`");
        if (tag.matches()) {
            String name = tag.group(1);
            text = name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1) + ": " + tag.group(2);
        }
        StringBuilder javadoc = new StringBuilder();
        Matcher code = CODE.matcher(text);
        int end = 0;
        while (code.find()) {
            javadoc.append(escaped(text.substring(end, code.start())));
            boolean isBalanced = code.group(1).chars().noneMatch(c -> c == '{' || c == '}');
            javadoc.append(isBalanced ? "{@code " + safe(code.group(1)) + "}" : escaped(code.group(1)));
            end = code.end();
        }
        return javadoc.append(escaped(text.substring(end))).toString();
    }

    private static String escaped(String text) {
        return safe(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("{", "&#123;")
                .replace("}", "&#125;"));
    }

    /** Neither ends the comment nor is read as the code of a character. */
    private static String safe(String text) {
        return text.replace("*/", "* /").replace("\\u", "\\ u");
    }
}
