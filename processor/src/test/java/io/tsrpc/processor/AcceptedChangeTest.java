package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where {@code @AcceptedChange} is good for something, and that it is an error where it is not. */
class AcceptedChangeTest {
    private static final String ACCEPTED_TOTAL =
            "@io.tsrpc.contract.AcceptedChange(rule = \"PROPERTY_ADDED_REQUIRED\", reason = \"unused\") int total";

    @TempDir
    private Path directory;

    private SourceTree tree;

    @BeforeEach
    void writeProtocol() throws IOException {
        tree = new SourceTree(directory)
                .with(
                        "ApiLogin",
                        "public interface ApiLogin { record Req(String user) {} record Res(String token) {} }");
        compiles();
    }

    private void compiles() throws IOException {
        assertThat(tree.compile().errors()).isEmpty();
    }

    private void fails(String... parts) throws IOException {
        assertThat(tree.compile().errors()).singleElement().asString().contains(parts);
    }

    @Test
    void emptyReasonIsNone() throws IOException {
        String change =
                "@io.tsrpc.contract.AcceptedChange(rule = \"PROPERTY_ADDED_REQUIRED\", reason = \" \") int total";
        tree.with("MsgPage", "public record MsgPage(String text) {}");
        compiles();
        String before = tree.contract();
        tree.with("MsgPage", "public record MsgPage(String text, " + change + ") {}");

        fails("[ACCEPTED_WHY] @AcceptedChange has an empty reason");
        assertThat(tree.contract()).isEqualTo(before);
    }

    @Test
    void genericTypeIsAcceptedOnceForAllItsArguments() throws IOException {
        tree.with("Page", "public record Page<T>(java.util.List<T> items) {}")
                .with("MsgPages", "public record MsgPages(Page<String> texts) {}");
        compiles();

        tree.with("Page", "public record Page<T>(java.util.List<T> items, " + ACCEPTED_TOTAL + ") {}");
        compiles();

        tree.with(
                "MsgPages",
                "public record MsgPages(Page<String> texts, @org.jspecify.annotations.Nullable Page<Integer> numbers) {}");
        compiles();
        compiles();
    }

    @Test
    void whatWasAcceptedSurvivesTheRenamingOfItsType() throws IOException {
        tree.with("Page", "public record Page(String text) {}").with("MsgPage", "public record MsgPage(Page page) {}");
        compiles();
        tree.with("Page", "public record Page(String text, " + ACCEPTED_TOTAL + ") {}");
        compiles();

        Files.delete(tree.root().resolve("Page.java"));
        tree.with(
                        "Leaf",
                        "@io.tsrpc.contract.FormerName(\"Page\") public record Leaf(String text, " + ACCEPTED_TOTAL
                                + ") {}")
                .with("MsgPage", "public record MsgPage(Leaf page) {}");
        compiles();
        compiles();
    }

    @Test
    void whatWasAcceptedIsKeptIfTheContractBeginsAnew() throws IOException {
        tree.with("MsgPage", "public record MsgPage(String text, " + ACCEPTED_TOTAL + ") {}");
        Files.delete(tree.contractFile());
        Files.deleteIfExists(tree.classes().resolve("chat/protocols/serviceProto.json"));
        compiles();
        assertThat(tree.contract()).contains("\"reason\": \"unused\"");
        compiles();
    }

    @Test
    void typeOfTwoRootsIsAcceptedIfOneOfThemHasTheChange() throws IOException {
        tree.with("Shared", "public record Shared(String text) {}")
                .with("MsgShared", "public record MsgShared(Shared shared) {}")
                .with("../../other/protocols/package-info", "@io.tsrpc.contract.Protocols\npackage other.protocols;\n")
                .with("../../other/protocols/MsgOther", "package other.protocols;\npublic record MsgOther() {}\n");
        assertThat(compileBothRoots()).isEmpty();

        tree.with("Shared", "public record Shared(String text, " + ACCEPTED_TOTAL + ") {}");
        assertThat(compileBothRoots()).isEmpty();

        tree.with("../../other/protocols/MsgOther", """
                package other.protocols;
                public record MsgOther(java.util.Optional<chat.protocols.Shared> shared) {}
                """);
        assertThat(compileBothRoots()).isEmpty();
        assertThat(Files.readString(tree.sources().resolve("other/protocols/serviceProto.json")))
                .contains("\"total\"", "\"accepted\": []");
    }

    private List<String> compileBothRoots() throws IOException {
        try (Stream<Path> files = Files.walk(tree.sources())) {
            return tree.compile(
                            files.filter(f -> f.toString().endsWith(".java")).toList())
                    .errors();
        }
    }

    @Test
    void messageIsAcceptedAsAServiceAndAsAType() throws IOException {
        tree.with("MsgChat", "public record MsgChat(String text) {}");
        compiles();

        tree.without("MsgChat").with("MsgTalk", """
                @io.tsrpc.contract.FormerName("Chat")
                @io.tsrpc.contract.AcceptedChange(rule = "SERVICE_RENAMED", reason = "nobody speaks JSON")
                @io.tsrpc.contract.AcceptedChange(rule = "PROPERTY_REMOVED", of = "text", reason = "nobody reads it")
                public record MsgTalk() {}
                """);
        compiles();
        compiles();
    }

    @Test
    void whereNoChangeCanBeIsAnError() throws IOException {
        String accepted = "@io.tsrpc.contract.AcceptedChange(rule = \"TYPE_CHANGED\", reason = \"\") ";
        tree.with("Tool", accepted + "public class Tool {}")
                .with(
                        "Holder",
                        "public class Holder { " + accepted + "int field; class Inner { " + accepted + "int deep; } }")
                .with("user/package-info", accepted + "\npackage chat.protocols.user;\n")
                .with("MsgChat", "public record MsgChat(String text) { " + accepted + "static final int MOST = 3; }");

        assertThat(tree.compile().errors())
                .hasSize(5)
                .allSatisfy(e -> assertThat(e)
                        .contains("[ANNOTATION_MISPLACED] @AcceptedChange does not apply to", "use it on a component"))
                .anyMatch(e -> e.contains("`chat.protocols.Tool`"))
                .anyMatch(e -> e.contains("`chat.protocols.Holder.field`"))
                .anyMatch(e -> e.contains("`chat.protocols.Holder.Inner.deep`"))
                .anyMatch(e -> e.contains("`chat.protocols.user`"))
                .anyMatch(e -> e.contains("`chat.protocols.MsgChat.MOST`"));
    }

    @Test
    void nameOfWhatAnotherRecordHadIsAnError() throws IOException {
        String source = """
                import io.tsrpc.contract.AcceptedChange;
                public interface ApiLogin {
                    %s
                    record Req(String user) {}
                    %s
                    record Res() {}
                }
                """;
        String accepted =
                "@AcceptedChange(rule = \"PROPERTY_REMOVED\", of = \"token\", reason = \"cookies replace it\")";
        tree.with("ApiLogin", source.formatted("", accepted));
        compiles();
        compiles();

        tree.with("ApiLogin", source.formatted(accepted, ""));
        fails("[ACCEPTED_NOTHING]", "`PROPERTY_REMOVED`");
    }

    @Test
    void annotationWithAnotherRuleIsReportedBesideTheChange() throws IOException {
        tree.with("ApiLogin", """
                public interface ApiLogin {
                    record Req(String user, %s) {}
                    record Res(String token) {}
                }
                """.formatted(ACCEPTED_TOTAL.replace("PROPERTY_ADDED_REQUIRED", "PROPERTY_ADDED")));

        assertThat(tree.compile().errors())
                .hasSize(2)
                .anyMatch(e -> e.contains("[BREAKING_CHANGE] PROPERTY_ADDED_REQUIRED"))
                .anyMatch(e -> e.contains("[ACCEPTED_NOTHING]"));
    }

    @Test
    void ruleThatDoesNotExistIsAnErrorBeforeThereIsAContract() throws IOException {
        Files.delete(tree.contractFile());
        tree.with(
                "MsgPage",
                "@io.tsrpc.contract.AcceptedChange(rule = \"PROPERTY_ADED\", reason = \"typo\") public record MsgPage(String text) {}");

        fails("[ACCEPTED_NOTHING] There is no change `PROPERTY_ADED` here");
        assertThat(tree.contractFile()).doesNotExist();
    }
}
