package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What stays in a directory of TypeScript, and what goes, when it is emitted again. */
final class TypeScriptFolderTest extends ContractTestBase {
    private Path folder() {
        return directory.resolve("web");
    }

    private void emits(String... options) throws IOException {
        String[] all = Stream.concat(
                        Stream.of("-Atsrpc.contract=none", "-Atsrpc.typescript=" + folder()), Stream.of(options))
                .toArray(String[]::new);
        compiles(all);
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder())) {
            return files.filter(file -> !file.equals(folder()))
                    .map(file -> folder().relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void whatIsNotEmittedAnyMoreGoes() throws IOException {
        tree.with("user/ApiLogin", "public interface ApiLogin { record Req(User user) {} record Res() {} }");
        tree.with("user/User", "public record User(String name) {}");
        emits();
        assertThat(files())
                .containsExactly(
                        "Color.ts",
                        "MsgChat.ts",
                        "PtlSend.ts",
                        "serviceProto.ts",
                        "user",
                        "user/PtlLogin.ts",
                        "user/User.ts");

        tree.without("user/ApiLogin").without("user/User");
        tree.with("MsgChat", "public record MsgChat(String text) {}");
        emits();
        assertThat(files()).containsExactly("MsgChat.ts", "PtlSend.ts", "serviceProto.ts");
    }

    /** Who reads a file while it is replaced has the one of before: a bundler that watches the directory sees no part of one. */
    @Test
    void filesAreReplacedInOneStep() throws IOException {
        emits();
        Path file = folder().resolve("MsgChat.ts");
        String before = Files.readString(file);
        try (InputStream reading = Files.newInputStream(file)) {
            tree.with("MsgChat", "public record MsgChat(String another) {}");
            emits();
            assertThat(Files.readString(file)).contains("another");
            assertThat(new String(reading.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(before);
        }
        assertThat(files()).noneMatch(name -> name.endsWith(".tmp"));
    }

    @Test
    void filesOfRoomsAndOfPackagesGoToo() throws IOException {
        tree.with("package-info", "@io.tsrpc.contract.Protocols(rooms = true)\npackage chat.protocols;\n");
        for (String form : List.of("ts", "js", "none")) {
            emits("-Atsrpc.typescript.imports=" + form, "-Atsrpc.typescript.packages");
            assertThat(files()).contains("packages.d.ts", "rooms.ts", "rt/PtlResume.ts", "rt/RoomPosition.ts");
            assertThat(folder().resolve("serviceProto.ts"))
                    .content()
                    .startsWith("/// <reference path=\"./packages.d.ts\" />\nimport type");

            tree.with("package-info", "@io.tsrpc.contract.Protocols\npackage chat.protocols;\n");
            emits();
            assertThat(files()).containsExactly("Color.ts", "MsgChat.ts", "PtlSend.ts", "serviceProto.ts");
            tree.with("package-info", "@io.tsrpc.contract.Protocols(rooms = true)\npackage chat.protocols;\n");
        }
    }

    /** Pages that watch the directory use what is in it at once, beside a server with the classes of before. */
    @Test
    void whatDoesNotCompileOrHasNoContractChangesNothing() throws IOException {
        String typescript = "-Atsrpc.typescript=" + folder();
        compiles(typescript);
        String before = Files.readString(folder().resolve("serviceProto.ts"));
        String contract = tree.contract();

        tree.with("ApiAct", "public interface ApiAct { record Req() {} record Res() {} }");
        Files.writeString(tree.root().resolve("serviceProto.json"), "");
        assertThat(tree.compile(typescript).errors()).singleElement().asString().startsWith("[CONTRACT_LOST]");
        assertThat(folder().resolve("serviceProto.ts")).hasContent(before);

        Files.writeString(tree.root().resolve("serviceProto.json"), contract);
        assertThat(tree.compile(typescript, "-Atsrpc.contract.frozen").errors())
                .singleElement()
                .asString()
                .startsWith("[CONTRACT_FROZEN]");
        assertThat(folder().resolve("serviceProto.ts")).hasContent(before);

        compiles(typescript);
        assertThat(folder().resolve("serviceProto.ts")).content().contains("\"Act\"");
    }

    /** Another protocol, whose folder comes first. */
    private void addBoard() throws IOException {
        Path other = Files.createDirectories(tree.sources().resolve("board/protocols"));
        Files.writeString(
                other.resolve("package-info.java"), "@io.tsrpc.contract.Protocols\npackage board.protocols;\n");
        Files.writeString(other.resolve("MsgMove.java"), "package board.protocols;\npublic record MsgMove(int x) {}\n");
    }

    private void emitsBoth(String... options) throws IOException {
        emitsBelow(tree.sources(), options);
    }

    /** Emits what is below a directory; the class files of before are there. */
    private void emitsBelow(Path sources, String... options) throws IOException {
        assertThat(resultOf(sources, options).errors()).isEmpty();
    }

    private SourceTree.Result resultOf(Path sources, String... options) throws IOException {
        try (Stream<Path> files = Files.walk(sources)) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> all = new ArrayList<>(List.of(options));
            all.addAll(List.of("-Atsrpc.contract=none", "-Atsrpc.typescript=" + folder()));
            return tree.compile(java, all.toArray(String[]::new));
        }
    }

    /** A program can have the declarations once. */
    @Test
    void ofSeveralProtocolsTheFirstDeclaresThePackages() throws IOException {
        addBoard();
        emitsBoth("-Atsrpc.typescript.packages");

        assertThat(files()).contains("board.protocols/packages.d.ts").doesNotContain("chat.protocols/packages.d.ts");
        assertThat(folder().resolve("board.protocols/serviceProto.ts"))
                .content()
                .startsWith("/// <reference path=\"./packages.d.ts\" />\n");
        assertThat(folder().resolve("chat.protocols/serviceProto.ts"))
                .content()
                .startsWith("/// <reference path=\"../board.protocols/packages.d.ts\" />\n");
    }

    @Test
    void filesMoveWhenASecondProtocolComesOrGoes() throws IOException {
        emits();
        Path mine = Files.writeString(folder().resolve("main.ts"), "import './serviceProto.ts';\n");
        addBoard();
        emitsBoth();
        assertThat(files())
                .contains("main.ts", "board.protocols/serviceProto.ts", "chat.protocols/MsgChat.ts")
                .doesNotContain("serviceProto.ts", "MsgChat.ts");

        emits();
        assertThat(files())
                .contains("main.ts", "serviceProto.ts", "MsgChat.ts")
                .doesNotContain("chat.protocols", "board.protocols");
        assertThat(mine).exists();
    }

    private void removeBoard() throws IOException {
        Files.delete(tree.sources().resolve("board/protocols/package-info.java"));
        Files.delete(tree.sources().resolve("board/protocols/MsgMove.java"));
        try (Stream<Path> classes = Files.walk(tree.classes().resolve("board"))) {
            for (Path file : classes.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    private Path file(String path) {
        return folder().resolve(path);
    }

    @Test
    void aProtocolThatIsRemovedGoes() throws IOException {
        addBoard();
        emitsBoth("-Atsrpc.typescript.packages");
        Path mine = Files.writeString(file("board.protocols/mine.ts"), "export {};\n");
        removeBoard();
        emitsBoth();
        assertThat(files())
                .containsExactly(
                        "Color.ts",
                        "MsgChat.ts",
                        "PtlSend.ts",
                        "board.protocols",
                        "board.protocols/mine.ts",
                        "serviceProto.ts");
        assertThat(mine).exists();
    }

    @Test
    void ofAProtocolThatIsRenamedTheFilesMove() throws IOException {
        addBoard();
        emitsBoth();
        removeBoard();
        Path other = Files.createDirectories(tree.sources().resolve("game/protocols"));
        Files.writeString(
                other.resolve("package-info.java"), "@io.tsrpc.contract.Protocols\npackage game.protocols;\n");
        Files.writeString(other.resolve("MsgMove.java"), "package game.protocols;\npublic record MsgMove(int x) {}\n");
        emitsBoth();
        assertThat(files())
                .contains("game.protocols/MsgMove.ts", "chat.protocols/serviceProto.ts")
                .doesNotContain("board.protocols");
    }

    /** A page may speak two versions. */
    @Test
    void copiesAndLinksStay() throws IOException {
        addBoard();
        emitsBoth();
        Files.createDirectories(file("v1"));
        Files.copy(file("board.protocols/serviceProto.ts"), file("v1/serviceProto.ts"));
        Files.copy(file("board.protocols/MsgMove.ts"), file("v1/MsgMove.ts"));
        Files.createSymbolicLink(file("a"), Path.of("board.protocols"));
        emitsBoth();
        assertThat(files()).contains("v1/MsgMove.ts", "board.protocols/MsgMove.ts", "a");
    }

    /** As while somebody types: the error comes when annotation processing has ended. */
    @Test
    void aProtocolWhoseMarkIsNotKnownStays() throws IOException {
        addBoard();
        emitsBoth();
        Files.writeString(
                tree.sources().resolve("board/protocols/package-info.java"), "@Protocols\npackage board.protocols;\n");
        assertThat(resultOf(tree.sources()).errors()).isNotEmpty();
        assertThat(files()).contains("board.protocols/MsgMove.ts");
    }

    /** Which another compilation emits into the same directory. */
    @Test
    void protocolsThatWereNeverTogetherStay() throws IOException {
        addBoard();
        emitsBoth();
        Path move = file("board.protocols/MsgMove.ts");
        Path proto = file("board.protocols/serviceProto.ts");
        Files.writeString(proto, Files.readString(proto).replace("chat.protocols", "game.protocols"));
        removeBoard();
        emitsBoth();
        assertThat(move).exists();
    }

    /** A file of the user's leads to another protocol's, which another compilation emits. */
    @Test
    void filesOfAnotherProtocolBelowStay() throws IOException {
        addBoard();
        emitsBoth();
        Path move = folder().resolve("board.protocols/MsgMove.ts");
        Files.writeString(
                folder().resolve("rooms.ts"), "import { serviceProto } from './board.protocols/serviceProto';\n");
        emitsBelow(tree.root());
        emitsBelow(tree.root());
        assertThat(move).exists();
    }

    /** As git writes them on Windows. */
    @Test
    void whatHasOtherEndsOfLinesGoesToo() throws IOException {
        emits();
        Path color = folder().resolve("Color.ts");
        Files.writeString(color, Files.readString(color).replace("\n", "\r\n"));
        tree.with("MsgChat", "public record MsgChat(String text) {}");
        emits();
        assertThat(color).doesNotExist();
    }

    @Test
    void filesOfOthersStay() throws IOException {
        emits();
        Path foreign = Files.writeString(folder().resolve("Foreign.ts"), "export interface Foreign {}\n");
        Path edited = folder().resolve("Color.ts");
        Files.writeString(edited, "// mine\n" + Files.readString(edited));
        Path outside = Files.writeString(
                directory.resolve("Outside.ts"), "// Generated by tsrpc-processor from Java; do not edit.\n");
        Path chat = folder().resolve("MsgChat.ts");
        Files.writeString(
                chat,
                Files.readString(chat)
                        + "import type { Foreign } from './Foreign.ts';\nimport type { O } from '../Outside.ts';\n");

        tree.with("MsgChat", "public record MsgChat(String text) {}");
        emits();
        assertThat(foreign).exists();
        assertThat(edited).exists();
        assertThat(outside).exists();
        assertThat(chat).content().doesNotContain("Foreign");
    }

    @Test
    void aCompilationWithErrorsDeletesNothing() throws IOException {
        emits();
        List<String> before = files();
        tree.with("MsgChat", "public record MsgChat(Thread text) {}");
        assertThat(tree.compile("-Atsrpc.contract=none", "-Atsrpc.typescript=" + folder())
                        .errors())
                .isNotEmpty();
        assertThat(files()).isEqualTo(before);
    }
}
