package io.tsrpc.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages show the code that is tested here. */
final class PagesTest {
    private static final Path DOCS = Path.of("../docs");
    private static final Path HERE = Path.of("src/test/java/io/tsrpc/it/access");

    @ParameterizedTest
    @CsvSource({
        "guide.md, protocols/Access.java",
        "guide.md, protocols/Role.java",
        "guide.md, protocols/user/ApiLogin.java",
        "guide.md, protocols/admin/package-info.java",
        "tsrpc.md, protocols/Access.java",
        "tsrpc.md, protocols/Role.java",
        "tsrpc.md, protocols/admin/package-info.java",
    })
    void filesAreOnThePages(String page, String file) throws IOException {
        assertThat(bare(Files.readString(DOCS.resolve(page)))).contains(bare(Files.readString(HERE.resolve(file))));
    }

    @ParameterizedTest
    @CsvSource({"guide.md", "tsrpc.md"})
    void theFlowIsOnThePages(String page) throws IOException {
        String check = Files.readString(HERE.resolve("LoginCheck.java"));
        String flow = check.substring(check.indexOf("server.flows()"), check.indexOf("});\n") + 4);

        assertThat(bare(Files.readString(DOCS.resolve(page)))).contains(bare(flow));
    }

    /** Without what depends on the place: imports, the packages of top-level types in the root, Javadoc, spaces. */
    private static String bare(String text) {
        return text.replace("io.tsrpc.it.access.protocols", "com.example.chat.protocols")
                .replaceAll("package com\\.example\\.chat\\.protocols;|import [^;]*;", "")
                .replaceAll("(?s)/\\*\\*.*?\\*/", "")
                .replaceAll("\\s+", "");
    }
}
