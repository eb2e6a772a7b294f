package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in a type is renamed while another protocol begins to send that type, whose contract knows nothing of it. */
final class SharedMembersRenamingTest {
    private static final String FORMER = "@io.tsrpc.contract.FormerName(\"%s\") ";

    @TempDir
    private Path directory;

    private SourceTree tree;

    @BeforeEach
    void writeProtocols() throws IOException {
        tree = new SourceTree(directory);
        tree.write("p/one/package-info", "@io.tsrpc.contract.Protocols package p.one;");
        tree.write(
                "p/model/User",
                "public record User(Kind kind, Point point, @io.tsrpc.contract.UseCodec(Form.class) Day day) {}");
        tree.write("p/model/Kind", "public enum Kind { A, B }");
        tree.write("p/model/Point", "@io.tsrpc.contract.Tuple public record Point(int x, int y) {}");
        tree.write("p/model/Day", "public record Day(String text) {}");
        form("Form", "");
        tree.write("p/one/Own", "public record Own(int a, int b) {}");
        tree.write("p/one/MsgUser", "public record MsgUser(p.model.User user, Own own) {}");
        assertThat(errors()).isEmpty();
    }

    private void form(String name, String annotation) throws IOException {
        tree.write("p/model/" + name, annotation + "public final class " + name + """
                 implements io.tsrpc.codec.TextForm<Day> {
                    @Override public String toText(Day day) { return day.text(); }
                    @Override public Day fromText(String text) { return new Day(text); }
                }
                """);
    }

    private List<String> errors(String... options) throws IOException {
        return tree.compileBelow(tree.sources().resolve("p"), options).errors();
    }

    private void rename() throws IOException {
        tree.write(
                "p/model/User",
                "public record User(" + FORMER.formatted("kind") + "Kind sort, Point point,"
                        + " @io.tsrpc.contract.UseCodec(NewForm.class) Day day) {}");
        tree.write("p/model/Kind", "public enum Kind { A, " + FORMER.formatted("B") + "C }");
        tree.write(
                "p/model/Point",
                "@io.tsrpc.contract.Tuple public record Point(" + FORMER.formatted("x") + "int z, int y) {}");
        Files.delete(tree.sources().resolve("p/model/Form.java"));
        form("NewForm", FORMER.formatted("p.model.Form"));
        tree.write("p/one/Own", "public record Own(int a, " + FORMER.formatted("b") + "int c) {}");
    }

    private void isRenamed() throws IOException {
        assertThat(errors()).isNotEmpty().allMatch(error -> error.contains("_RENAMED"));
        assertThat(errors("-Atsrpc.contract.breaking=allow")).isEmpty();
        for (String root : List.of("one", "two")) {
            assertThat(Files.readString(tree.sources().resolve("p/" + root + "/serviceProto.json")))
                    .contains(
                            "\"name\": \"sort\"", "{\"id\": 1, \"value\": \"C\"", "p.model.NewForm", "\"name\": \"c\"");
        }
        assertThat(errors()).isEmpty();
    }

    @Test
    void protocolThatBeginsSendsThem() throws IOException {
        rename();
        tree.write("p/two/package-info", "@io.tsrpc.contract.Protocols package p.two;");
        tree.write("p/two/MsgUser", "public record MsgUser(p.model.User user, p.one.Own own) {}");
        isRenamed();
    }

    @Test
    void protocolWithAContractSendsThemNow() throws IOException {
        tree.write("p/two/package-info", "@io.tsrpc.contract.Protocols package p.two;");
        tree.write("p/two/MsgOld", "public record MsgOld(Old old) {}");
        tree.write("p/two/Old", "public record Old(int a) {}");
        assertThat(errors()).isEmpty();
        rename();
        tree.write("p/two/MsgUser", "public record MsgUser(p.model.User user, p.one.Own own) {}");
        isRenamed();
    }

    @Test
    void protocolThatBeginsTakesATypeOfTheOther() throws IOException {
        Files.delete(tree.sources().resolve("p/one/Own.java"));
        tree.write("p/two/package-info", "@io.tsrpc.contract.Protocols package p.two;");
        tree.write(
                "p/two/Taken",
                FORMER.formatted("p/one/Own") + "public record Taken(int a, " + FORMER.formatted("b") + "int c) {}");
        tree.write("p/two/MsgUser", "public record MsgUser(p.model.User user, Taken own) {}");
        tree.write("p/one/MsgUser", "public record MsgUser(p.model.User user, p.two.Taken own) {}");

        assertThat(errors()).singleElement().asString().contains("PROPERTY_RENAMED");
        assertThat(errors("-Atsrpc.contract.breaking=allow")).isEmpty();
        assertThat(Files.readString(tree.sources().resolve("p/one/serviceProto.json")))
                .contains("\"p/two/Taken/Taken\"")
                .doesNotContain("\"Own/Own\"");
        assertThat(errors()).isEmpty();
    }

    @Test
    void namesThatNoContractHasAreReported() throws IOException {
        tree.write("p/two/package-info", "@io.tsrpc.contract.Protocols package p.two;");
        tree.write("p/two/MsgUser", "public record MsgUser(p.model.User user, p.one.Own own) {}");
        assertThat(errors()).isEmpty();
        tree.write(
                "p/model/User",
                "public record User(Kind kind, Point point, " + FORMER.formatted("wrong")
                        + "@io.tsrpc.contract.UseCodec(Form.class) Day day2) {}");
        tree.write("p/model/Kind", "public enum Kind { A, B, " + FORMER.formatted("D") + "C }");
        tree.write(
                "p/model/Point",
                "@io.tsrpc.contract.Tuple public record Point(" + FORMER.formatted("y") + "int z, int y) {}");
        assertThat(errors())
                .filteredOn(error -> error.contains("[FORMER_NAME_UNKNOWN]"))
                .hasSize(3)
                .anyMatch(error -> error.contains("`wrong` is not in `User`"))
                .anyMatch(error -> error.contains("is not in `Kind`"))
                .anyMatch(error -> error.contains("`y` is not in `Point`"));
    }

    /** Another protocol is not complete, as while somebody types, so that its contract cannot be asked. */
    @Test
    void wrongNameIsReportedWhateverTheOtherProtocolIs() throws IOException {
        tree.write("p/two/package-info", "@io.tsrpc.contract.Protocols package p.two;");
        tree.write("p/two/MsgUser", "public record MsgUser(p.model.User user) {}");
        assertThat(errors()).isEmpty();
        Path contract = tree.sources().resolve("p/one/serviceProto.json");
        String before = Files.readString(contract);
        tree.write("p/two/MsgUser", "public record MsgUser(p.model.User user, java.util.Optional<Missing> more) {}");
        tree.write(
                "p/one/Own",
                "public record Own(int a, " + FORMER.formatted("wrong") + "java.util.Optional<Integer> c) {}");
        assertThat(errors()).anyMatch(error -> error.contains("`wrong` is not in `Own`"));

        tree.write("p/one/Own", "public record Own(int a, int b) {}");
        tree.write(
                "p/one/MsgUser",
                "public record MsgUser(p.model.User user, Own own, " + FORMER.formatted("wrong") + "Own more) {}");
        assertThat(errors()).isNotEmpty();
        assertThat(Files.readString(contract)).isEqualTo(before);
    }

    /** One contract has the name, but the other one, of before, only the one before that. */
    @Test
    void nameIsUnknownWhereAnotherOneIsLost() throws IOException {
        tree.write("p/two/package-info", "@io.tsrpc.contract.Protocols package p.two;");
        tree.write("p/two/MsgUser", "public record MsgUser(p.one.Own own) {}");
        tree.write("p/one/Own", "public record Own(int a, java.util.Optional<Integer> b) {}");
        assertThat(errors("-Atsrpc.contract.breaking=allow")).isEmpty();
        Path contract = tree.sources().resolve("p/two/serviceProto.json");
        String before = Files.readString(contract);
        tree.write(
                "p/one/Own", "public record Own(int a, " + FORMER.formatted("b") + "java.util.Optional<Integer> c) {}");
        assertThat(errors("-Atsrpc.contract.breaking=allow")).isEmpty();
        Files.writeString(contract, before);

        tree.write(
                "p/one/Own", "public record Own(int a, " + FORMER.formatted("c") + "java.util.Optional<Integer> d) {}");
        assertThat(errors("-Atsrpc.contract.breaking=allow")).anyMatch(error -> error.contains("`c` is not in `Own`"));
        assertThat(Files.readString(contract)).isEqualTo(before);
    }
}
