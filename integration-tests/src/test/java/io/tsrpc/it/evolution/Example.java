package io.tsrpc.it.evolution;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * An example of a change, as a difference of sources. The changed type is {@code MsgIt}.
 *
 * @param name what it shows
 * @param lines its lines, with {@code -}, {@code +} or a space before each
 */
record Example(String name, List<String> lines) {
    private static final String TITLE = "== ";
    private static final String FILE = "@@ ";

    /** All examples. */
    static List<Example> all() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (String line :
                text().lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList()) {
            if (line.startsWith(TITLE)) {
                examples.add(new Example(line.substring(TITLE.length()), new ArrayList<>()));
            } else {
                examples.get(examples.size() - 1).lines.add(line);
            }
        }
        return examples;
    }

    private static String text() throws IOException {
        try (InputStream in = Objects.requireNonNull(Example.class.getResourceAsStream("evolutions.txt"))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    Map<String, String> old() {
        return sources('-');
    }

    Map<String, String> fresh() {
        return sources('+');
    }

    private Map<String, String> sources(char side) {
        Map<String, String> sources = new TreeMap<>();
        String file = "MsgIt";
        for (String line : lines) {
            if (line.startsWith(FILE)) {
                file = line.substring(FILE.length());
            } else if (line.charAt(0) == side || line.charAt(0) == ' ') {
                sources.merge(file, visible(line.substring(1)) + "\n", String::concat);
            }
        }
        return sources;
    }

    private static String visible(String line) {
        return line.replaceAll("\\b(record|enum|sealed interface) (?=[A-Z])", "public $1 ");
    }
}
