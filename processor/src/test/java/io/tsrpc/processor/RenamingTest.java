package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code @FormerName} does to types that others mention, and what it refuses. */
class RenamingTest {
    private static final String ALLOW = "-Atsrpc.contract.breaking=allow";

    @TempDir
    private Path directory;

    private SourceTree tree;

    @BeforeEach
    void writeProtocol() throws IOException {
        tree = new SourceTree(directory)
                .with("Page", "public record Page<T>(int total, T first) {}")
                .with("User", "public record User(String name, int age) {}")
                .with("MsgUsers", "public record MsgUsers(Page<User> page) {}")
                .with("MsgShape", """
                        public record MsgShape(Shape shape) {
                            public sealed interface Shape { record Dot(int x) implements Shape {} record Line(int y) implements Shape {} }
                        }
                        """);
        compiles();
    }

    private void compiles() throws IOException {
        assertThat(tree.compile(ALLOW).errors()).isEmpty();
    }

    @Test
    void renamedArgumentKeepsTheIdsOfItsInstantiations() throws IOException {
        tree.with("Page", "public record Page<T>(T first, int total) {}");
        compiles();

        tree.without("User").with("Account", """
                        @io.tsrpc.contract.FormerName("User") public record Account(String name, int age) {}
                        """).with("MsgUsers", "public record MsgUsers(Page<Account> page) {}");
        compiles();

        assertThat(tree.line("\"total\"")).startsWith("{\"id\": 0,");
        assertThat(tree.contract()).contains("\"Page/PageOfAccount\"").doesNotContain("PageOfUser");
    }

    @Test
    void allInstantiationsHaveTheSameIds() throws IOException {
        tree.with("Page", "public record Page<T>(T first, int total) {}").with("MsgUsers", """
                        import org.jspecify.annotations.Nullable;
                        public record MsgUsers(Page<User> page, Page<java.util.List<@Nullable User>> lists) {}
                        """);
        compiles();

        assertThat(tree.contract().lines().filter(l -> l.contains("\"total\"")))
                .hasSize(2)
                .allMatch(l -> l.contains("{\"id\": 0,"));
    }

    @Test
    void newInstantiationOfARenamedTypeNeedsNoFormerOne() throws IOException {
        tree.without("Page")
                .with("Slice", """
                        @io.tsrpc.contract.FormerName("Page") public record Slice<T>(int total, T first) {}
                        """)
                .with("MsgUsers", "public record MsgUsers(Slice<User> page, Slice<String> names) {}");
        compiles();

        assertThat(tree.contract()).contains("\"Slice/SliceOfUser\"", "\"Slice/SliceOfString\"");
    }

    @Test
    void renamedMemberOfAUnionKeepsItsId() throws IOException {
        tree.with("MsgShape", """
                import io.tsrpc.contract.FormerName;
                public record MsgShape(Shape shape) {
                    public sealed interface Shape {
                        record Stroke(int y) implements Shape {}
                        @FormerName("Line") record Segment(int y) implements Shape {}
                        record Dot(int x) implements Shape {}
                    }
                }
                """);
        compiles();

        assertThat(tree.line("\"target\": \"MsgShape/ShapeDot\"")).startsWith("{\"id\": 0,");
        assertThat(tree.line("\"target\": \"MsgShape/ShapeSegment\"")).startsWith("{\"id\": 1,");
        assertThat(tree.line("\"target\": \"MsgShape/ShapeStroke\"")).startsWith("{\"id\": 2,");
    }

    @Test
    void nameThatIsStillThereIsNoFormerName() throws IOException {
        tree.with("User", """
                public record User(@io.tsrpc.contract.FormerName("name") String nick, String name, int age) {}
                """);
        refuses("[FORMER_NAME_TAKEN]", "`name`", "`User`");
    }

    @Test
    void formerNameCannotBeClaimedTwice() throws IOException {
        tree.with("User", """
                import io.tsrpc.contract.FormerName;
                public record User(@FormerName("name") String a, @FormerName("name") String b, int age) {}
                """);
        refuses("[FORMER_NAME_TAKEN]", "`b`", "`User`");
    }

    private void refuses(String... parts) throws IOException {
        String before = tree.contract();
        assertThat(tree.compile(ALLOW).errors()).singleElement().asString().contains(parts);
        assertThat(tree.contract()).isEqualTo(before);
    }

    @Test
    void typeThatBecomesOneOfAnotherKindLeavesAContractThatCanBeRead() throws IOException {
        tree.with("User", "public enum User { ANN, BOB }");
        compiles();
        tree.with("User", "@io.tsrpc.contract.Tuple public record User(String name) {}");
        compiles();
        tree.with("User", "public record User(String name, int age) {}");
        compiles();

        String before = tree.contract();
        compiles();
        assertThat(tree.contract()).isEqualTo(before);
    }
}
