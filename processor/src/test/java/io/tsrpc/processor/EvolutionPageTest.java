package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/evolution.md shows of contracts and errors is what the compiler and git make of them. */
class EvolutionPageTest {
    private static final Path PAGE = Path.of("../docs/evolution.md");
    private static final String ALLOW = "-Atsrpc.contract.breaking=allow";
    private static final String API = "public interface Api%s { record Req() {} record Res() {} }";

    @TempDir
    private Path directory;

    /** The lines of a page's block, without its margin. */
    private static String block(String language) throws IOException {
        return Pattern.compile("(?ms)^ *```" + language + "\n(.*?)^ *```")
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1).stripIndent())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void differenceOfANewPropertyIsGits() throws Exception {
        SourceTree tree =
                new SourceTree(directory).with("MsgChat", "public record MsgChat(String name, String content) {}");
        assertThat(tree.compile().errors()).isEmpty();
        Git git = new Git(directory);
        git.run("add", "src");
        tree.with("MsgChat", "public record MsgChat(String name, java.util.Optional<String> room, String content) {}");
        assertThat(tree.compile(ALLOW).errors()).isEmpty();

        assertThat(git.run("diff", "--unified=1", "--", tree.contractFile().toString()))
                .endsWith(block("diff"));
    }

    @Test
    void retiredServiceStandsBelowRetired() throws IOException {
        SourceTree tree = new SourceTree(directory).with("MsgChat", "public record MsgChat() {}");
        tree.with("ApiSend", API.formatted("Send"));
        assertThat(tree.compile().errors()).isEmpty();
        tree.without("ApiSend");
        assertThat(tree.compile(ALLOW).errors()).isEmpty();

        assertThat(tree.contract().stripIndent().replaceAll("(?m)^ +", ""))
                .contains(shownRetired().replaceAll("(?m)^ +", ""));
    }

    private static String shownRetired() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("```json\n\"retired\"") + "```json\n".length();
        return page.substring(start, page.indexOf("```", start));
    }

    @Test
    void clashIsNamedAsOnThePage() throws IOException {
        SourceTree tree = new SourceTree(directory).with("MsgChat", "public record MsgChat() {}");
        for (String name : List.of("Send", "Wait", "Zoom")) {
            tree.with("Api" + name, API.formatted(name));
        }
        assertThat(tree.compile().errors()).isEmpty();
        String zoom = tree.line("\"Zoom\"");
        tree.contract(tree.contract().replace(zoom, zoom.replace("Zoom", "Ask") + ",\n" + zoom));

        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .isEqualTo(shownError().replace("`serviceProto.json`", "`" + tree.contractFile() + "`"));
    }

    private static String shownError() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("[CONTRACT_SAME_ID]");
        return page.substring(start, page.indexOf("```", start)).strip().replaceAll("\\s+", " ");
    }
}
