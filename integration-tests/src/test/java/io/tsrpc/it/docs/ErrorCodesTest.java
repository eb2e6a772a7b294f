package io.tsrpc.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.ErrorCode;
import io.tsrpc.TsrpcError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The codes of clients and servers: one constant each, of the same name, and a row in the page of errors. */
class ErrorCodesTest {
    private static final Pattern ROW = Pattern.compile("^\\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) \\| ", Pattern.MULTILINE);
    private static final Pattern CODE = Pattern.compile("`([A-Z_]+)`");

    private static List<ErrorCode> constants() {
        return Arrays.stream(ErrorCode.class.getFields())
                .map(field -> {
                    try {
                        return (ErrorCode) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new AssertionError(e);
                    }
                })
                .toList();
    }

    @Test
    void constantsHaveTheirNamesAndCanBeAskedFor() {
        assertThat(Arrays.stream(ErrorCode.class.getFields()).map(field -> field.getName()))
                .containsExactlyElementsOf(
                        constants().stream().map(ErrorCode::toString).toList());
        for (ErrorCode code : constants()) {
            TsrpcError error = TsrpcError.of("x").withCode(code);
            assertThat(error.hasCode(code)).isTrue();
            assertThat(error.hasCode(code.toString())).isTrue();
            assertThat(error.hasCode(ErrorCode.of("OTHER"))).isFalse();
            assertThat(TsrpcError.of("x").hasCode(code)).isFalse();
        }
    }

    @Test
    void thePageListsExactlyTheConstants() throws IOException {
        String page = Files.readString(Path.of("../docs/errors.md"));
        String codes = page.substring(page.indexOf("### Codes of clients"), page.indexOf("### Close codes"));
        Set<String> listed = ROW.matcher(codes)
                .results()
                .flatMap(row -> CODE.matcher(row.group(1)).results())
                .map(code -> code.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed)
                .isEqualTo(new TreeSet<>(
                        constants().stream().map(ErrorCode::toString).toList()));
    }
}
