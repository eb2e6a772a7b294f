package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Types of one root that another protocol sends, too, move to another package, or their root does. Each contract has another name for
 * them; one {@code @FormerName} tells all.
 */
final class SharedTypesMoveTest {
    private static final String FORMER = "@io.tsrpc.contract.FormerName(\"%s\") ";

    @TempDir
    private Path directory;

    private SourceTree tree;

    @BeforeEach
    void writeProtocols() throws IOException {
        tree = new SourceTree(directory);
        tree.write("p/one/package-info", "@io.tsrpc.contract.Protocols package p.one;");
        tree.write("p/two/package-info", "@io.tsrpc.contract.Protocols package p.two;");
        tree.write(
                "p/one/ApiA",
                "package p.one; public interface ApiA { record Req() {} record Res() {} record Filter(int x, int y) {} }");
        tree.write("p/one/Shape", """
                package p.one; public sealed interface Shape {
                    record Circle(double r) implements Shape {} record Square(double s) implements Shape {}
                }
                """);
        tree.write("p/one/Kind", "package p.one; public enum Kind { A, B }");
        tree.write("p/one/Page", "package p.one; public record Page<T>(T item, int number) {}");
        tree.write("p/one/Box", "package p.one; public interface Box { record Item(int a, int b) {} }");
        tree.write(
                "p/one/User",
                "package p.one; public record User(String name, java.util.Optional<String> mail, int age) {}");
        send("p.one", "p.one.ApiA.Filter");
        assertThat(errors()).isEmpty();
        tree.write("p/one/User", "package p.one; public record User(String name, int age) {}");
        assertThat(errors()).isEmpty();
        hasIds();
    }

    private void delete(String... names) throws IOException {
        for (String name : names) {
            Files.delete(tree.sources().resolve(name + ".java"));
        }
    }

    /** Both protocols send all the types. */
    private void send(String packageName, String filter) throws IOException {
        String imports = Stream.of("Shape", "Kind", "Page", "User", "Box")
                .map(name -> packageName + "." + name)
                .collect(Collectors.joining("; import "));
        String message =
                "package %s; import %s; public record MsgAll(Shape shape, Kind kind, Page<User> page, Box.Item item, "
                        + filter + " filter) {}";
        for (String root : roots()) {
            tree.write("p/" + root + "/MsgAll", message.formatted("p." + root, imports));
        }
    }

    private List<String> roots() throws IOException {
        try (Stream<Path> folders = Files.list(tree.sources().resolve("p"))) {
            return folders.filter(folder -> Files.exists(folder.resolve("package-info.java")))
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Writes the types in another order of what is in them, which would be that of their ids if they were new. */
    private void writeReordered(String packageName, String form) throws IOException {
        String folder = packageName.replace('.', '/') + "/";
        tree.write(
                folder + "Shape",
                "package " + packageName + "; " + former(form, "Shape", "Shape")
                        + """
                public sealed interface Shape {
                    record Square(double s) implements Shape {} %srecord Circle(double r) implements Shape {}
                }
                """.formatted(form.endsWith("id") ? FORMER.formatted(prefix(form) + "Shape/Circle") : ""));
        tree.write(
                folder + "Kind",
                "package " + packageName + "; " + former(form, "Kind", "Kind") + "public enum Kind { B, A }");
        tree.write(
                folder + "Page",
                "package " + packageName + "; " + former(form, "Page", "PageOfUser")
                        + "public record Page<T>(int number, T item) {}");
        tree.write(
                folder + "Box",
                "package " + packageName + "; public interface Box { " + FORMER.formatted(prefix(form) + "Box/Item")
                        + "record Item(int b, int a) {} }");
        tree.write(
                folder + "User",
                "package " + packageName + "; " + former(form, "User", "User")
                        + "public record User(int age, String name) {}");
    }

    private static String prefix(String form) {
        return form.startsWith("full") ? "p/one/" : "";
    }

    private static String former(String form, String file, String name) {
        return FORMER.formatted(prefix(form) + file + (form.endsWith("id") ? "/" + name : ""));
    }

    private List<String> errors() throws IOException {
        return tree.compileBelow(tree.sources().resolve("p")).errors();
    }

    private String contract(String root) throws IOException {
        return Files.readString(tree.sources().resolve("p/" + root + "/serviceProto.json"));
    }

    private void hasIds() throws IOException {
        for (String root : roots()) {
            String contract = contract(root);
            assertThat(contract)
                    .contains(
                            "{\"id\": 0, \"name\": \"name\"",
                            "{\"id\": 2, \"name\": \"age\"",
                            "{\"id\": 0, \"name\": \"item\"",
                            "{\"id\": 1, \"name\": \"number\"",
                            "{\"id\": 0, \"name\": \"a\"",
                            "{\"id\": 1, \"name\": \"b\"",
                            "{\"id\": 0, \"name\": \"x\"",
                            "{\"id\": 1, \"name\": \"y\"",
                            "{\"id\": 0, \"value\": \"A\"",
                            "{\"id\": 1, \"value\": \"B\"");
            assertThat(contract)
                    .containsPattern("\\{\"id\": 0, \"type\": .*Circle")
                    .containsPattern("\\{\"id\": 1, \"type\": .*Square");
        }
    }

    /** Whether the annotation says what the contracts have, and may stay and go. */
    private void isMoved() throws IOException {
        assertThat(errors()).isEmpty();
        hasIds();
        List<String> contracts = List.of(contract(roots().get(0)), contract("two"));
        assertThat(errors()).isEmpty();
        assertThat(List.of(contract(roots().get(0)), contract("two"))).isEqualTo(contracts);
        for (Path file : Stream.of("model", "two", "uno")
                .flatMap(folder -> Stream.of("Shape", "Kind", "Page", "Box", "User", "Filter", "ApiA")
                        .map(name -> tree.sources().resolve("p/" + folder + "/" + name + ".java")))
                .filter(Files::exists)
                .toList()) {
            Files.writeString(file, Files.readString(file).replaceAll("@io.tsrpc.contract.FormerName\\(.*?\\) ", ""));
        }
        assertThat(errors()).isEmpty();
        hasIds();
    }

    @ParameterizedTest
    @CsvSource({
        "p.model, class", "p.model, id", "p.model, full class", "p.model, full id",
        "p.two, class", "p.two, id", "p.two, full class", "p.two, full id"
    })
    void typesMoveOutOfTheRoot(String packageName, String form) throws IOException {
        delete("p/one/Shape", "p/one/Kind", "p/one/Page", "p/one/Box", "p/one/User");
        writeReordered(packageName, form);
        tree.write("p/one/ApiA", "package p.one; public interface ApiA { record Req() {} record Res() {} }");
        tree.write(
                packageName.replace('.', '/') + "/Filter",
                "package " + packageName + "; "
                        + FORMER.formatted(form.startsWith("full") ? "p/one/ApiA/Filter" : "PtlA/Filter")
                        + "public record Filter(int y, int x) {}");
        send(packageName, packageName + ".Filter");
        isMoved();
    }

    @ParameterizedTest
    @ValueSource(strings = {"full class", "full id"})
    void rootMovesWithItsContract(String form) throws IOException {
        Files.move(tree.sources().resolve("p/one"), tree.sources().resolve("p/uno"));
        tree.write("p/uno/package-info", "@io.tsrpc.contract.Protocols package p.uno;");
        writeReordered("p.uno", form);
        tree.write(
                "p/uno/ApiA",
                "package p.uno; public interface ApiA { record Req() {} record Res() {} "
                        + FORMER.formatted("p/one/ApiA/Filter") + "record Filter(int y, int x) {} }");
        send("p.uno", "p.uno.ApiA.Filter");
        isMoved();
    }

    @Test
    void typesMoveBackIntoARoot() throws IOException {
        tree.write("p/model/Place", "package p.model; public record Place(int x, int y) {}");
        tree.write("p/one/MsgPlace", "package p.one; public record MsgPlace(p.model.Place place) {}");
        tree.write("p/two/MsgPlace", "package p.two; public record MsgPlace(p.model.Place place) {}");
        assertThat(errors()).isEmpty();

        delete("p/model/Place");
        tree.write(
                "p/one/Place",
                "package p.one; " + FORMER.formatted("p/model/Place") + "public record Place(int y, int x) {}");
        tree.write("p/one/MsgPlace", "package p.one; public record MsgPlace(Place place) {}");
        tree.write("p/two/MsgPlace", "package p.two; public record MsgPlace(p.one.Place place) {}");
        assertThat(errors()).isEmpty();
        hasIds();
        assertThat(contract("two")).contains("p/one/Place/Place").doesNotContain("p/model");
        assertThat(errors()).isEmpty();
    }

    @Test
    void nameIsNotThatOfATypeThatIsStillThere() throws IOException {
        tree.write("p/two/Kind", "package p.two; public enum Kind { C, D }");
        tree.write("p/two/MsgKind", "package p.two; public record MsgKind(p.two.Kind kind) {}");
        tree.write(
                "p/two/MsgAll",
                Files.readString(tree.sources().resolve("p/two/MsgAll.java")).replace("Kind kind", "p.one.Kind kind"));
        assertThat(errors()).isEmpty();

        delete("p/one/Kind");
        tree.write("p/model/Kind", "package p.model; " + FORMER.formatted("Kind") + "public enum Kind { B, A }");
        tree.write("p/two/Kind", "package p.two; public enum Kind { D, C }");
        for (String root : roots()) {
            tree.write(
                    "p/" + root + "/MsgAll",
                    Files.readString(tree.sources().resolve("p/" + root + "/MsgAll.java"))
                            .replaceFirst("[\\w.]*Kind kind", "p.model.Kind kind"));
        }
        assertThat(errors()).isEmpty();
        hasIds();
        assertThat(contract("two")).contains("{\"id\": 0, \"value\": \"C\"", "\"Kind/Kind\"", "\"p/model/Kind/Kind\"");
        assertThat(errors()).isEmpty();
    }

    @Test
    void nameThatNoContractHasIsReported() throws IOException {
        delete("p/one/User");
        tree.write(
                "p/model/User",
                "package p.model; " + FORMER.formatted("p/one/Wrong") + "public record User(String name, int age) {}");
        for (String root : roots()) {
            tree.write(
                    "p/" + root + "/MsgAll",
                    Files.readString(tree.sources().resolve("p/" + root + "/MsgAll.java"))
                            .replace("<User>", "<p.model.User>"));
        }
        assertThat(errors()).anyMatch(error -> error.contains("[FORMER_NAME_UNKNOWN] `p/one/Wrong`"));
    }
}
