package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types whose names in the contract clash, and instantiations of generic types: what is there stays when others come. */
class SchemaIdsTest {
    private static final String ALLOW = "-Atsrpc.contract.breaking=allow";

    @TempDir
    private Path directory;

    private SourceTree tree;

    @BeforeEach
    void writeProtocol() throws IOException {
        tree = new SourceTree(directory);
    }

    private void compiles() throws IOException {
        assertThat(tree.compile(ALLOW).errors()).isEmpty();
    }

    private void breaksNothing() throws IOException {
        SourceTree.Result result = tree.compile();
        assertThat(result.errors()).isEmpty();
        assertThat(result.notes()).isEmpty();
    }

    private String type(String schemaId) throws IOException {
        String contract = tree.contract();
        int from = contract.indexOf("        \"" + schemaId + "\": {");
        assertThat(from).as(schemaId + " in " + contract).isNotNegative();
        return contract.substring(from, contract.indexOf("\n        }", from));
    }

    @Test
    void typeThatComesLaterDoesNotTakeAName() throws IOException {
        tree.with("MsgIt", "public record MsgIt(Outer.InnerPart part) {}")
                .with("Outer", "public interface Outer { record InnerPart(int b, int a) {} }");
        compiles();
        assertThat(type("Outer/InnerPart"))
                .contains("{\"id\": 1, \"name\": \"a\"")
                .doesNotContain("java\": \"Outer");

        tree.with("Outer", """
                        public interface Outer {
                            interface Inner { record Part(String text) {} }
                            record InnerPart(int b, int a) {}
                        }
                        """).with("MsgMore", "public record MsgMore(Outer.Inner.Part part) {}");
        breaksNothing();
        assertThat(type("Outer/InnerPart")).contains("{\"id\": 1, \"name\": \"a\"");
        assertThat(type("Outer/InnerPart2")).contains("\"text\"", "\"java\": \"Outer.Inner.Part\"");
    }

    @Test
    void nestedTypeKeepsTheNameThatASimplerOneWouldHave() throws IOException {
        String outer = "public interface Outer { interface Inner { record Part(int b, int a) {} } %s }";
        tree.with("MsgIt", "public record MsgIt(Outer.Inner.Part part) {}").with("Outer", outer.formatted(""));
        compiles();

        tree.with("Outer", outer.formatted("record InnerPart(String text) {}"))
                .with("MsgMore", "public record MsgMore(Outer.InnerPart part) {}");
        breaksNothing();
        assertThat(type("Outer/InnerPart")).contains("\"b\"", "\"java\": \"Outer.Inner.Part\"");
        assertThat(type("Outer/InnerPart2")).contains("\"text\"");

        tree.with("Outer", "public interface Outer { record InnerPart(String text) {} }")
                .without("MsgIt");
        compiles();
        assertThat(type("Outer/InnerPart2")).as("alone").contains("\"text\"");
    }

    @Test
    void instantiationsKeepTheirNames() throws IOException {
        tree.with("Page", "public record Page<T>(T first) {}")
                .with("b/User", "public record User(int y, int x) {}")
                .with("MsgIt", "public record MsgIt(Page<chat.protocols.b.User> page) {}");
        compiles();

        tree.with("a/User", "public record User(String name) {}")
                .with("MsgMore", "public record MsgMore(Page<chat.protocols.a.User> page) {}");
        breaksNothing();
        assertThat(type("Page/PageOfUser")).contains("\"b/User/User\"");
        assertThat(type("Page/PageOfUser2")).contains("\"a/User/User\"", "\"java\": \"Page<a/User>\"");
    }

    @Test
    void recordsOfGenericUnionsHaveTheSameIds() throws IOException {
        tree.with("Result", """
                public sealed interface Result<T> {
                    record Ok<T>(T value) implements Result<T> {}
                    record Failed<T>(String text) implements Result<T> {}
                }
                """).with("MsgIt", "public record MsgIt(Result<String> result) {}");
        compiles();

        tree.with("MsgMore", "public record MsgMore(Result<Integer> result) {}");
        breaksNothing();
        assertThat(type("Result/ResultOfInt"))
                .contains("{\"id\": 0, \"type\": {\"type\": \"Reference\", \"target\": \"Result/OkOfInt\"}}")
                .contains("{\"id\": 1, \"type\": {\"type\": \"Reference\", \"target\": \"Result/FailedOfInt\"}}")
                .doesNotContain("OfString");

        tree.with("MsgMore", "public record MsgMore(Result<Short> result) {}");
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains("NUMBER_RANGE: `Result.Ok<Short>.value`");
    }

    @Test
    void instantiationThatComesBackHasTheIdsOfTheOthers() throws IOException {
        String both = "public record MsgIt(Page<String> texts, Page<Integer> numbers) {}";
        tree.with("Page", "public record Page<T>(T first) {}").with("MsgIt", both);
        compiles();
        tree.with("MsgIt", "public record MsgIt(Page<Integer> numbers) {}");
        compiles();
        tree.with("Page", "public record Page<T>(T first, int total) {}");
        compiles();

        tree.with("Page", "public record Page<T>(T first, int size) {}").with("MsgIt", both);
        compiles();
        assertThat(tree.contract().lines().filter(l -> l.contains("\"size\"")))
                .hasSize(2)
                .allMatch(l -> l.contains("{\"id\": 2,"));

        tree.with("Page", "public record Page<T>(T first, int size, int total) {}");
        compiles();
        assertThat(tree.contract().lines().filter(l -> l.contains("\"total\"")))
                .hasSize(2)
                .allMatch(l -> l.contains("{\"id\": 1,"));
    }

    @Test
    void typeWithAlmostTheNameOfAnInstantiationIsNone() throws IOException {
        tree.with("Page", "public record Page<T>(T first) { public record PageOfficer(int x, int first) {} }")
                .with("MsgIt", "public record MsgIt(Page.PageOfficer officer) {}");
        compiles();

        tree.with("MsgIt", "public record MsgIt(Page.PageOfficer officer, Page<String> page) {}");
        compiles();
        assertThat(type("Page/PageOfString")).contains("{\"id\": 0, \"name\": \"first\"");
    }
}
