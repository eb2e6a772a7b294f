package io.tsrpc.it.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.it.peers.NodePeer;
import io.tsrpc.it.typescript.TypeScript.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A client written on the emitted files and {@code tsrpc-browser} compiles, and does not if it misuses one thing. Each file in
 * {@code peers/typescript/client/misuse} does so in a line with the comment {@code // TS2322 password}: the error's code, and
 * the text that it stands at.
 */
class TypedClientTest {
    private static final Path CLIENT = NodePeer.FOLDER.resolve("typescript/client");
    private static final Pattern EXPECTED = Pattern.compile("(.*)// (TS\\d+) (.*)");

    private static List<Problem> problems = List.of();

    @BeforeAll
    static void check() throws IOException {
        Path folder = Setup.TSRPC_BROWSER.copy();
        Emitted.copy(CLIENT, folder.resolve("client"));
        try (TypeScript typescript = new TypeScript()) {
            problems = typescript
                    .check(
                            folder,
                            Setup.TSRPC_BROWSER.options(", \"target\": \"es2020\", \"lib\": [\"es2020\", \"dom\"]"))
                    .problems();
        }
    }

    static List<String> misuses() throws IOException {
        try (Stream<Path> files = Files.list(CLIENT.resolve("misuse"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static List<Problem> problemsOf(String file) {
        return problems.stream()
                .filter(problem -> problem.file().equals("client/" + file))
                .toList();
    }

    @Test
    void compiles() {
        assertThat(problemsOf("correct.ts")).isEmpty();
        assertThat(problems).allMatch(problem -> problem.file().startsWith("client/misuse/"));
    }

    @ParameterizedTest
    @MethodSource("misuses")
    void doesNotCompileIfItMisusesOneThing(String file) throws IOException {
        List<String> lines = Files.readAllLines(CLIENT.resolve("misuse").resolve(file));
        assertThat(problemsOf("misuse/" + file)).singleElement().satisfies(problem -> {
            Matcher expected = EXPECTED.matcher(lines.get((int) problem.line() - 1));
            assertThat(expected.matches())
                    .as("the line that is meant: %s", problem)
                    .isTrue();
            assertThat(problem.code()).as(problem.text()).isEqualTo(expected.group(2));
            String at = expected.group(1).substring((int) problem.column() - 1);
            assertThat(at).as(problem.text()).startsWith(expected.group(3));
        });
    }
}
