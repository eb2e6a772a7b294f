package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** A program can have the declarations once. */
    @Test
    void ofSeveralProtocolsTheFirstDeclaresThePackages() throws IOException {
        Path other = Files.createDirectories(tree.sources().resolve("board/protocols"));
        Files.writeString(
                other.resolve("package-info.java"), "@io.tsrpc.contract.Protocols\npackage board.protocols;\n");
        Files.writeString(
                other.resolve("MsgMove.java"), "package board.protocols;\npublic record MsgMove(int x) {}\n");
        try (Stream<Path> files = Files.walk(tree.sources())) {
            List<Path> java =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(tree.compile(
                                    java,
                                    "-Atsrpc.contract=none",
                                    "-Atsrpc.typescript.packages",
                                    "-Atsrpc.typescript=" + folder())
                            .errors())
                    .isEmpty();
        }

        assertThat(files()).contains("board.protocols/packages.d.ts").doesNotContain("chat.protocols/packages.d.ts");
        assertThat(folder().resolve("board.protocols/serviceProto.ts"))
                .content()
                .startsWith("/// <reference path=\"./packages.d.ts\" />\n");
        assertThat(folder().resolve("chat.protocols/serviceProto.ts"))
                .content()
                .startsWith("/// <reference path=\"../board.protocols/packages.d.ts\" />\n");
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
