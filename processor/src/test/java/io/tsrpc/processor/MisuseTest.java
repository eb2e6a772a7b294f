package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import io.tsrpc.processor.diagnostic.ProblemKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every misuse is an error on the line that its sample marks with {@code // ERROR[TAG] text}, or a warning where it is marked with
 * {@code // WARNING[TAG] text}, and nowhere else.
 */
final class MisuseTest {
    @TempDir
    private Path classPath;

    static List<MisuseSample> samples() throws IOException {
        return MisuseSample.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void misuseIsReportedOnItsLine(MisuseSample sample) throws IOException {
        Compilation compilation = compile(sample);

        List<Diagnostic<? extends JavaFileObject>> problems = new ArrayList<>(compilation.errors());
        problems.addAll(compilation.warnings());
        assertThat(problems)
                .as("errors and warnings")
                .extracting(MisuseSample::place)
                .containsExactlyInAnyOrderElementsOf(sample.expected().stream()
                        .map(MisuseSample.Expected::place)
                        .toList());
        for (MisuseSample.Expected expected : sample.expected()) {
            assertThat(problems)
                    .filteredOn(e -> MisuseSample.place(e).equals(expected.place()))
                    .anySatisfy(e -> assertThat(e.getMessage(null)).contains(expected.text()));
        }
    }

    private Compilation compile(MisuseSample sample) throws IOException {
        Compiler compiler = Compiler.javac().withOptions("-Xlint:all,-processing", "-Atsrpc.contract=none");
        if (!sample.compiledBefore().isEmpty()) {
            Compiled.to(classPath, compiler.compile(sample.compiledBefore()));
            compiler = compiler.withClasspath(Compiled.classPathWith(classPath));
        }
        return compiler.withProcessors(new TsrpcProcessor(List.of())).compile(sample.sources());
    }

    @Test
    void everyRuleHasASample() throws IOException {
        Set<ProblemKind> provoked = samples().stream()
                .flatMap(s -> s.expected().stream())
                .map(MisuseSample.Expected::kind)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(ProblemKind.class)));

        Set<ProblemKind> ofContracts = EnumSet.range(ProblemKind.FORMER_NAME_UNKNOWN, ProblemKind.SOURCES_UNREADABLE);
        // these need more than sources; TsrpcProcessorTest, OptionsTest, LargeProtocolsTest, CompilersTest,
        // ContractTest, ChangesTest
        // ServiceProtoTest and SourcePlacesTest test them
        assertThat(EnumSet.complementOf(EnumSet.copyOf(provoked)))
                .filteredOn(kind -> !ofContracts.contains(kind))
                .containsExactlyInAnyOrder(
                        ProblemKind.SERVICES_TOO_MANY,
                        ProblemKind.EXTENDS_ID,
                        ProblemKind.CODEC_NOT_COMPILED,
                        ProblemKind.FILE_OF_ANOTHER,
                        ProblemKind.OPTION_VALUE,
                        ProblemKind.OPTION_UNKNOWN,
                        ProblemKind.OUTPUT,
                        ProblemKind.INTERNAL,
                        ProblemKind.ROOT_NOT_MARKED,
                        ProblemKind.ROOT_ELSEWHERE,
                        ProblemKind.ROOT_TWICE,
                        ProblemKind.WRONG_PACKAGE,
                        ProblemKind.SERVICE_TOO_LATE);
    }
}
