package io.tsrpc.processor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Generated code as shown in a comment or on a page.
 *
 * @param place the place where it is shown
 * @param code the code; {@code ...} marks an omission
 */
record Sample(String place, String code) {
    private static final String LEFT_OUT = "...";
    /** Line comments before members. */
    private static final Pattern LINES = Pattern.compile("(?m)(?:^ {4}//.*\n)+");
    /** Block comments before members, except Javadoc. */
    private static final Pattern BLOCK = Pattern.compile("(?m)^ {4}/\\*(?!\\*)(?:[^*]|\\*(?!/))*\\*/\n");

    private static final Pattern ON_PAGE = Pattern.compile("<!-- generated -->\n```\\w+\n(.*?)```", Pattern.DOTALL);

    /** The samples in a Java source. */
    static List<Sample> inSource(String file, String source) {
        List<Sample> samples = new ArrayList<>();
        LINES.matcher(source)
                .results()
                .forEach(found -> samples.addAll(separate(
                        place(file, source, found.start()), found.group().replaceAll("(?m)^ {4}// ?", ""))));
        BLOCK.matcher(source)
                .results()
                .forEach(found -> samples.addAll(separate(
                        place(file, source, found.start()),
                        found.group().replaceAll("(?m)^ {4}(/\\*| \\*/?) ?|\\*/$", ""))));
        return samples;
    }

    /** The blocks of a page that are marked as generated. */
    static List<Sample> onPage(String file, String page) {
        return ON_PAGE.matcher(page)
                .results()
                .flatMap(found -> separate(place(file, page, found.start()), found.group(1)).stream())
                .toList();
    }

    /** Separates samples at empty lines; they may stand in different places. */
    private static List<Sample> separate(String place, String text) {
        return Arrays.stream(text.split("\n\\s*\n"))
                .filter(code -> !code.isBlank())
                .map(code -> new Sample(place, code))
                .toList();
    }

    private static String place(String file, String text, int position) {
        return file + ":" + (text.substring(0, position).lines().count() + 1);
    }

    /** Whether a normalized text contains the sample in one piece, apart from omissions. */
    boolean standsIn(String normalizedText) {
        int position = 0;
        for (String part : code.split(Pattern.quote(LEFT_OUT), -1)) {
            String wanted = normalized(part);
            int found = normalizedText.indexOf(wanted, position);
            if (found < 0) {
                return false;
            }
            position = found + wanted.length();
        }
        return true;
    }

    /**
     * Normalizes a text: one space between words and none elsewhere, and Javadoc as comments can quote it, on one line
     * and without inline tags. Removes {@code @Generated}, which emitters do not add.
     */
    static String normalized(String text) {
        return text.replaceAll("@Generated\\(.*\\)", "")
                .replaceAll("\\{@\\w+ ([^}]*)}", "$1")
                .replaceAll("(?m)^\\s*\\*(?!/) ?", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("(?<!\\w) | (?!\\w)", "");
    }
}
