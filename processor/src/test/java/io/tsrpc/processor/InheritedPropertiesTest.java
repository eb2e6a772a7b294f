package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A property that types have from another one is renamed, and its changes are accepted, where it is declared. */
class InheritedPropertiesTest {
    private static final String ALLOW = "-Atsrpc.contract.breaking=allow";
    private static final String IMPORTS = Stream.of(
                    "contract.AcceptedChange",
                    "contract.FormerName",
                    "contract.typescript.Extends",
                    "contract.typescript.Intersection",
                    "contract.typescript.Omit",
                    "contract.typescript.Partial",
                    "contract.typescript.Pick")
            .map(name -> "import io.tsrpc." + name + ";\n")
            .collect(Collectors.joining("", "", "import java.util.Optional;\n"));

    @TempDir
    private Path directory;

    private SourceTree tree;

    @BeforeEach
    void writeProtocol() throws IOException {
        begin(CommandLineCompiler.JAVAC);
    }

    private void begin(CommandLineCompiler compiler) throws IOException {
        tree = new SourceTree(directory.resolve(compiler.name()), compiler);
        base("Optional<Integer> count(); Optional<String> t();");
        message("@Extends(Base.class)", "Optional<Integer> count, Optional<String> t, int own");
        compiles();
    }

    private void base(String properties) throws IOException {
        tree.with("Base", IMPORTS + "public interface Base { " + properties + " }");
    }

    private void message(String annotation, String components) throws IOException {
        tree.with("MsgOne", IMPORTS + annotation + " public record MsgOne(" + components + ") {}");
    }

    private void compiles(String... options) throws IOException {
        assertThat(tree.compile(options).errors()).isEmpty();
    }

    private void refuses(String... parts) throws IOException {
        String before = tree.contract();
        assertThat(tree.compile(ALLOW).errors()).singleElement().asString().contains(parts);
        assertThat(tree.contract()).isEqualTo(before);
    }

    private static String accepted(String rule, String more) {
        return "@AcceptedChange(rule = \"" + rule + "\", " + more + "reason = \"nobody reads it\") ";
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void renamedPropertyOfAnInterfaceKeepsItsNumber(boolean isEclipse) throws IOException {
        begin(isEclipse ? CommandLineCompiler.ECJ : CommandLineCompiler.JAVAC);
        assertThat(tree.line("\"name\": \"t\", ")).startsWith("{\"id\": 1,");

        base("@FormerName(\"t\") Optional<String> token(); Optional<Integer> count();");
        message("@Extends(Base.class)", "Optional<Integer> count, Optional<String> token, int own");
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains("[BREAKING_CHANGE] PROPERTY_RENAMED: `Base.token` was called `t`");

        compiles(ALLOW);
        assertThat(tree.line("\"name\": \"token\", ")).startsWith("{\"id\": 1,");
        compiles();

        base("Optional<String> token(); Optional<Integer> count();");
        compiles();
    }

    @Test
    void renamedPropertyIsAlsoThatOfTypesThatTakeIt() throws IOException {
        String others = """
                @Extends(Base.class) interface Sub { int more(); }
                @Extends(Sub.class) record A(Optional<Integer> count, Optional<String> %1$s, int more) {}
                @Partial(Base.class) record B(Optional<Integer> count, %2$s Optional<String> %1$s) {}
                @Pick(A.class) record C(%2$s Optional<String> %1$s) {}
                @Intersection({Base.class, D.class}) record E(Optional<Integer> count, Optional<String> %1$s, int d) {}
                record D(int d) {}
                """;
        tree.with("MsgTwo", IMPORTS + "public record MsgTwo(A a, B b, C c, E e) {}\n" + others.formatted("t", ""));
        compiles();

        base("Optional<Integer> count(); @FormerName(\"t\")"
                + accepted("PROPERTY_RENAMED", "")
                + "Optional<String> token();");
        message("@Extends(Base.class)", "Optional<Integer> count, Optional<String> token, int own");
        String two = IMPORTS + "public record MsgTwo(A a, B b, C c, E e) {}\n";
        tree.with("MsgTwo", two + others.formatted("token", ""));
        assertThat(tree.compile().errors())
                .hasSize(2)
                .anyMatch(error -> error.contains("PROPERTY_RENAMED: `B.token` was called `t`"))
                .anyMatch(error -> error.contains("PROPERTY_RENAMED: `C.token` was called `t`"));

        tree.with("MsgTwo", two + others.formatted("token", accepted("PROPERTY_RENAMED", "")));
        compiles();
        assertThat(tree.contract().lines().filter(line -> line.contains("\"name\": \"token\", ")))
                .singleElement()
                .asString()
                .contains("{\"id\": 1,");
        compiles();
    }

    @Test
    void formerNameThatNoPropertyHadIsAnError() throws IOException {
        base("Optional<Integer> count(); @FormerName(\"zzz\") Optional<String> token();");
        message("@Extends(Base.class)", "Optional<Integer> count, Optional<String> token, int own");
        refuses("[FORMER_NAME_UNKNOWN] `zzz` is not in `Base`");

        base("Optional<Integer> count(); @FormerName(\"\") Optional<String> token();");
        refuses("[FORMER_NAME_EMPTY] `token` has @FormerName without a name");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void changeAtAPropertyOfAnInterfaceIsAcceptedWhereTheErrorStands(boolean isEclipse) throws IOException {
        begin(isEclipse ? CommandLineCompiler.ECJ : CommandLineCompiler.JAVAC);
        String changed = "Optional<Integer> count(); %s int t();";
        base(changed.formatted(""));
        message("@Extends(Base.class)", "Optional<Integer> count, int t, int own");
        assertThat(tree.compile().errors())
                .hasSize(2)
                .allMatch(error -> error.contains("`Base.t`"))
                .anyMatch(error -> error.contains("[BREAKING_CHANGE] TYPE_CHANGED"))
                .anyMatch(error -> error.contains("[BREAKING_CHANGE] PROPERTY_NOW_REQUIRED"));

        base(changed.formatted(accepted("TYPE_CHANGED", "") + accepted("PROPERTY_NOW_REQUIRED", "")));
        compiles();
        assertThat(tree.contract())
                .contains(
                        "{\"rule\": \"TYPE_CHANGED\", \"at\": \"Base/Base.t\", \"reason\": \"nobody reads it\"}",
                        "{\"rule\": \"PROPERTY_NOW_REQUIRED\", \"at\": \"Base/Base.t\"");
        compiles();

        base(changed.formatted(accepted("SET", "")));
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains("[ACCEPTED_NOTHING] There is no change `SET` here");
    }

    /** Repeated annotations of a component are on its accessor, too. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void ownComponentsHaveTheirAnnotationsStill(boolean isEclipse) throws IOException {
        begin(isEclipse ? CommandLineCompiler.ECJ : CommandLineCompiler.JAVAC);
        String changes = "@FormerName(\"own\")" + accepted("PROPERTY_RENAMED", "") + accepted("TYPE_CHANGED", "");
        message("@Extends(Base.class)", "Optional<Integer> count, Optional<String> t, " + changes + "String mine");
        compiles();
        assertThat(tree.line("\"name\": \"mine\", ")).startsWith("{\"id\": 0,");

        String wrong = changes.replace("TYPE_CHANGED", "SET");
        message("@Extends(Base.class)", "Optional<Integer> count, Optional<String> t, " + wrong + "String mine");
        assertThat(tree.compile().errors()).singleElement().asString().contains("[ACCEPTED_NOTHING]", "`SET`");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@Extends(Base.class) | Optional<Integer> count, %s Optional<String> token, int own | Base.token",
                "@Partial(User.class) | Optional<Integer> age, %s Optional<String> name | User.name",
                "@Pick(User.class) | %s String name | User.name",
                "@Omit(User.class) | %s String name | User.name",
                "@Partial(Name.class) | %s Optional<String> name | User.name",
                "@Extends(User.class) | int age, %s String name, int own | User.name",
                "@Intersection({Other.class, User.class}) | int age, %s String name, int other | User.name",
            })
    void formerNameOfWhatATypeHasFromAnotherIsAnError(String annotation, String components, String place)
            throws IOException {
        base("Optional<Integer> count(); Optional<String> token();");
        tree.with("User", "public record User(int age, String name) {}")
                .with("Name", IMPORTS + "@Pick(User.class) public record Name(String name) {}")
                .with("Other", "public record Other(int other) {}");
        message(annotation, components.formatted("@FormerName(\"t\")"));
        String name = place.substring(place.indexOf('.') + 1);
        refuses(
                "[ANNOTATION_MISPLACED] @FormerName does not apply to `%s`, which `MsgOne` has from `%s`; use it on `%s`."
                        .formatted(name, place.substring(0, place.indexOf('.')), place));

        message(annotation, components.formatted(""));
        compiles(ALLOW);
    }

    /** An interface of TypeScript may declare again what its parent has. */
    @Test
    void formerNameOfWhatAnInterfaceDeclaresAgainIsAnError() throws IOException {
        tree.with("Sub", IMPORTS + """
                @Extends(Base.class) public interface Sub extends Base {
                    @Override @FormerName("t") Optional<String> t();
                }
                """);
        message("@Extends(Sub.class)", "Optional<Integer> count, Optional<String> t, int own");
        refuses("@FormerName does not apply to `t`, which `Sub` has from `Base`; use it on `Base.t`");
    }

    @Test
    void acceptedChangeOfWhatATypeHasFromAnotherIsAnError() throws IOException {
        String base = "Optional<Integer> count(); %sOptional<Integer> t();";
        base(base.formatted(""));
        String accepted = accepted("TYPE_CHANGED", "");
        message("@Extends(Base.class)", "Optional<Integer> count, " + accepted + "Optional<Integer> t, int own");
        assertThat(tree.compile().errors())
                .hasSize(2)
                .anyMatch(error -> error.contains("[BREAKING_CHANGE] TYPE_CHANGED: `Base.t`"))
                .anyMatch(error -> error.contains("[ANNOTATION_MISPLACED] @AcceptedChange does not apply to `t`"));

        base(base.formatted(accepted.replace("nobody reads it", "nobody has it")));
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains(
                        "[ANNOTATION_MISPLACED] @AcceptedChange does not apply to `t`, which `MsgOne` has from `Base`;"
                                + " use it on `Base.t`.");
    }

    /** There the error stands at the component: in JSON, the record had it itself. */
    @Test
    void acceptedChangeOfARecordThatNowTakesItsComponentsIsOne() throws IOException {
        tree.with("User", "public record User(int age, String name) {}");
        message("", "int age, String name");
        compiles(ALLOW);
        String partial = accepted("TYPE_CHANGED", "") + "@Partial(User.class)";
        message(partial, "Optional<Integer> age, Optional<String> name");
        assertThat(tree.compile().errors())
                .hasSize(2)
                .allMatch(error -> error.contains("[BREAKING_CHANGE] PROPERTY_NOW_OPTIONAL: `MsgOne."));

        message(partial, accepted("SET", "") + "Optional<Integer> age, Optional<String> name");
        assertThat(tree.compile().errors())
                .hasSize(3)
                .anyMatch(error -> error.contains("[ACCEPTED_NOTHING] There is no change `SET` here"));

        String optional = accepted("PROPERTY_NOW_OPTIONAL", "");
        message(partial, optional + "Optional<Integer> age, " + optional + "Optional<String> name");
        compiles();
        compiles();
    }

    @Test
    void methodsThatAreNoPropertiesHaveNoFormerNamesAndNoChanges() throws IOException {
        String annotations = "@FormerName(\"x\")" + accepted("TYPE_CHANGED", "");
        base("""
                Optional<Integer> count(); Optional<String> t();
                %1$s default int a() { return 0; }
                %1$s static int b() { return 0; }
                """.formatted(annotations));
        tree.with("Alone", IMPORTS + "public interface Alone { " + annotations + "int c(); }")
                .with("MsgTwo", IMPORTS + """
                        public record MsgTwo(int d) {
                            %1$s public int d() { return d; }
                            %1$s int e() { return d; }
                        }
                        """.formatted(annotations));
        assertThat(tree.compile().errors())
                .hasSize(5)
                .allMatch(error -> error.contains("[ANNOTATION_MISPLACED] @FormerName does not apply to")
                        && error.contains(
                                "use it on services, types that they send, components and constants of these, and"
                                        + " properties of interfaces that records extend."));

        for (String file : new String[] {"Base", "Alone", "MsgTwo"}) {
            tree.with(file, Files.readString(tree.file(file)).replace("@FormerName(\"x\")", ""));
        }
        assertThat(tree.compile().errors())
                .hasSize(5)
                .allMatch(error -> error.contains("[ANNOTATION_MISPLACED] @AcceptedChange does not apply to")
                        && error.contains("a property of an interface that records extend"))
                .anyMatch(error -> error.contains("`chat.protocols.Base.a()`"))
                .anyMatch(error -> error.contains("`chat.protocols.Base.b()`"))
                .anyMatch(error -> error.contains("`chat.protocols.Alone.c()`"))
                .anyMatch(error -> error.contains("`chat.protocols.MsgTwo.d()`"))
                .anyMatch(error -> error.contains("`chat.protocols.MsgTwo.e()`"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void propertiesOfInterfacesHaveTheAnnotationsOfComponents(boolean isEclipse) throws IOException {
        begin(isEclipse ? CommandLineCompiler.ECJ : CommandLineCompiler.JAVAC);
        String properties = """
                @Uint int a%1$s @JavaPeersOnly long b%1$s @TypedArray(TypedArray.Type.INT32) int[] c%1$s
                @UseCodec(Form.class) StringBuilder d%1$s @OrNull String e%1$s @OrUndefined Optional<String> f%1$s
                @PropertyName("g-h") String g%1$s Optional<@Uint Integer> h%1$s List<@Nullable String> i%1$s
                @TypedArray(TypedArray.Type.INT32) int @Nullable [] j%1$s @Nullable String k%2$s
                """;
        String imports = """
                import io.tsrpc.contract.JavaPeersOnly;
                import io.tsrpc.contract.TypedArray;
                import io.tsrpc.contract.Uint;
                import io.tsrpc.contract.UseCodec;
                import io.tsrpc.contract.typescript.OrNull;
                import io.tsrpc.contract.typescript.OrUndefined;
                import io.tsrpc.contract.typescript.PropertyName;
                import java.util.List;
                import org.jspecify.annotations.Nullable;
                """;
        tree.with(
                "MsgTwo",
                IMPORTS + imports + "@Extends(All.class) public record MsgTwo(" + properties.formatted(",", "")
                        + ") implements All {}");
        tree.with("All", IMPORTS + imports + "public interface All { " + properties.formatted("();", "();") + " }");
        tree.with("Form", """
                public final class Form implements io.tsrpc.codec.TextForm<StringBuilder> {
                    @Override public String toText(StringBuilder value) { return value.toString(); }
                    @Override public StringBuilder fromText(String text) { return new StringBuilder(text); }
                }
                """);
        compiles();
    }
}
