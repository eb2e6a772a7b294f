package io.tsrpc.processor.emit.javadoc;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** HTML's character references, as far as comments use them. */
final class HtmlEntity {
    private static final Pattern ENTITY = Pattern.compile("&(?:(\\w+)|#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6}));");
    private static final Map<String, String> NAMED = Map.of(
            "lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'", "nbsp", " ", "ndash", "–", "mdash", "—",
            "hellip", "…");

    private HtmlEntity() {}

    /**
     * Appends the character that the reference at this position denotes, or the ampersand. Returns the position after
     * it.
     */
    static int decode(String text, int position, StringBuilder out) {
        Matcher entity = ENTITY.matcher(text).region(position, text.length());
        if (!entity.lookingAt()) {
            out.append('&');
            return position + 1;
        }
        out.append(character(entity));
        return entity.end();
    }

    /** Decodes all references in a text. */
    static String decodeAll(String text) {
        return ENTITY.matcher(text).replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
    }

    private static String character(MatchResult entity) {
        if (entity.group(1) != null) {
            return NAMED.getOrDefault(entity.group(1), entity.group());
        }
        int code = entity.group(2) != null ? Integer.parseInt(entity.group(2)) : Integer.parseInt(entity.group(3), 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : entity.group();
    }
}
