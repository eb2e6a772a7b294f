package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A contract that is lost is told wherever its classes are, and what only looks like a loss is not. */
class ContractLossTest {
    private static final String ALLOW = "-Atsrpc.contract.breaking=allow";
    private static final String API = "public interface Api%s { record Req() {} record Res() {} }";

    @TempDir
    private Path directory;

    private SourceTree protocol(CommandLineCompiler compiler) throws IOException {
        return new SourceTree(directory.resolve("main"), compiler)
                .with("MsgChat", "public record MsgChat(String text) {}")
                .with("user/ApiLogin", API.formatted("Login"));
    }

    private static void begins(SourceTree tree) throws IOException {
        SourceTree.Result result = tree.compile();
        assertThat(result.errors()).isEmpty();
        assertThat(result.begun()).singleElement().asString().contains("[CONTRACT_BEGINS]");
    }

    private static void compiles(SourceTree tree) throws IOException {
        SourceTree.Result result = tree.compile(ALLOW);
        assertThat(result.errors()).isEmpty();
        assertThat(result.notes()).isEmpty();
        assertThat(result.begun()).isEmpty();
    }

    private static void isTold(SourceTree tree) throws IOException {
        assertThat(tree.compile(ALLOW).errors()).singleElement().asString().contains("[CONTRACT_LOST]");
        assertThat(tree.contractFile()).doesNotExist();
    }

    private static void lose(SourceTree tree) throws IOException {
        Files.delete(tree.contractFile());
        tree.with("ApiAsk", API.formatted("Ask"));
    }

    private static void deleteClasses(SourceTree tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree.classes())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherOutputFolder(CommandLineCompiler compiler) throws IOException {
        SourceTree tree = protocol(compiler);
        begins(tree);
        compiles(tree.compilingTo("bin"));
        tree.with("ApiZoom", API.formatted("Zoom"));
        compiles(tree);
        compiles(tree.compilingTo("classes"));

        lose(tree);
        isTold(tree);
        isTold(tree.compilingTo("bin"));
        begins(tree.compilingTo("fresh"));
    }

    /** Its numbers would be given again. A service or a component that is removed or renamed stays in the contract. */
    @ParameterizedTest
    @EnumSource
    void aRevertedCommitIsTold(CommandLineCompiler compiler) throws IOException {
        SourceTree tree = protocol(compiler);
        begins(tree);
        String first = tree.checkedContract();
        tree.with("ApiBan", API.formatted("Ban"));
        compiles(tree);
        Files.delete(tree.file("ApiBan"));
        tree.contract(first);
        isNoted(tree, "serviceProto.json` does not know `api Ban` any more");
        compiles(tree);

        tree.with("MsgChat", "public record MsgChat(String text, java.util.Optional<String> topic) {}");
        compiles(tree);
        tree.with("MsgChat", "public record MsgChat(String text) {}");
        tree.contract(first);
        isNoted(tree, "does not know `topic` of `MsgChat/MsgChat` any more");

        tree.with("MsgChat", "public record MsgChat(@io.tsrpc.contract.FormerName(\"text\") String line) {}");
        compiles(tree);
        Files.delete(tree.file("user/ApiLogin"));
        compiles(tree);
    }

    /** Nothing is lost: each compilation writes what it renames, removes and replaces. */
    @ParameterizedTest
    @EnumSource
    void whatBecomesAnotherTypeIsNotLost(CommandLineCompiler compiler) throws IOException {
        SourceTree tree = protocol(compiler)
                .with("Point", "public record Point(int x, int y, int z) {}")
                .with("Mood", "public record Mood(int a, int b) {}")
                .with("MsgMove", "public record MsgMove(Point point, Mood mood) {}");
        begins(tree);

        tree.with("Place", "@io.tsrpc.contract.FormerName(\"Point\") public record Place(int x, int y, int z) {}")
                .with("Point", "public record Point(int q) {}")
                .with("Mood", "public enum Mood { GOOD }")
                .with("MsgMove", "public record MsgMove(Place point, Mood mood, java.util.Optional<Point> more) {}");
        compiles(tree);
        String after = tree.checkedContract();
        tree.with("ApiAsk", API.formatted("Ask"));
        compiles(tree);
        Files.delete(tree.file("ApiAsk"));
        tree.contract(after);
        isNoted(tree, "does not know `api Ask` any more");
    }

    private static void isNoted(SourceTree tree, String text) throws IOException {
        SourceTree.Result result = tree.compile(ALLOW);
        assertThat(result.errors()).isEmpty();
        assertThat(result.notes()).singleElement().asString().contains("[CONTRACT_WENT_BACK]", text);
    }

    /** It is not the folder in which a build has what it generates. */
    @ParameterizedTest
    @EnumSource
    void projectsInAFolderCalledGenerated(CommandLineCompiler compiler) throws IOException {
        Path folder = directory.resolve("generated");
        begins(new SourceTree(folder.resolve("one"), compiler).with("ApiAsk", API.formatted("Ask")));
        begins(new SourceTree(folder.resolve("two"), compiler).with("ApiZoom", API.formatted("Zoom")));
        assertThat(folder.resolve("tsrpc-contracts")).doesNotExist();
    }

    @ParameterizedTest
    @EnumSource
    void partOfTheSources(CommandLineCompiler compiler) throws IOException {
        SourceTree tree = protocol(compiler);
        begins(tree);
        List<Path> part = List.of(tree.file("package-info"), tree.file("MsgChat"));
        assertThat(tree.compile(part).errors()).singleElement().asString().contains("[PARTIAL_PROTOCOL]");
        compiles(tree);

        lose(tree);
        assertThat(tree.compile(part).errors()).isNotEmpty().allMatch(error -> error.contains("[PARTIAL_PROTOCOL]"));
        isTold(tree);
    }

    @ParameterizedTest
    @EnumSource
    void testsWithoutARootAndWithTheirOwn(CommandLineCompiler compiler) throws IOException {
        SourceTree tree = protocol(compiler);
        begins(tree);
        SourceTree tests = new SourceTree(directory.resolve("tests"), compiler)
                .without("package-info")
                .with("ChatTest", "class ChatTest { MsgChat chat = new MsgChat(\"\"); }")
                .using(tree);
        compiles(tests);
        tests.with("testing/package-info", "@io.tsrpc.contract.Protocols package chat.protocols.testing;")
                .with("testing/MsgTest", "public record MsgTest() {}");
        assertThat(tests.compile().errors()).isEmpty();
        assertThat(tests.contractFile()).doesNotExist();
        compiles(tests);
        compiles(tree);
    }

    @ParameterizedTest
    @EnumSource
    void freshClone(CommandLineCompiler compiler) throws IOException {
        SourceTree tree = protocol(compiler);
        begins(tree);
        String contract = tree.checkedContract();
        deleteClasses(tree);
        compiles(tree);
        assertThat(tree.checkedContract()).isEqualTo(contract);
    }

    @ParameterizedTest
    @EnumSource(names = "JAVAC") // Eclipse's takes classes on the class path for sources that exist
    void newRoot(CommandLineCompiler compiler) throws IOException {
        SourceTree tree = protocol(compiler);
        begins(tree);
        tree.with("../other/package-info", "@io.tsrpc.contract.Protocols package chat.other;")
                .with("../other/MsgOther", "package chat.other; public record MsgOther() {}");
        List<Path> both = List.of(
                tree.file("package-info"),
                tree.file("MsgChat"),
                tree.file("user/ApiLogin"),
                tree.file("../other/package-info"),
                tree.file("../other/MsgOther"));
        SourceTree.Result result = tree.compile(both);
        assertThat(result.errors()).isEmpty();
        assertThat(result.begun()).singleElement().asString().contains("[CONTRACT_BEGINS]", "chat.other");
        assertThat(tree.compile(both).begun()).isEmpty();

        Files.delete(tree.file("../other/package-info").resolveSibling("serviceProto.json"));
        tree.with("../other/MsgAnother", "package chat.other; public record MsgAnother() {}");
        both = Stream.concat(both.stream(), Stream.of(tree.file("../other/MsgAnother")))
                .toList();
        assertThat(tree.compile(both).errors()).singleElement().asString().contains("[CONTRACT_LOST]", "other");
    }

    @ParameterizedTest
    @EnumSource
    void lastServiceIsRemoved(CommandLineCompiler compiler) throws IOException {
        SourceTree tree = protocol(compiler);
        begins(tree);
        tree.without("user/ApiLogin");
        compiles(tree);
        compiles(tree);
        tree.without("MsgChat");
        assertThat(tree.compile(ALLOW).errors()).isEmpty();
        assertThat(tree.compile(ALLOW).errors()).isEmpty();
        tree.with("MsgChat", "public record MsgChat(String text) {}");
        compiles(tree);

        lose(tree);
        isTold(tree);
    }

    @ParameterizedTest
    @EnumSource
    void contractThatHasBegunWithoutServices(CommandLineCompiler compiler) throws IOException {
        SourceTree tree = new SourceTree(directory.resolve("main"), compiler);
        begins(tree);
        assertThat(tree.compile().begun()).isEmpty();
        tree.with("user/ApiLogin", API.formatted("Login"));
        compiles(tree);
        lose(tree);
        isTold(tree);
    }

    /** The classes are those of the branch before. */
    @ParameterizedTest
    @EnumSource
    void checkoutOfAnotherBranch(CommandLineCompiler compiler) throws Exception {
        SourceTree tree = new SourceTree(directory.resolve("main"), compiler);
        Git git = new Git(directory.resolve("main"));
        begins(tree);
        commit(git, "empty");
        tree = protocol(compiler);
        compiles(tree);
        commit(git, "first");
        tree.with("ApiZoom", API.formatted("Zoom"));
        compiles(tree);
        commit(git, "second");

        git.run("checkout", "--quiet", "first");
        isNoted(tree, "That is as it should be on another branch");
        git.run("checkout", "--quiet", "second");
        compiles(tree);
        git.run("checkout", "--quiet", "empty");
        assertThat(tree.compile().errors()).isEmpty();
        git.run("checkout", "--quiet", "second");
        compiles(tree);
        git.run("checkout", "--quiet", "empty");
        tree.with("ApiOther", API.formatted("Other"));
        compiles(tree);
        assertThat(tree.line("\"Other\"")).startsWith("{\"id\": 0,");
    }

    private static void commit(Git git, String branch) throws Exception {
        git.run("checkout", "--quiet", "-b", branch);
        git.run("add", "src");
        git.run("commit", "--quiet", "--message=x");
    }

    /** The copy beside the classes is UTF-8. */
    @ParameterizedTest
    @EnumSource
    void sourcesOfAnotherEncoding(CommandLineCompiler compiler) throws IOException {
        SourceTree tree = protocol(compiler);
        tree.with("MsgWord", "public record MsgWord(String \\u00fc) {}");
        assertThat(tree.compile("-encoding", "ISO-8859-1").errors()).isEmpty();
        String contract = tree.checkedContract();
        Files.delete(tree.contractFile());

        assertThat(tree.compile("-encoding", "ISO-8859-1").errors()).isEmpty();
        assertThat(tree.checkedContract()).isEqualTo(contract);
    }

    @Test
    void compilationWithoutContractsKeepsTheCopy() throws IOException {
        SourceTree tree = protocol(CommandLineCompiler.JAVAC);
        Path classes = Files.createDirectories(directory.resolve("target/classes"));
        Path generated = Files.createDirectories(directory.resolve("target/generated-sources/annotations"));
        List<String> build = List.of("-d", classes.toString(), "-s", generated.toString());
        assertThat(tree.compile(build.toArray(String[]::new)).errors()).isEmpty();
        Path copy = directory.resolve("target/generated-sources/tsrpc-contracts/chat.protocols/serviceProto.json");
        assertThat(copy).content().isEqualTo(tree.checkedContract());

        lose(tree);
        List<String> without = Stream.concat(build.stream(), Stream.of("-Atsrpc.contract=none"))
                .toList();
        assertThat(tree.compile(without.toArray(String[]::new)).errors()).isEmpty();
        assertThat(tree.compile(build.toArray(String[]::new)).errors())
                .singleElement()
                .asString()
                .contains("[CONTRACT_LOST]", copy.toString());
    }
}
