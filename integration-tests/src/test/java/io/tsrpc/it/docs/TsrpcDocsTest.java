package io.tsrpc.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.it.Difference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/tsrpc.md} lists every deliberate difference. {@code -Dgoldens.update=true} rewrites that list. */
final class TsrpcDocsTest {
    private static final Path PAGE = Path.of("../docs/tsrpc.md");
    private static final String BEGIN = "<!-- differences -->\n";
    private static final String END = "<!-- end of differences -->";

    @Test
    void itListsAllDifferences() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END, begin);

        if (Boolean.getBoolean("goldens.update")) {
            Files.writeString(PAGE, page.substring(0, begin) + list() + page.substring(end));
        } else {
            assertThat(page.substring(begin, end)).isEqualToNormalizingWhitespace(list());
        }
    }

    private static String list() {
        return Arrays.stream(Difference.values())
                .map(difference -> "- " + difference.text() + "\n")
                .collect(Collectors.joining());
    }
}
