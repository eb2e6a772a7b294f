package io.tsrpc.cli.java;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Comments of TypeScript, which are Markdown, as Javadoc. */
final class Markdown {
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern TAG = Pattern.compile("^@(\\w+)\\s*(.*)$");
    private static final Pattern FENCE = Pattern.compile("^\\s*(`{3,})\\s*([\\w+#-]*)[^`]*$");
    private static final Pattern LINK = Pattern.compile("\\{@link(?:code|plain)?\\s+([^}|\\s]+)[^}]*}");

    private Markdown() {}

    /** The lines of a Javadoc comment. */
    static List<String> toJavadoc(String markdown) {
        List<String> lines = new ArrayList<>();
        boolean paragraph = false;
        for (Iterator<String> rest = markdown.strip().lines().iterator(); rest.hasNext(); ) {
            String line = rest.next().stripTrailing();
            Matcher fence = FENCE.matcher(line);
            boolean isCode = fence.matches();
            if (line.isEmpty()) {
                paragraph = !lines.isEmpty();
                continue;
            }
            if (paragraph) {
                lines.add("");
            }
            if (isCode) {
                lines.addAll(block(fence.group(2), upTo(fence.group(1), rest)));
            } else {
                String text = line(line);
                lines.add(paragraph ? "<p>" + text.strip() : text);
            }
            paragraph = false;
        }
        return lines;
    }

    private static List<String> upTo(String fence, Iterator<String> rest) {
        List<String> code = new ArrayList<>();
        for (boolean isOpen = true; isOpen && rest.hasNext(); ) {
            String line = rest.next();
            isOpen = !line.strip().equals(fence);
            if (isOpen) {
                code.add(line.stripTrailing());
            }
        }
        return code;
    }

    /** A block of code. Its language is the class of the element, from where the compiler has it again for TypeScript. */
    private static List<String> block(String language, List<String> code) {
        String begin = language.isEmpty() ? "<pre>" : "<pre class=\"language-" + language + "\">";
        boolean isPlain = isPlain(String.join("\n", code));
        List<String> lines = new ArrayList<>();
        lines.add(isPlain ? begin + "{@code" : begin);
        code.forEach(line -> lines.add(isPlain ? line : escaped(line)));
        lines.add(isPlain ? "}</pre>" : "</pre>");
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
            text = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + ": " + tag.group(2);
        }
        StringBuilder javadoc = new StringBuilder();
        Matcher code = CODE.matcher(text);
        int end = 0;
        while (code.find()) {
            javadoc.append(escaped(text.substring(end, code.start())));
            String inside = code.group(1);
            javadoc.append(isPlain(inside) ? "{@code " + inside + "}" : "<code>" + escaped(inside) + "</code>");
            end = code.end();
        }
        return javadoc.append(escaped(text.substring(end))).toString();
    }

    /** Whether an inline tag can have it as it is: it has each brace with its counterpart, and nothing that javac reads in a comment. */
    private static boolean isPlain(String code) {
        int depth = 0;
        for (int i = 0; i < code.length() && depth >= 0; i++) {
            char c = code.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
        }
        return depth == 0 && !code.contains("*/") && !code.contains("\\u");
    }

    /** Neither markup, nor the end of the comment, nor the code of a character. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("{", "&#123;")
                .replace("}", "&#125;")
                .replace("*/", "*&#47;")
                .replace("\\u", "&#92;u");
    }
}
