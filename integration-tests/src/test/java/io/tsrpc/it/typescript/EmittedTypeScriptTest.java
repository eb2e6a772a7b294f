package io.tsrpc.it.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.it.typescript.TypeScript.Problem;
import io.tsrpc.it.typescript.TypeScript.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The files that are emitted for all protocols of the module compile as they are. */
class EmittedTypeScriptTest {
    private static TypeScript typescript;
    private static TypeScript old;

    @BeforeAll
    static void start() {
        typescript = new TypeScript();
        old = TypeScript.version4();
    }

    @AfterAll
    static void close() {
        typescript.close();
        old.close();
    }

    @ParameterizedTest
    @EnumSource
    void compilesWithoutAChange(Setup setup) throws IOException {
        Verdict verdict = typescript.check(setup.copy(), setup.options());
        assertThat(verdict.problems()).isEmpty();
        assertThat(verdict.files()).isEqualTo(Emitted.files().size());
    }

    /** No TypeScript that exports a value does: {@code export const} is none of CommonJS. */
    @Test
    void onlyCommonJsCannotBeVerbatim() throws IOException {
        Setup setup = Setup.NODENEXT_COMMONJS;
        Verdict verdict = typescript.check(setup.copy(), setup.options(", \"verbatimModuleSyntax\": true"));
        assertThat(verdict.problems()).isNotEmpty().extracting(Problem::code).containsOnly("TS1287");
    }

    /** The package says nowhere where ES modules find its types. */
    @Test
    void theTypesOfThePackageTsrpcProtoNeedAPathInEsModules() throws IOException {
        Setup setup = Setup.NODENEXT;
        Verdict verdict = typescript.check(setup.copy(), setup.options(", \"paths\": {}"));
        assertThat(verdict.problems()).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.code()).isEqualTo("TS7016");
            assertThat(problem.text()).contains("'tsrpc-proto'");
        });
    }

    /** What the option {@code tsrpc.typescript.imports} is for; it changes nothing but what stands behind files' names. */
    @ParameterizedTest
    @CsvSource({"TSRPC_SERVER, .js", "TSRPC_SERVER, ''", "TSRPC_BROWSER, .js", "TSRPC_BROWSER, ''"})
    void compilesWithOldTypeScriptIfFilesAreNotNamedTs(Setup setup, String extension) throws IOException {
        Path folder = setup.copy();
        List<Problem> named = old.check(folder, setup.options()).problems();
        assertThat(named).isNotEmpty().extracting(Problem::code).containsOnly("TS2691");
        for (Path file : Emitted.files()) {
            Path copy = folder.resolve(file.toString());
            Files.writeString(copy, Files.readString(copy).replaceAll("(from '\\..*)\\.ts';", "$1" + extension + "';"));
        }
        assertThat(old.check(folder, setup.options()).problems()).isEmpty();
    }

    @Test
    void aMistakeInAnyFileIsFound() throws IOException {
        Setup setup = Setup.NODE;
        Path folder = setup.copy();
        Path file = folder.resolve("io.tsrpc.it.types.protocols/Tree.ts");
        Files.writeString(file, Files.readString(file) + "export const forest: Tree = [];\n");
        assertThat(typescript.check(folder, setup.options()).problems())
                .extracting(Problem::file)
                .containsExactly("io.tsrpc.it.types.protocols/Tree.ts");
    }
}
