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
 * @param lines its lines, with {@code -}, {@code +} or a space before each; {@code @@} before the name of another type of the folder
 */
record Example(String name, List<String> lines) {
    private static final String TITLE = "== ";
    private static final String FILE = "@@ ";
    private static final String STRICTER = "~ ";

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

    /** Whether the rules may be stricter than need be; the example says why. */
    boolean mayBeStricter() {
        return lines.stream().anyMatch(line -> line.startsWith(STRICTER));
    }

    /** Its sources in a folder. */
    SourcePair sources(String folder) {
        return new SourcePair(sources('-', folder), sources('+', folder));
    }

    private Map<String, String> sources(char side, String folder) {
        Map<String, String> sources = new TreeMap<>();
        String file = "MsgIt";
        for (String line : lines) {
            if (line.startsWith(FILE)) {
                file = line.substring(FILE.length());
            } else if (line.charAt(0) == side || line.charAt(0) == ' ') {
                sources.merge(file, source(line.substring(1), folder) + "\n", String::concat);
            }
        }
        return sources;
    }

    private static String source(String line, String folder) {
        return line.replace("$FOLDER", folder).replaceAll("\\b(record|enum|sealed interface) (?=[A-Z])", "public $1 ");
    }
}
