package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is generated for each folder below {@code src/test/resources/golden}. {@code -Dgoldens.update=true} rewrites the
 * expected files; then read the difference.
 */
final class GoldenTest {
    @TempDir
    private Path first;

    @TempDir
    private Path second;

    static List<GoldenCase> cases() throws IOException {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void generatesWhatIsExpectedAndTheSameBytesAgain(GoldenCase golden) throws IOException {
        GoldenCase.Result result = golden.compile(Emitters.all(), first);
        if (Boolean.getBoolean("goldens.update")) {
            golden.update(result.files());
        }

        assertThat(result.messages()).as("errors and warnings").isEmpty();
        Map<String, String> expected = golden.expected();
        assertThat(result.files().keySet()).isEqualTo(expected.keySet());
        result.files().forEach((path, text) -> assertThat(text).as(path).isEqualTo(expected.get(path)));
        assertThat(golden.compile(Emitters.all(), second).files()).isEqualTo(result.files());
    }
}
