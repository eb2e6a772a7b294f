package io.tsrpc.it.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The README's client in TypeScript compiles in a bundler's project with the options that a page names, and only with them. */
final class PageSamplesTest {
    private static final Path README = Path.of("../README.md");
    private static final Path GENERATED_CODE = Path.of("../docs/generated-code.md");
    private static final Pattern CLIENT = Pattern.compile("```ts\n(import .*?)```", Pattern.DOTALL);
    private static final Pattern OPTIONS = Pattern.compile("```json\n(\"skipLibCheck\".*?)```", Pattern.DOTALL);
    private static final String BUNDLER = """
            "strict": true, "noEmit": true, "target": "es2022", "lib": ["es2022", "dom"], "types": [],
            "module": "esnext", "moduleResolution": "bundler\"""";

    @Test
    void theClientCompilesWithTheOptionsOfThePage() throws IOException {
        String options = block(GENERATED_CODE, OPTIONS).replace("./node_modules", "../node_modules");

        assertThat(problems("{" + BUNDLER + ", " + options + "}")).isEmpty();
    }

    @Test
    void theClientNeedsThem() throws IOException {
        assertThat(problems("{" + BUNDLER + "}")).isNotEmpty();
    }

    private static List<TypeScript.Problem> problems(String options) throws IOException {
        Path folder = Setup.BUNDLER.copy();
        String client = block(README, CLIENT).replace("./protocols/", "./io.tsrpc.it.protocols/");
        Files.writeString(folder.resolve("client.ts"), client);
        try (TypeScript typescript = new TypeScript()) {
            return typescript.check(folder, options).problems().stream()
                    .filter(problem -> problem.file().equals("client.ts"))
                    .toList();
        }
    }

    private static String block(Path page, Pattern pattern) throws IOException {
        Matcher block = pattern.matcher(Files.readString(page));
        assertThat(block.find()).as("a block in %s", page).isTrue();
        return block.group(1);
    }
}
