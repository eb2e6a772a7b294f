package io.tsrpc.it.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    @CsvSource({
        "guide.md, LoginCheck.java, server.flows()",
        "tsrpc.md, LoginCheck.java, server.flows()",
        "guide.md, Accounts.java, Admission admit(",
        "guide.md, Accounts.java, static @Nullable String token(",
        "guide.md, Accounts.java, void login(",
        "guide.md, Accounts.java, static void remember(",
        "guide.md, Accounts.java, ResponseCookie cookie(",
        "guide.md, Accounts.java, server.flows().preApiCallFlow()",
        "guide.md, Accounts.java, void logout(",
        "guide.md, ../../../../../../../peers/access/customer.ts, client.flows.preCallApiFlow",
    })
    void partsOfFilesAreOnThePages(String page, String file, String beginning) throws IOException {
        String part = part(Files.readString(HERE.resolve(file)), beginning);

        assertThat(bare(Files.readString(DOCS.resolve(page)))).contains(bare(part));
    }

    /** From the line with this beginning to the line that ends its block. */
    private static String part(String text, String beginning) {
        Pattern block = Pattern.compile("(?ms)^( *)" + Pattern.quote(beginning) + ".*?^\\1\\}[^\n]*$");
        Matcher found = block.matcher(text);
        assertThat(found.find()).as(beginning).isTrue();
        return found.group();
    }

    /** Without what depends on the place: imports, the packages of top-level types in the root, Javadoc, spaces. */
    private static String bare(String text) {
        return text.replace("io.tsrpc.it.access.protocols", "com.example.chat.protocols")
                .replaceAll("package com\\.example\\.chat\\.protocols;|import [^;]*;", "")
                .replaceAll("(?s)/\\*\\*.*?\\*/", "")
                .replaceAll("\\s+", "");
    }
}
