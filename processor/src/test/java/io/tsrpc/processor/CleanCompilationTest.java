package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every contract of these tests compiles without warnings together with its generated code, whatever its types and
 * names.
 */
final class CleanCompilationTest {
    @TempDir
    private Path again;

    static List<SourceFolder> contracts() throws IOException {
        return SourceFolder.all();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void generatedCodeCompilesWithoutWarningsAndIsTheSameAgain(SourceFolder contract) throws IOException {
        SourceFolder.Result result = contract.compiled();

        assertThat(result.messages()).as("errors and warnings").isEmpty();
        assertThat(contract.generated(again).files()).isEqualTo(result.files());
    }
}
