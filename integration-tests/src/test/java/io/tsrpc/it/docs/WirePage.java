package io.tsrpc.it.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The examples of {@code docs/wire.md}: blocks below a comment that names a record, and table rows that end with such a name.
 * In a block of bytes a remark may follow behind two spaces.
 */
final class WirePage {
    private static final Path PAGE = Path.of("../docs/wire.md");
    private static final Pattern BLOCK =
            Pattern.compile("<!-- recorded: ([^\n]+) -->\n```(json)?\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("(?m)^\\|.*\\| `([0-9a-f ]+)` \\| `(encode .+)` \\|$");

    private WirePage() {}

    /**
     * An example.
     *
     * @param name what it is recorded as
     * @param content hexadecimal digits, or JSON
     */
    record Example(String name, String content) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Example> examples() {
        String page = text();
        List<Example> examples = new ArrayList<>();
        BLOCK.matcher(page).results().map(WirePage::block).forEach(examples::add);
        ROW.matcher(page)
                .results()
                .map(row -> new Example(row.group(2), compact(row.group(1))))
                .forEach(examples::add);
        return examples;
    }

    private static Example block(MatchResult block) {
        boolean json = block.group(2) != null;
        return new Example(block.group(1), json ? block.group(3) : bytes(block.group(3)));
    }

    private static String bytes(String lines) {
        return lines.lines()
                .map(line -> compact(line.strip().split(" {2,}", 2)[0]))
                .collect(Collectors.joining());
    }

    private static String compact(String bytes) {
        return bytes.replace(" ", "");
    }

    private static String text() {
        try {
            return Files.readString(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
