package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When the contract is written, where, and when not. */
class ContractFileTest extends ContractTestBase {
    private static final String FROZEN = "-Atsrpc.contract.frozen";

    @Test
    void nothingIsWrittenIfNothingChanged() throws IOException {
        compiles();
        FileTime past = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(tree.contractFile(), past);

        compiles();
        assertThat(Files.getLastModifiedTime(tree.contractFile())).isEqualTo(past);

        tree.contract(tree.contract().replace("\n", "\r\n"));
        Files.setLastModifiedTime(tree.contractFile(), past);
        compiles();
        assertThat(Files.getLastModifiedTime(tree.contractFile()))
                .as("a checkout with the line ends of Windows")
                .isEqualTo(past);
    }

    /** What formatters make of it is the same contract: it stays as it is, and the copy beside the classes is like it. */
    @ParameterizedTest
    @ValueSource(strings = {"minified", "sorted", "escaped", "marked"})
    void layoutIsNoChange(String layout) throws IOException {
        tree.with("MsgWord", "public record MsgWord(String \u00fc) {}");
        compiles("-encoding", "UTF-8");
        String text = tree.contract();
        String other = switch (layout) {
            case "minified" -> text.replaceAll("\n *", "").replace(": ", ":").replace(", ", ",");
            case "sorted" ->
                text.replaceAll("(\"id\": \\d+), (\"name\": \"[^\"]*\"), (\"type\": \"[^\"]*\")}", "$3, $2, $1}");
            case "escaped" -> text.replace("\u00fc", "\\u00fc");
            default -> "\uFEFF" + text;
        };
        assertThat(other).isNotEqualTo(text);
        tree.contract(other);

        compiles("-encoding", "UTF-8", FROZEN);
        compiles("-encoding", "UTF-8");
        assertThat(tree.contract()).isEqualTo(other);
        assertThat(tree.classes().resolve("chat/protocols/serviceProto.json")).hasContent(other.replace("\uFEFF", ""));

        tree.with("Color", "public enum Color { RED, GREEN, BLUE }");
        assertThat(tree.compile("-encoding", "UTF-8", FROZEN, "-Atsrpc.contract.breaking=allow")
                        .errors())
                .singleElement()
                .asString()
                .contains("[CONTRACT_FROZEN]", "+                 {\"id\": 2, \"value\": \"BLUE\", \"check\": ")
                .doesNotContain("\n-");
    }

    /** Nobody else reads it. */
    @Test
    void commasThatAMergeHasLeftAreCorrected() throws IOException {
        compiles();
        String text = tree.contract();
        tree.contract(text.replaceFirst("\"accepted\": \\[]", "\"accepted\": [],"));

        compiles();
        assertThat(tree.contract()).isEqualTo(text);
    }

    @Test
    void partOfTheSourcesIsAnErrorAndChangesNothing() throws IOException {
        compiles();
        String before = tree.contract();
        byte[] protocol = Files.readAllBytes(tree.classes().resolve("chat/protocols/ChatProtocol.class"));

        assertThat(tree.compile(List.of(tree.file("package-info"))).errors())
                .hasSize(2)
                .allMatch(e -> e.startsWith("[PARTIAL_PROTOCOL]"))
                .anyMatch(e -> e.contains("`chat.protocols.ApiSend` is not part of this compilation"));
        assertThat(tree.compile(List.of(tree.file("package-info"), tree.file("MsgChat"), tree.file("Color")))
                        .errors())
                .singleElement()
                .asString()
                .contains("`chat.protocols.ApiSend`");
        assertThat(tree.compile(List.of(tree.file("ApiSend"))).errors())
                .singleElement()
                .asString()
                .contains("[ROOT_NOT_COMPILED]", "`chat.protocols`");

        assertThat(tree.contract()).isEqualTo(before);
        assertThat(Files.readAllBytes(tree.classes().resolve("chat/protocols/ChatProtocol.class")))
                .isEqualTo(protocol);
    }

    @Test
    void configurationOfAFolderAloneIsNotMisplaced() throws IOException {
        tree.with("Access", "@io.tsrpc.contract.Conf public @interface Access {}")
                .with("user/ApiLogin", "public interface ApiLogin { record Req() {} record Res() {} }")
                .with("user/package-info", "@chat.protocols.Access package chat.protocols.user;");
        compiles();

        for (List<Path> parts : List.of(
                List.of(tree.file("user/package-info")),
                List.of(tree.file("user/package-info"), tree.file("user/ApiLogin")))) {
            assertThat(tree.compile(parts).errors())
                    .hasSize(parts.size())
                    .allMatch(error -> error.startsWith("[ROOT_NOT_COMPILED]"))
                    .anyMatch(error ->
                            error.contains("`chat.protocols.user` belongs to the protocols root `chat.protocols`"));
        }
    }

    @Test
    void firstCompilationOfOneFileFindsItsRoot() throws IOException {
        tree.with("user/ApiLogin", "public interface ApiLogin { record Req() {} record Res() {} }");

        assertThat(tree.compile(List.of(tree.file("user/ApiLogin"))).errors())
                .singleElement()
                .asString()
                .contains("[ROOT_NOT_COMPILED]", "`chat.protocols`");
        assertThat(tree.contractFile()).doesNotExist();
    }

    /** javac looks into bodies when annotation processing is over; no compiler tells a processor what it finds there. */
    @Test
    void errorsInMethodBodiesComeAfterItAndDoNoHarm() throws IOException {
        tree.with("Tool", "class Tool { int size() { return missing; } }");
        assertThat(tree.compile().errors()).singleElement().asString().contains("cannot find symbol");
        String written = tree.contract();

        tree.with("Tool", "class Tool { int size() { return 1; } }");
        compiles();
        assertThat(tree.contract()).isEqualTo(written);
    }

    @Test
    void frozenContractShowsWhatWouldChange() throws IOException {
        assertThat(tree.compile(FROZEN).errors())
                .singleElement()
                .asString()
                .contains("[CONTRACT_ABSENT]", "Restore the file from version control");
        assertThat(tree.contractFile()).doesNotExist();
        compiles();
        compiles(FROZEN);
        String before = tree.contract();

        tree.with("Color", "public enum Color { RED, GREEN, BLUE }");
        assertThat(tree.compile(FROZEN, "-Atsrpc.contract.breaking=allow").errors())
                .singleElement()
                .asString()
                .contains(
                        "+                 {\"id\": 2, \"value\": \"BLUE\", \"check\": ",
                        "without the option `" + FROZEN + "`")
                .doesNotContain("\n-");
        assertThat(tree.contract()).isEqualTo(before);
    }

    @Test
    void sourcesThatCannotBeWrittenAreAnError() throws IOException {
        Files.setPosixFilePermissions(tree.root(), PosixFilePermissions.fromString("r-xr-xr-x"));
        boolean asRoot = Files.isWritable(tree.root());
        try {
            SourceTree.Result result = tree.compile();
            if (asRoot) { // nothing is read-only to the superuser
                assertThat(result.errors()).isEmpty();
            } else {
                assertThat(result.errors()).singleElement().asString().contains("[CONTRACT_NOT_WRITABLE]");
            }
        } finally {
            Files.setPosixFilePermissions(tree.root(), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.deleteIfExists(tree.contractFile());
        Path file = Files.writeString(directory.resolve("file"), "");
        assertThat(tree.compile("-Atsrpc.contract=" + file).errors())
                .singleElement()
                .asString()
                .contains("CONTRACT_", file.toString());
    }

    @Test
    void compilersAtOnceDoNotDamageIt() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<SourceTree.Result>> results = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                results.add(
                        threads.submit(() -> tree.compile("-proc:only", "-s", newDirectory(), "-d", newDirectory())));
            }
            for (Future<SourceTree.Result> result : results) {
                assertThat(result.get().errors()).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }

        compilesAgainWithTheSameContract();
        try (var files = Files.list(tree.root())) {
            assertThat(files).noneMatch(f -> f.toString().endsWith(".tmp"));
        }
    }

    private String newDirectory() throws IOException {
        return Files.createTempDirectory(directory, "out").toString();
    }

    @Test
    void optionNamesAnotherDirectoryOrNone() throws IOException {
        Path elsewhere = directory.resolve("contracts");
        compiles("-Atsrpc.contract=" + elsewhere);
        assertThat(elsewhere.resolve("chat.protocols/serviceProto.json")).exists();
        assertThat(tree.contractFile()).doesNotExist();

        compiles("-Atsrpc.contract=none");
        assertThat(tree.contractFile()).doesNotExist();
    }

    @Test
    void sourcesInMemoryGetANote() {
        var compilation = com.google.testing.compile.Compiler.javac()
                .withProcessors(new TsrpcProcessor())
                .compile(ReadProtocol.files("public record MsgChat(String text) {}"));

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.notes())
                .singleElement()
                .satisfies(n -> assertThat(n.getMessage(null))
                        .contains("[CONTRACT_NO_PLACE]", "`chat.protocols`", "-Atsrpc.contract="));
    }

    @Test
    void rootPackageThatMovesTakesItsContractAlong() throws IOException {
        compiles();
        Path moved = tree.sources().resolve("talk/protocols");
        Files.createDirectories(moved);
        for (String name : List.of("package-info", "MsgChat", "Color", "ApiSend")) {
            String source = Files.readString(tree.file(name)).replace("package chat.", "package talk.");
            Files.writeString(moved.resolve(name + ".java"), source);
            tree.without(name);
        }
        List<Path> sources = List.of(
                moved.resolve("package-info.java"),
                moved.resolve("MsgChat.java"),
                moved.resolve("Color.java"),
                moved.resolve("ApiSend.java"));

        assertThat(tree.compile(sources).errors())
                .singleElement()
                .asString()
                .contains("[CONTRACT_ELSEWHERE]", tree.contractFile().toString(), "talk/protocols");

        String before = tree.checkedContract();
        Files.move(tree.contractFile(), moved.resolve("serviceProto.json"));
        assertThat(tree.compile(sources).errors()).isEmpty();
        assertThat(moved.resolve("serviceProto.json")).hasContent(before);
    }
}
