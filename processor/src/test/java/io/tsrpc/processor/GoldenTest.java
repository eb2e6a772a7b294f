package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is generated for each folder below {@code src/test/resources/golden}. {@code -Dgoldens.update=true} rewrites the
 * expected files; then read the difference.
 */
final class GoldenTest {
    static List<GoldenCase> cases() throws IOException {
        return GoldenCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void generatesWhatIsExpected(GoldenCase golden) throws IOException {
        Compilation compilation = golden.compile(Emitters.all());
        Map<String, String> generated = GoldenCase.generated(compilation);
        if (Boolean.getBoolean("goldens.update")) {
            golden.update(generated);
        }

        assertThat(compilation.diagnostics()).as("errors and warnings").isEmpty();
        Map<String, String> expected = golden.expected();
        assertThat(generated.keySet()).isEqualTo(expected.keySet());
        generated.forEach((path, text) -> assertThat(text).as(path).isEqualTo(expected.get(path)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void generatesTheSameBytesAgain(GoldenCase golden) throws IOException {
        Compilation first = golden.compile(Emitters.all());
        Compilation second = golden.compile(Emitters.all());

        assertThat(GoldenCase.generated(first)).isEqualTo(GoldenCase.generated(second));
    }
}
