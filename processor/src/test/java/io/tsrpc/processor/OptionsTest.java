package io.tsrpc.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A misspelled option would have no effect without a word, so that it is an error. */
final class OptionsTest {
    private static Compilation compile(String... options) {
        return Compiler.javac()
                .withOptions((Object[]) options)
                .withProcessors(new TsrpcProcessor())
                .compile(ReadProtocol.files("public record MsgChat(String text) {}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tsrpc.contract=NONE         | The option `-Atsrpc.contract` cannot be `NONE`; write a directory, or `none`.",
                "tsrpc.contract=             | The option `-Atsrpc.contract` cannot be ``; write a directory, or `none`.",
                "tsrpc.contract              | The option `-Atsrpc.contract` cannot be ``; write a directory, or `none`.",
                "tsrpc.contract.breaking=yes | The option `-Atsrpc.contract.breaking` cannot be `yes`; write `allow`,",
                "tsrpc.contract.breaking     | The option `-Atsrpc.contract.breaking` cannot be ``; write `allow`,",
                "tsrpc.contract.frozen=yes   | The option `-Atsrpc.contract.frozen` cannot be `yes`; write `true` or `false`,",
                "tsrpc.contract.frozen=FALSE | The option `-Atsrpc.contract.frozen` cannot be `FALSE`; write `true` or `false`,",
                "tsrpc.contract.rollback=on  | The option `-Atsrpc.contract.rollback` cannot be `on`; write `true` or `false`,",
                "tsrpc.claim=${claim}        | The option `-Atsrpc.claim` cannot be `${claim}`; write `true` or `false`,",
                "tsrpc.typescript=           | The option `-Atsrpc.typescript` cannot be ``; write a directory.",
                "tsrpc.typescript            | The option `-Atsrpc.typescript` cannot be ``; write a directory.",
                "tsrpc.typescript.imports=TS | The option `-Atsrpc.typescript.imports` cannot be `TS`; write `ts`, `js` or `none`.",
                "tsrpc.typescript.imports    | The option `-Atsrpc.typescript.imports` cannot be ``; write `ts`, `js` or `none`.",
            })
    void valueThatAnOptionCannotHaveIsReported(String option, String text) {
        Compilation compilation = compile("-A" + option);

        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation).hadErrorContaining("[OPTION_VALUE] " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tsrpc.breaking=allow", "tsrpc.contract.frozn", "TSRPC.contract=none", "tsrpc"})
    void optionThatDoesNotExistIsReported(String option) {
        Compilation compilation = compile("-Atsrpc.contract=none", "-A" + option);

        assertThat(compilation).hadErrorCount(1);
        assertThat(compilation)
                .hadErrorContaining("[OPTION_UNKNOWN] There is no option `-A" + option.replaceAll("=.*", "")
                        + "`; the options of this processor are `tsrpc.claim`, `tsrpc.contract`,");
    }

    @Test
    void optionsOfOtherProcessorsDoNotMatter() {
        assertThat(compile("-Atsrpc.contract=none", "-Amapstruct.verbose=TRUE")).succeeded();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tsrpc.contract.frozen", "tsrpc.contract.rollback=true", "tsrpc.claim=false"})
    void switchesHaveAValueOrNone(String option) {
        assertThat(compile("-Atsrpc.contract=none", "-A" + option)).succeeded();
    }
}
