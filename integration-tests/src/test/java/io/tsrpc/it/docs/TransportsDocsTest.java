package io.tsrpc.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code docs/transports.md} shows the example as it is. {@code -Dgoldens.update=true} rewrites what it shows. */
final class TransportsDocsTest {
    private static final Path PAGE = Path.of("../docs/transports.md");
    private static final Path SOURCES = Path.of("src/test/java/io/tsrpc/it/transport");
    private static final Pattern NO_CODE = Pattern.compile("import |package |\\s*($|@|/)");
    private static final int SHORT = 210;

    @ParameterizedTest
    @ValueSource(strings = {"TcpTransport.java", "TcpTransportTest.java"})
    void itShowsTheFileThatIsTested(String file) throws IOException {
        String page = Files.readString(PAGE);
        String source = Files.readString(SOURCES.resolve(file));
        Matcher block = Pattern.compile("<!-- file: " + Pattern.quote(file) + " -->\n```java\n(.*?)```", Pattern.DOTALL)
                .matcher(page);
        assertThat(block.find()).as("a block for %s", file).isTrue();
        if (Boolean.getBoolean("goldens.update")) {
            Files.writeString(PAGE, page.substring(0, block.start(1)) + source + page.substring(block.end(1)));
        } else {
            assertThat(block.group(1)).isEqualTo(source);
        }
    }

    @Test
    void theExampleIsShort() throws IOException {
        assertThat(Files.readAllLines(SOURCES.resolve("TcpTransport.java")))
                .as("lines of code")
                .filteredOn(line -> !NO_CODE.matcher(line).lookingAt())
                .hasSizeLessThan(SHORT);
    }
}
