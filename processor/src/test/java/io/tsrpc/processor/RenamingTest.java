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

    @Test
    void namesOfPropertiesAndServicesCannotBeSwapped() throws IOException {
        tree.with("User", """
                import io.tsrpc.contract.FormerName;
                public record User(@FormerName("age") String name, @FormerName("name") int age) {}
                """);
        assertThat(tree.compile(ALLOW).errors())
                .hasSize(2)
                .allMatch(e -> e.startsWith("[FORMER_NAME_IN_USE]") && e.contains("choose a name that was never used"));

        tree.with("User", "public record User(String name, int age) {}").with("MsgUsers", """
                        @io.tsrpc.contract.FormerName("Shape") public record MsgUsers(Page<User> page) {}
                        """);
        refuses("[FORMER_NAME_IN_USE]", "`msg Shape` cannot be the former name of `msg Users`");
    }

    @Test
    void typesSwapTheirNames() throws IOException {
        tree.with("Tag", "public record Tag(boolean bold, String label) {}")
                .with("MsgPair", "public record MsgPair(Tag tag, User user) {}");
        compiles();

        String was = "@io.tsrpc.contract.FormerName(\"%s\") ";
        tree.with("User", was.formatted("Tag") + "public record User(String label, boolean bold) {}")
                .with("Tag", was.formatted("User") + "public record Tag(int age, String name) {}")
                .with("MsgPair", "public record MsgPair(User tag, Tag user) {}")
                .with("MsgUsers", "public record MsgUsers(Page<Tag> page) {}");
        breaksNothing();
        assertThat(tree.line("\"label\"")).startsWith("{\"id\": 1,");
        assertThat(tree.line("\"age\"")).startsWith("{\"id\": 1,");

        String swapped = tree.contract();
        breaksNothing();
        assertThat(tree.contract()).as("they do not swap again").isEqualTo(swapped);

        tree.with("User", "public record User(String label, boolean bold) {}")
                .with("Tag", "public record Tag(int age, String name) {}");
        breaksNothing();
        assertThat(tree.contract()).contains("\"User/User\"").doesNotContain("\"was\"");
    }

    private void breaksNothing() throws IOException {
        SourceTree.Result result = tree.compile();
        assertThat(result.errors()).isEmpty();
        assertThat(result.notes()).isEmpty();
    }

    @Test
    void recordsOfAUnionSwapTheirNames() throws IOException {
        tree.with("MsgShape", """
                import io.tsrpc.contract.DiscriminatorValue;
                import io.tsrpc.contract.FormerName;
                public record MsgShape(Shape shape) {
                    public sealed interface Shape {
                        @FormerName("Line") @DiscriminatorValue("Line") record Dot(int y) implements Shape {}
                        @FormerName("Dot") @DiscriminatorValue("Dot") record Line(int x) implements Shape {}
                    }
                }
                """);
        breaksNothing();
        assertThat(tree.line("\"target\": \"MsgShape/ShapeLine\"")).startsWith("{\"id\": 0,");

        String swapped = tree.contract();
        breaksNothing();
        assertThat(tree.contract()).isEqualTo(swapped);
    }

    @Test
    void discriminatorsThatAreSwappedBreakJson() throws IOException {
        tree.with("MsgShape", """
                import io.tsrpc.contract.FormerName;
                public record MsgShape(Shape shape) {
                    public sealed interface Shape {
                        @FormerName("Line") record Dot(int y) implements Shape {}
                        @FormerName("Dot") record Line(int x) implements Shape {}
                    }
                }
                """);

        assertThat(tree.compile().errors())
                .hasSize(2)
                .allMatch(e -> e.contains("DISCRIMINATOR: `MsgShape.") && e.contains("(JSON; "));
    }

    @Test
    void anotherTypeTakesOverAName() throws IOException {
        tree.with("Account", """
                        @io.tsrpc.contract.FormerName("User") public record Account(String name, int age) {}
                        """)
                .with("User", "public record User(int age, boolean admin) {}")
                .with("MsgUsers", "public record MsgUsers(Page<Account> page) {}")
                .with("MsgNew", "public record MsgNew(User user) {}");
        breaksNothing();

        String after = tree.contract();
        assertThat(after).contains("\"was\": \"User/User\"");
        breaksNothing();
        assertThat(tree.contract()).isEqualTo(after);
    }

    @Test
    void annotationMayStayWhenTheNameIsTakenLater() throws IOException {
        tree.without("User").with("Account", """
                        @io.tsrpc.contract.FormerName("User") public record Account(String name, int age) {}
                        """).with("MsgUsers", "public record MsgUsers(Page<Account> page) {}");
        breaksNothing();

        tree.with("User", "public record User(boolean admin) {}").with("MsgNew", "public record MsgNew(User user) {}");
        breaksNothing();
        breaksNothing();
        assertThat(tree.line("\"admin\"")).startsWith("{\"id\": 0,");
    }

    @Test
    void formerNameOfATypeThatIsStillThereIsAnError() throws IOException {
        tree.with("Account", "public record Account(String name, int age) {}")
                .with("MsgAccount", "public record MsgAccount(Account account) {}");
        compiles();

        tree.with("Account", """
                @io.tsrpc.contract.FormerName("User") public record Account(String name, int age) {}
                """);
        refuses("[FORMER_NAME_IN_USE]", "`User/User` cannot be the former name of `Account/Account`");
    }

    @Test
    void formerNameOfATypeCannotBeClaimedTwice() throws IOException {
        tree.without("User")
                .with(
                        "Account",
                        "@io.tsrpc.contract.FormerName(\"User\") public record Account(String name, int age) {}")
                .with("Person", "@io.tsrpc.contract.FormerName(\"User\") public record Person(String name, int age) {}")
                .with("MsgUsers", "public record MsgUsers(Page<Account> page, Person person) {}");
        refuses("[FORMER_NAME_TAKEN]", "`Person/Person`", "the types");
    }

    @Test
    void formerNameThatNoTypeHadIsAnError() throws IOException {
        String wrong = "@io.tsrpc.contract.FormerName(\"Wrong\") ";
        tree.with("MsgPart", "public record MsgPart(Part part) { " + wrong + "public record Part(int x) {} }");
        refuses("[FORMER_NAME_UNKNOWN] `Wrong` is not in the types of the contract");

        tree.with("MsgPart", "public record MsgPart(Box.Part part, Box.Other other) {}")
                .with("Box", wrong + "public interface Box { record Part(int x) {} record Other(int y) {} }");
        refuses("[FORMER_NAME_UNKNOWN]", "`Wrong`", "the types");

        tree.without("Box")
                .with("Box", wrong + "public record Box<T>(T content) {}")
                .with("MsgPart", "public record MsgPart(Box<String> a, Box<Integer> b) {}");
        refuses("[FORMER_NAME_UNKNOWN]", "`Wrong`", "the types");

        tree.with("Box", "public record Box<T>(@io.tsrpc.contract.FormerName(\"wrong\") T content) {}")
                .with("MsgPart", "public record MsgPart(Box<String> a) {}");
        refuses("[FORMER_NAME_UNKNOWN]", "`wrong`", "`Box`");
    }

    @Test
    void formerNameOfAnElementOfATupleIsChecked() throws IOException {
        tree.with("Point", "@io.tsrpc.contract.Tuple public record Point(int x, int y) {}")
                .with("MsgPoint", "public record MsgPoint(Point point) {}");
        compiles();
        String point =
                "@io.tsrpc.contract.Tuple public record Point(@io.tsrpc.contract.FormerName(\"%s\") int left, int y) {}";

        tree.with("Point", point.formatted("y"));
        refuses("[FORMER_NAME_UNKNOWN]", "`y` is not in `Point`");

        tree.with("Point", point.formatted("x"));
        breaksNothing();
        breaksNothing();
    }

    @Test
    void elementsOfATupleKeepTheirOrder() throws IOException {
        tree.with("Point", "@io.tsrpc.contract.Tuple public record Point(int x, int y) {}")
                .with("MsgPoint", "public record MsgPoint(Point point) {}");
        compiles();

        tree.with("Point", "@io.tsrpc.contract.Tuple public record Point(int y, int x) {}");
        assertThat(tree.compile().errors())
                .hasSize(2)
                .anyMatch(e -> e.contains("TUPLE_ELEMENT_MOVED: `Point.0` is `y`, which was element 1"));

        tree.with("Point", """
                import io.tsrpc.contract.FormerName;
                @io.tsrpc.contract.Tuple public record Point(@FormerName("x") int y, @FormerName("y") int x) {}
                """);
        breaksNothing();
        breaksNothing();
    }

    @Test
    void nestedTypeMovesToAFileOfItsOwn() throws IOException {
        tree.with("Dot", """
                        @io.tsrpc.contract.FormerName("MsgShape/ShapeDot")
                        public record Dot(int x) implements MsgShape.Shape {}
                        """).with("MsgShape", """
                        public record MsgShape(Shape shape) {
                            public sealed interface Shape permits Dot, Shape.Line { record Line(int y) implements Shape {} }
                        }
                        """);
        breaksNothing();
        assertThat(tree.line("\"target\": \"Dot/Dot\"")).startsWith("{\"id\": 0,");
        assertThat(tree.line("\"x\"")).startsWith("{\"id\": 1,");
        breaksNothing();
    }

    @Test
    void typeMovesIntoAnotherAndOutOfIt() throws IOException {
        tree.without("User").with("MsgUsers", """
                public record MsgUsers(Page<MsgUsers.Account> page) {
                    @io.tsrpc.contract.FormerName("User/User") public record Account(int age, String name) {}
                }
                """);
        breaksNothing();
        assertThat(tree.line("\"age\"")).startsWith("{\"id\": 1,");

        tree.with("MsgUsers", "public record MsgUsers(Page<Box.Account> page) {}")
                .with("Box", """
                public interface Box {
                    @io.tsrpc.contract.FormerName("MsgUsers/Account") record Account(int age, String name) {}
                }
                """);
        breaksNothing();
        assertThat(tree.line("\"age\"")).startsWith("{\"id\": 1,");
    }

    @Test
    void genericTypeMoves() throws IOException {
        tree.without("Page").with("MsgUsers", """
                public record MsgUsers(Slice<User> page, Slice<String> names) {
                    @io.tsrpc.contract.FormerName("Page/PageOfUser") public record Slice<T>(T first, int total) {}
                }
                """);
        compiles();

        assertThat(tree.contract().lines().filter(l -> l.contains("\"total\"")))
                .hasSize(2)
                .allMatch(l -> l.contains("{\"id\": 0,"));
    }

    @Test
    void classOfAFormIsRenamed() throws IOException {
        String form = """
                public final class %s implements io.tsrpc.codec.TextForm<StringBuilder> {
                    @Override public String toText(StringBuilder value) { return value.toString(); }
                    @Override public StringBuilder fromText(String text) { return new StringBuilder(text); }
                }
                """;
        String message = "public record MsgForm(@io.tsrpc.contract.UseCodec(%s.class) StringBuilder text) {}";
        tree.with("BuilderForm", form.formatted("BuilderForm")).with("MsgForm", message.formatted("BuilderForm"));
        compiles();

        tree.without("BuilderForm")
                .with("TextBuilder", form.formatted("TextBuilder"))
                .with("MsgForm", message.formatted("TextBuilder"));
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains("TEXT_FORM", "if a class of @UseCodec only has another name, write @FormerName there");

        String renamed = "@io.tsrpc.contract.FormerName(\"chat.protocols.%s\") " + form.formatted("TextBuilder");
        tree.with("TextBuilder", renamed.formatted("Wrong"));
        refuses("[FORMER_NAME_UNKNOWN]", "`chat.protocols.Wrong`");

        String two =
                message.replace("text)", "text, @io.tsrpc.contract.UseCodec(OtherForm.class) StringBuilder other)");
        tree.with("TextBuilder", renamed.formatted("BuilderForm"))
                .with("OtherForm", renamed.formatted("BuilderForm").replace("TextBuilder", "OtherForm"))
                .with("MsgForm", two.formatted("TextBuilder"));
        refuses("[FORMER_NAME_TAKEN] `chat.protocols.OtherForm`", "the classes of @UseCodec");

        tree.without("OtherForm").with("MsgForm", message.formatted("TextBuilder"));
        breaksNothing();
        breaksNothing();
        assertThat(tree.contract()).contains("chat.protocols.TextBuilder").doesNotContain("BuilderForm");
    }

    @Test
    void adviceForAMovedTypeIsAboutTheType() throws IOException {
        tree.without("User")
                .with("Account", "public record Account(int age, String name) {}")
                .with("MsgUsers", "public record MsgUsers(Page<Account> page) {}");

        assertThat(tree.compile().errors())
                .isNotEmpty()
                .allMatch(e -> e.contains("ID_CHANGED: `Account.")
                        && e.contains(" in `User/User` and now has ")
                        && e.contains(
                                "write @FormerName on the type, with the id that it had in serviceProto.json; the compiler"
                                        + " cannot know"));
    }

    @Test
    void idsOfRecordsInAMovedUnionAreNotTakenForEachOther() throws IOException {
        tree.with("Form", """
                public sealed interface Form {
                    record Line(int y) implements Form {}
                    record Dot(int x) implements Form {}
                }
                """).with("MsgShape", "public record MsgShape(Form shape) {}");

        assertThat(tree.compile().errors())
                .anyMatch(e -> e.contains(
                        "ID_CHANGED: `Form.Line` has the id that `MsgShape/ShapeDot` had in" + " `MsgShape/Shape`"))
                .anyMatch(e -> e.contains("UNION_MEMBER_REMOVED")
                        && e.contains("if it only has another name or place, write @FormerName there"));

        tree.with("Form", """
                import io.tsrpc.contract.FormerName;
                @FormerName("MsgShape/Shape")
                public sealed interface Form {
                    @FormerName("MsgShape/ShapeLine") record Line(int y) implements Form {}
                    @FormerName("MsgShape/ShapeDot") record Dot(int x) implements Form {}
                }
                """);
        breaksNothing();
    }

    /** As with records: data carries ids and discriminators, not the names and places of types. */
    @Test
    void aMovedUnionThatHasTheSameIdsIsTheSame() throws IOException {
        String form = "public sealed interface Form { record Dot(int x) implements Form {} %s }";
        String message = "public record MsgShape(Form shape) {}";
        tree.with("Form", form.formatted("record Line(int y) implements Form {}"))
                .with("MsgShape", message);
        breaksNothing();
        assertThat(tree.line("\"target\": \"Form/Line\"")).startsWith("{\"id\": 1,");
        assertThat(tree.compile().errors()).isEmpty();
    }

    @Test
    void aMovedUnionKeepsAwayFromWhatWasRemovedBefore() throws IOException {
        tree.with("MsgShape", """
                public record MsgShape(Shape shape) {
                    public sealed interface Shape { record Dot(int x) implements Shape {} }
                }
                """);
        compiles();
        String form = "public sealed interface Form { record Dot(int x) implements Form {} %s }";
        tree.with("Form", form.formatted("")).with("MsgShape", "public record MsgShape(Form shape) {}");
        breaksNothing();

        tree.with("Form", form.formatted("record Arc(int z) implements Form {}"));
        compiles();
        assertThat(tree.line("\"target\": \"Form/Arc\"")).startsWith("{\"id\": 2,");
    }

    @Test
    void whatIsInAMovedUnionIsCompared() throws IOException {
        tree.with("Form", """
                public sealed interface Form {
                    record Dot(String x) implements Form {}
                    record Line(int y) implements Form {}
                }
                """).with("MsgShape", "public record MsgShape(Form shape) {}");
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains("[BREAKING_CHANGE] TYPE_CHANGED: `Form.Dot.x` was `int` and is now `String`");
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
