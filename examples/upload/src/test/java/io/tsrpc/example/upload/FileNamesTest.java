package io.tsrpc.example.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tsrpc.TsrpcException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {
    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "a",
                "cat.png",
                "my cat (2).tar.gz",
                "Übung 1.txt",
                "猫.jpg",
                "_x-1.0,b+c",
                "console.txt",
                "e\u0301te\u0301"
            })
    void usualNamesAreGood(String name) {
        assertThat(FileNames.isGood(name)).isTrue();
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(
            strings = {
                "",
                ".",
                "..",
                "../cat.png",
                "a/b",
                "a\\b",
                "/etc/passwd",
                "C:cat",
                "a\u0000b",
                "a\nb",
                ".hidden",
                " a",
                "a ",
                "a.",
                "a:b",
                "a*",
                "a?",
                "<b>",
                "a|b",
                "a\"b",
                "con",
                "NUL.txt",
                "com1",
                "lpt9 .x",
                "a\u202Eb"
            })
    void othersLeadOutOfTheFolderOrMeanSomethingElse(String name) {
        assertThat(FileNames.isGood(name)).isFalse();
    }

    @Test
    void aNewNameHasEightyCharactersAtMostSoThatANumberFits() {
        String longest = "x".repeat(80);

        assertThat(FileNames.checked(longest)).isEqualTo(longest);
        assertThat(FileNames.isGood(FileNames.numbered(longest, 999_999_999))).isTrue();
        assertThatThrownBy(() -> FileNames.checked(longest + "x"))
                .isInstanceOf(TsrpcException.class)
                .hasMessage("This is no name for a file here");
    }

    @Test
    void aNumberGoesBeforeTheEnding() {
        assertThat(FileNames.numbered("cat.png", 2)).isEqualTo("cat (2).png");
        assertThat(FileNames.numbered("cat.tar.gz", 3)).isEqualTo("cat.tar (3).gz");
        assertThat(FileNames.numbered("cat", 4)).isEqualTo("cat (4)");
    }
}
