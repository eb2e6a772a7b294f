package io.tsrpc.cli.sources;

import java.util.ArrayList;
import java.util.List;

/** The words, texts and signs of a source in TypeScript, with the documentation comment in front of each. */
final class Tokens {
    /**
     * A token.
     *
     * @param text the word or sign; of a text in quotes its content
     * @param isQuoted whether it is a text in quotes
     * @param comment the documentation comment in front of it, without asterisks; empty if there is none
     * @param line the line on which it is, from 1
     */
    record Token(String text, boolean isQuoted, String comment, int line) {
        boolean is(String sign) {
            return !isQuoted && text.equals(sign);
        }
    }

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int position;
    private int line = 1;
    private String comment = "";

    private Tokens(String source) {
        this.source = source;
    }

    static List<Token> of(String source) {
        Tokens all = new Tokens(source);
        while (all.position < source.length()) {
            all.step();
        }
        return all.tokens;
    }

    private void step() {
        char c = source.charAt(position);
        if (source.startsWith("//", position)) {
            skipTo("\n", 0);
        } else if (source.startsWith("/*", position)) {
            blockComment();
        } else if (c == '\n') {
            line++;
            position++;
        } else if (Character.isWhitespace(c)) {
            position++;
        } else if (c == '"' || c == '\'' || c == '`') {
            quoted(c);
        } else {
            int begin = position;
            while (position < source.length() && isWord(source.charAt(position))) {
                position++;
            }
            position = Math.max(position, begin + 1);
            add(source.substring(begin, position), false);
        }
    }

    private static boolean isWord(char c) {
        return Character.isJavaIdentifierPart(c) || c == '.';
    }

    private void add(String text, boolean isQuoted) {
        tokens.add(new Token(text, isQuoted, comment, line));
        comment = "";
    }

    private void blockComment() {
        int begin = position;
        skipTo("*/", 2);
        String text = source.substring(begin, position);
        for (int i = 0; i < text.length(); i++) {
            line += text.charAt(i) == '\n' ? 1 : 0;
        }
        if (text.startsWith("/**") && text.length() > "/***/".length()) {
            comment = content(text);
        }
    }

    private static String content(String text) {
        String inside = text.substring("/**".length(), text.length() - (text.endsWith("*/") ? 2 : 0));
        return inside.replaceAll("(?m)^[ \t]*\\*? ?", "").strip();
    }

    private void skipTo(String end, int length) {
        int found = source.indexOf(end, position + length);
        position = found < 0 ? source.length() : found + length;
    }

    private void quoted(char quote) {
        StringBuilder text = new StringBuilder();
        position++;
        while (position < source.length() && source.charAt(position) != quote) {
            if (source.charAt(position) == '\\' && position + 1 < source.length()) {
                position++;
            }
            line += source.charAt(position) == '\n' ? 1 : 0;
            text.append(source.charAt(position++));
        }
        position++;
        add(text.toString(), true);
    }
}
