package io.tsrpc.processor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/errors.md} has a row for each kind of problem. */
final class ErrorDocsTest {
    private static final Path DOCS = Path.of("../docs/errors.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

    @Test
    void theTableOfCompileErrorsNamesEveryRuleInOrder() throws IOException {
        String text = Files.readString(DOCS);
        String table = text.substring(text.indexOf("## Compile errors"));

        List<String> tags =
                ROW.matcher(table).results().map(row -> row.group(1)).toList();

        assertThat(tags)
                .containsExactlyElementsOf(Arrays.stream(ProblemKind.values())
                        .map(ProblemKind::name)
                        .toList());
    }
}
