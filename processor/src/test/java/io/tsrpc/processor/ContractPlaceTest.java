package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where contracts are: several of them, links, the option, and other writers. */
class ContractPlaceTest {
    private static final String FORMER_ID = "{\"id\": 7, \"name\": \"Chat\", \"type\": \"msg\"}";

    @TempDir
    private Path directory;

    private SourceTree tree;

    @BeforeEach
    void writeProtocol() throws IOException {
        tree = new SourceTree(directory).with("MsgChat", "public record MsgChat(String text) {}");
    }

    private void compiles(String... options) throws IOException {
        SourceTree.Result result = tree.compile(options);
        assertThat(result.errors()).isEmpty();
        assertThat(result.notes()).isEmpty();
    }

    @Test
    void linkToTheContractIsFollowed() throws IOException {
        compiles();
        Path shared = directory.resolve("shared.json");
        Files.move(tree.contractFile(), shared);
        Files.createSymbolicLink(tree.contractFile(), shared);

        tree.with("MsgMore", "public record MsgMore() {}");
        compiles();
        assertThat(tree.contractFile()).isSymbolicLink();
        assertThat(shared).content().contains("\"More\"");
    }

    @Test
    void linkToTheSourcesIsFollowed() throws IOException {
        Path elsewhere = directory.resolve("elsewhere");
        Files.move(tree.root(), elsewhere);
        Files.createSymbolicLink(tree.root(), elsewhere);

        assertThat(tree.compile(List.of(tree.file("package-info"))).errors())
                .singleElement()
                .asString()
                .contains("[PARTIAL_PROTOCOL]", "`chat.protocols.MsgChat`");
    }

    @Test
    void directoryThatLinksToOneAboveIsNoEndlessTree() throws IOException {
        Files.createSymbolicLink(tree.root().resolve("loop"), tree.root());

        assertThat(tree.compile(List.of(tree.file("package-info"), tree.file("MsgChat")))
                        .errors())
                .isEmpty();
    }

    @Test
    void serviceThatIsCommentedOutIsNotMissed() throws IOException {
        tree.with("ApiLater", "/* public interface ApiLater { record Req() {} record Res() {} } */")
                .with("ApiGone", "// public interface ApiGone {}");
        compiles();
    }

    /** As {@code tsrpc-cli} writes it, with the two entries that docs/tsrpc.md says. */
    @Test
    void idsOfAnExistingServiceProtoAreTakenOver() throws IOException {
        tree.contract("""
                {
                  "contract": 1,
                  "retired": {},
                  "version": 3,
                  "services": [
                    { "id": 2, "name": "user/Login", "type": "api" },
                    { "id": 5, "name": "Chat", "type": "msg", "conf": { "needLogin": false } }
                  ],
                  "types": {
                    "MsgChat/MsgChat": {
                      "type": "Interface",
                      "properties": [ { "id": 4, "name": "text", "type": { "type": "String" } } ]
                    },
                    "user/PtlLogin/ReqLogin": {
                      "type": "Interface",
                      "extends": [ { "id": 0, "type": { "type": "Reference", "target": "base/BaseRequest" } } ],
                      "properties": [
                        { "id": 1, "name": "password", "type": { "type": "String" } },
                        { "id": 3, "name": "name", "type": { "type": "String" } }
                      ]
                    },
                    "user/PtlLogin/ResLogin": { "type": "Interface" },
                    "base/BaseRequest": { "type": "Interface" }
                  }
                }
                """);
        tree.with(
                "user/ApiLogin",
                "public interface ApiLogin { record Req(String name, String password) {} record Res() {} }");

        assertThat(tree.compile("-Atsrpc.contract.breaking=allow").errors()).isEmpty();
        assertThat(tree.line("\"name\": \"Chat\"")).startsWith("{\"id\": 5,");
        assertThat(tree.line("user/Login")).startsWith("{\"id\": 2,");
        assertThat(tree.line("\"text\"")).startsWith("{\"id\": 4,");
        assertThat(tree.line("\"name\": \"name\"")).startsWith("{\"id\": 3,");
        assertThat(tree.line("\"password\"")).startsWith("{\"id\": 1,");

        String before = tree.contract();
        compiles();
        assertThat(tree.contract()).isEqualTo(before);
    }

    @Test
    void folderRtIsTheUsers() throws IOException {
        tree.with("rt/ApiPing", "public interface ApiPing { record Req() {} record Res() {} }");
        compiles();

        assertThat(tree.line("rt/Ping")).isEqualTo("{\"id\": 1, \"name\": \"rt/Ping\", \"type\": \"api\"}");
    }

    @Test
    void eachRootHasItsOwn() throws IOException {
        tree.with("../other/package-info", "@io.tsrpc.contract.Protocols package chat.other;")
                .with("../other/MsgOther", "package chat.other; public record MsgOther() {}");
        List<Path> files = List.of(
                tree.file("package-info"),
                tree.file("MsgChat"),
                tree.file("../other/package-info"),
                tree.file("../other/MsgOther"));

        assertThat(tree.compile(files).errors()).isEmpty();
        assertThat(tree.contract()).contains("\"Chat\"").doesNotContain("\"Other\"");
        assertThat(tree.root().resolveSibling("other/serviceProto.json"))
                .content()
                .contains("\"Other\"");
    }

    @Test
    void secondRootDoesNotMoveTheContractInTheDirectoryOfTheOption() throws IOException {
        String option = "-Atsrpc.contract=" + directory.resolve("contracts");
        compiles(option);
        Path contract = directory.resolve("contracts/chat.protocols/serviceProto.json");
        Files.writeString(
                contract,
                Files.readString(contract)
                        .replace("\"id\": 0, \"name\": \"Chat\"", "\"id\": 7, \"name\": \"Chat\"")
                        .replaceAll(", \"check\": \"\\p{XDigit}*\"", ""));

        tree.with("../other/package-info", "@io.tsrpc.contract.Protocols package chat.other;");
        List<Path> files = List.of(tree.file("package-info"), tree.file("MsgChat"), tree.file("../other/package-info"));
        assertThat(tree.compile(files, option).errors()).isEmpty();
        assertThat(contract).content().contains(FORMER_ID);
    }

    /** There it would have no subdirectory for its root. */
    @Test
    void contractInTheDirectoryOfTheOptionItselfIsFound() throws IOException {
        compiles();
        Path contracts = Files.createDirectories(directory.resolve("contracts"));
        Files.move(tree.contractFile(), contracts.resolve("serviceProto.json"));
        String option = "-Atsrpc.contract=" + contracts;
        assertThat(tree.compile(option).errors())
                .singleElement()
                .asString()
                .contains("[CONTRACT_ELSEWHERE] `" + contracts.resolve("serviceProto.json"), "chat.protocols");

        Files.move(
                contracts.resolve("serviceProto.json"),
                Files.createDirectories(contracts.resolve("chat.protocols")).resolve("serviceProto.json"));
        compiles(option);
    }

    @Test
    void contractThatTheOptionIgnoresIsAWarning() throws IOException {
        compiles();
        SourceTree.Result result = tree.compile("-Atsrpc.contract=none");
        assertThat(result.errors()).isEmpty();
        assertThat(result.notes())
                .singleElement()
                .asString()
                .contains("[CONTRACT_IGNORED] `" + tree.contractFile() + "`", "ids begin anew", "leave the option out");
        Files.delete(tree.contractFile());
        assertThat(tree.compile("-Atsrpc.contract=none").notes()).isEmpty();
    }

    @Test
    void optionWithoutAPlaceIsOneError() throws IOException {
        for (String option : List.of("-Atsrpc.contract", "-Atsrpc.contract=")) {
            assertThat(tree.compile(option).errors()).singleElement().asString().contains("[OPTION_VALUE]");
        }
    }

    @Test
    void optionDoesNotLeaveTheContractBehind() throws IOException {
        compiles();
        Path place = directory.resolve("contracts/chat.protocols");
        String option = "-Atsrpc.contract=" + directory.resolve("contracts");

        assertThat(tree.compile(option).errors())
                .singleElement()
                .asString()
                .contains("[CONTRACT_ELSEWHERE] `" + tree.contractFile() + "`", "would begin in `" + place);
        assertThat(place).doesNotExist();

        Files.createDirectories(place);
        Files.move(tree.contractFile(), place.resolve("serviceProto.json"));
        compiles(option);
    }

    @Test
    void whatAnotherCompilerHasWrittenMeanwhileIsNotOverwritten() throws IOException {
        compiles();
        String other = tree.contract().replace("\"Chat\"", "\"Other\"");
        tree.with("MsgMore", "public record MsgMore() {}");

        // between reading the contract and writing it, the processor emits code
        Compilation compilation = Compiler.javac()
                .withProcessors(new TsrpcProcessor(List.of((protocol, output) -> overwrite(other))))
                .compile(source("package-info"), source("MsgChat"), source("MsgMore"));

        assertThat(compilation.errors())
                .singleElement()
                .satisfies(e -> assertThat(e.getMessage(null)).contains("[CONTRACT_CHANGED]", "serviceProto.json"));
        assertThat(tree.contract()).isEqualTo(other);
    }

    private JavaFileObject source(String name) throws IOException {
        return JavaFileObjects.forResource(tree.file(name).toUri().toURL());
    }

    private void overwrite(String text) {
        try {
            tree.contract(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
