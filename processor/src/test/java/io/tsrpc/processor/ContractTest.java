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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract in the source tree, with javac and real files. */
class ContractTest {
    private static final String FROZEN = "-Atsrpc.contract.frozen";

    @TempDir
    private Path directory;

    private SourceTree tree;

    @BeforeEach
    void writeProtocol() throws IOException {
        tree = new SourceTree(directory)
                .with("MsgChat", "public record MsgChat(String text, Color color) {}")
                .with("Color", "public enum Color { RED, GREEN }")
                .with("ApiSend", "public interface ApiSend { record Req(String text) {} record Res(long time) {} }");
    }

    private void compiles(String... options) throws IOException {
        SourceTree.Result result = tree.compile(options);
        assertThat(result.errors()).isEmpty();
        assertThat(result.notes()).isEmpty();
    }

    private void fails(String... parts) throws IOException {
        assertThat(tree.compile().errors()).singleElement().asString().contains(parts);
    }

    private void compilesAgainWithTheSameContract() throws IOException {
        String before = tree.contract();
        compiles();
        assertThat(tree.contract()).isEqualTo(before);
    }

    @Test
    void firstCompilationWritesIt() throws IOException {
        compiles();

        assertThat(tree.contract()).isEqualTo("""
                {
                    "contract": 1,
                    "services": [
                        {"id": 0, "name": "Chat", "type": "msg"},
                        {"id": 1, "name": "Send", "type": "api"}
                    ],
                    "types": {
                        "Color/Color": {
                            "type": "Enum",
                            "members": [
                                {"id": 0, "value": "RED"},
                                {"id": 1, "value": "GREEN"}
                            ]
                        },
                        "MsgChat/MsgChat": {
                            "type": "Interface",
                            "properties": [
                                {"id": 0, "name": "text", "type": {"type": "String"}},
                                {"id": 1, "name": "color", "type": {"type": "Reference", "target": "Color/Color"}}
                            ]
                        },
                        "PtlSend/ReqSend": {
                            "type": "Interface",
                            "properties": [
                                {"id": 0, "name": "text", "type": {"type": "String"}}
                            ]
                        },
                        "PtlSend/ResSend": {
                            "type": "Interface",
                            "properties": [
                                {"id": 0, "name": "time", "type": {"type": "Number", "scalarType": "int"}}
                            ]
                        }
                    },
                    "retired": {
                        "services": [],
                        "types": {}
                    },
                    "accepted": []
                }
                """);
    }

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

    @Test
    void orderAndCommentsDoNotChangeIt() throws IOException {
        compiles();

        tree.with("MsgChat", "/** A line. */ public record MsgChat(Color color, String text) {}")
                .with("Color", "/** Of a line. */ public enum Color { GREEN, RED }");
        compilesAgainWithTheSameContract();
    }

    @Test
    void whatIsNewGetsNewIdsWhereverItStands() throws IOException {
        compiles();

        tree.with("ApiAsk", "public interface ApiAsk { record Req() {} record Res() {} }")
                .with("MsgChat", """
                        import org.jspecify.annotations.Nullable;
                        public record MsgChat(@Nullable String room, String text, Color color) {}
                        """)
                .with("Color", "public enum Color { BLUE, RED, GREEN }");
        compiles("-Atsrpc.contract.breaking=allow");

        assertThat(tree.line("\"Ask\"")).isEqualTo("{\"id\": 2, \"name\": \"Ask\", \"type\": \"api\"}");
        assertThat(tree.line("\"Chat\"")).startsWith("{\"id\": 0,");
        assertThat(tree.line("\"room\"")).startsWith("{\"id\": 2,");
        assertThat(tree.line("\"BLUE\"")).startsWith("{\"id\": 2,");
        assertThat(tree.contract()).contains("\"name\": \"text\"", "{\"id\": 0, \"value\": \"RED\"}");
    }

    @Test
    void whatWasRemovedIsRememberedAndComesBackWithItsId() throws IOException {
        compiles();
        String first = tree.contract();

        tree.without("ApiSend")
                .with("MsgChat", "public record MsgChat(Color color) {}")
                .with("Color", "public enum Color { GREEN }");
        compiles("-Atsrpc.contract.breaking=allow");
        assertThat(tree.contract()).contains("""
                            "retired": [
                                {"id": 0, "value": "RED"}
                            ]
                """, """
                    "retired": {
                        "services": [
                            {"id": 1, "name": "Send", "type": "api"}
                        ],
                        "types": {
                            "PtlSend/ReqSend": {
                """);

        tree.with("ApiNew", "public interface ApiNew { record Req() {} record Res() {} }")
                .with("MsgChat", "public record MsgChat(Color color, @org.jspecify.annotations.Nullable String b) {}");
        compiles("-Atsrpc.contract.breaking=allow");
        assertThat(tree.line("\"New\"")).startsWith("{\"id\": 2,");
        assertThat(tree.line("\"b\"")).startsWith("{\"id\": 2,");

        writeProtocol();
        tree.without("ApiNew");
        compiles("-Atsrpc.contract.breaking=allow");
        assertThat(tree.contract().lines().toList())
                .as("all of before is there again")
                .containsAll(first.lines().filter(l -> l.contains("\"id\"")).toList());
    }

    @Test
    void formerNamesKeepIds() throws IOException {
        compiles();

        tree.without("ApiSend")
                .with("user/ApiPost", """
                        import io.tsrpc.contract.FormerName;
                        @FormerName("Send")
                        public interface ApiPost { record Req(@FormerName("text") String line) {} record Res(long time) {} }
                        """)
                .without("Color")
                .with("Paint", """
                        import io.tsrpc.contract.FormerName;
                        @FormerName("Color")
                        public enum Paint { @FormerName("GREEN") LIME, RED }
                        """)
                .with("MsgChat", "public record MsgChat(Paint color, String text) {}");
        compiles("-Atsrpc.contract.breaking=allow");

        assertThat(tree.line("\"name\": \"user/Post\""))
                .isEqualTo("{\"id\": 1, \"name\": \"user/Post\", \"type\": \"api\"}");
        assertThat(tree.line("\"name\": \"line\"")).startsWith("{\"id\": 0,");
        assertThat(tree.line("\"value\": \"LIME\"")).isEqualTo("{\"id\": 1, \"value\": \"LIME\"}");
        assertThat(tree.line("\"name\": \"Send\""))
                .as("retired")
                .isEqualTo("{\"id\": 1, \"name\": \"Send\", \"type\": \"api\", \"now\": \"user/Post\"}");

        tree.with("Paint", "public enum Paint { LIME, RED }")
                .with(
                        "user/ApiPost",
                        "public interface ApiPost { record Req(String line) {} record Res(long time) {} }");
        compilesAgainWithTheSameContract();
    }

    @Test
    void aRecordMayBeRenamedWhenItJoinsAUnion() throws IOException {
        tree.with("MsgPay", "public record MsgPay(Card card, Means means) {}")
                .with("Means", "public sealed interface Means permits Cash {}")
                .with("Cash", "public record Cash() implements Means {}")
                .with("Card", "public record Card(String number) {}");
        compiles();

        tree.without("Card")
                .with("MsgPay", "public record MsgPay(CreditCard card, Means means) {}")
                .with("Means", "public sealed interface Means permits Cash, CreditCard {}")
                .with("CreditCard", """
                        @io.tsrpc.contract.FormerName("Card")
                        public record CreditCard(String number) implements Means {}
                        """);
        compiles("-Atsrpc.contract.breaking=allow");
    }

    @Test
    void formerNameThatNobodyHadIsAnError() throws IOException {
        compiles();

        tree.with("MsgChat", """
                public record MsgChat(@io.tsrpc.contract.FormerName("txt") String line, String text, Color color) {}
                """);
        fails("[FORMER_NAME_UNKNOWN]", "`txt`", "`MsgChat`");
    }

    @Test
    void nameOfWhatWasRenamedIsNotGivenToAnother() throws IOException {
        compiles();
        tree.with("MsgChat", """
                public record MsgChat(@io.tsrpc.contract.FormerName("text") String line, Color color) {}
                """);
        compiles("-Atsrpc.contract.breaking=allow");

        tree.with("MsgChat", "public record MsgChat(String line, Color color, String text) {}");
        assertThat(tree.compile("-Atsrpc.contract.breaking=allow").errors())
                .singleElement()
                .asString()
                .contains("[FORMER_NAME_REUSED]", "`text`");
    }

    @Test
    void conflictIsRecognised() throws IOException {
        compiles();
        tree.contract(tree.contract().replace("    \"types\"", "<<<<<<< HEAD\n=======\n>>>>>>> branch\n    \"types\""));

        fails("[CONTRACT_CONFLICT]", "serviceProto.json", "line 7: <<<<<<< HEAD");
    }

    @Test
    void idThatTwoBranchesHaveGivenIsAnError() throws IOException {
        compiles();
        String line = "        {\"id\": 1, \"name\": \"Send\", \"type\": \"api\"}";
        tree.contract(tree.contract().replace(line, line + ",\n" + line.replace("Send", "Other")));

        fails("[CONTRACT_SAME_ID]", "`api Send`", "`api Other`", "both have the id 1", "Remove the line");

        tree.contract(tree.contract().replace(",\n" + line.replace("Send", "Other"), ""));
        compilesAgainWithTheSameContract();
    }

    @Test
    void textThatIsNoContractIsAnErrorThatNamesThePlace() throws IOException {
        compiles();
        String good = tree.contract();

        tree.contract(good.replace("\"services\": [", "\"services\": {"));
        fails("[CONTRACT_INVALID]", "line 4");
        tree.contract(good.replace("{\"id\": 0, \"name\": \"Chat\"", "{\"id\": \"0\", \"name\": \"Chat\""));
        fails("[CONTRACT_INVALID]", "`services[0].id` must be a number");
        tree.contract(good.replaceFirst("(?s)\"retired\".*\"accepted\"", "\"accepted\""));
        fails("[CONTRACT_FOREIGN]", "`retired` is missing", "tsrpc-cli proto");
        tree.contract(good.replace("\"contract\": 1", "\"contract\": 2"));
        fails("[CONTRACT_LATER]", "`contract` is 2");
        tree.contract("");
        fails("[CONTRACT_INVALID]");
        assertThat(tree.contract()).as("an error leaves it alone").isEmpty();
    }

    @Test
    void idsOfTheRuntimeAreReserved() throws IOException {
        compiles();
        tree.contract(
                tree.contract().replace("{\"id\": 1, \"name\": \"Send\"", "{\"id\": 1048576, \"name\": \"Send\""));

        fails("[CONTRACT_ID_RESERVED]", "`Send` has the id 1048576");
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
    void firstCompilationOfOneFileFindsItsRoot() throws IOException {
        tree.with("user/ApiLogin", "public interface ApiLogin { record Req() {} record Res() {} }");

        assertThat(tree.compile(List.of(tree.file("user/ApiLogin"))).errors())
                .singleElement()
                .asString()
                .contains("[ROOT_NOT_COMPILED]", "`chat.protocols`");
        assertThat(tree.contractFile()).doesNotExist();
    }

    @Test
    void frozenContractShowsWhatWouldChange() throws IOException {
        assertThat(tree.compile(FROZEN).errors()).singleElement().asString().contains("[CONTRACT_FROZEN]");
        assertThat(tree.contractFile()).doesNotExist();
        compiles();
        compiles(FROZEN);
        String before = tree.contract();

        tree.with("Color", "public enum Color { RED, GREEN, BLUE }");
        assertThat(tree.compile(FROZEN, "-Atsrpc.contract.breaking=allow").errors())
                .singleElement()
                .asString()
                .contains("+                 {\"id\": 2, \"value\": \"BLUE\"}\n", "without the option `" + FROZEN + "`")
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
    void removedNameIsNotTakenByARenaming() throws IOException {
        tree.with("MsgChat", "public record MsgChat(Color color) {}");
        compiles();
        tree.with("MsgChat", "public record MsgChat(Color color, @org.jspecify.annotations.Nullable String text) {}");
        compiles();
        tree.with("MsgChat", "public record MsgChat(Color color) {}");
        compiles();

        tree.with("MsgChat", "public record MsgChat(@io.tsrpc.contract.FormerName(\"color\") Color text) {}");
        fails("[FORMER_NAME_REUSED]", "`text`");
    }

    @Test
    void formerNameOfWhatIsStillThereIsAnError() throws IOException {
        tree.with("MsgChat", "public record MsgChat(String a, String b, Color color) {}");
        compiles();

        tree.with("MsgChat", """
                public record MsgChat(@io.tsrpc.contract.FormerName("b") String a, String b, Color color) {}
                """);
        fails("[FORMER_NAME_IN_USE]", "`b` cannot be the former name of `a`");
    }

    @Test
    void contractThatLacksATypeIsAnError() throws IOException {
        compiles();
        String good = tree.contract();

        tree.contract(good.replaceFirst("(?s) *\"PtlSend/ReqSend\": \\{.*?\\n        },\n", ""));
        fails("[CONTRACT_INVALID]", "`types.PtlSend/ReqSend` is missing, and the service `Send` uses it");
        tree.contract(good.replaceFirst("(?s) *\"Color/Color\": \\{.*?\\n        },\n", ""));
        fails("[CONTRACT_INVALID]", "`types.Color/Color` is missing, and `MsgChat/MsgChat` uses it");
    }

    @Test
    void nameThatSomethingHadLastComesBackWithItsId() throws IOException {
        compiles();
        tree.with("MsgChat", """
                public record MsgChat(@io.tsrpc.contract.FormerName("text") String line, Color color) {}
                """);
        compiles("-Atsrpc.contract.breaking=allow");
        tree.with("MsgChat", "public record MsgChat(Color color) {}");
        compiles("-Atsrpc.contract.breaking=allow");

        tree.with("MsgChat", "public record MsgChat(Color color, String text, String line) {}");
        assertThat(tree.compile("-Atsrpc.contract.breaking=allow").errors())
                .singleElement()
                .asString()
                .contains("[FORMER_NAME_REUSED]", "`text`", "choose another name");

        tree.with("MsgChat", "public record MsgChat(Color color, String words, String line) {}");
        compiles("-Atsrpc.contract.breaking=allow");
        assertThat(tree.line("\"name\": \"line\"")).startsWith("{\"id\": 0,");
        assertThat(tree.line("\"words\"")).startsWith("{\"id\": 2,");
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

        String before = tree.contract();
        Files.move(tree.contractFile(), moved.resolve("serviceProto.json"));
        assertThat(tree.compile(sources).errors()).isEmpty();
        assertThat(moved.resolve("serviceProto.json")).hasContent(before);
    }
}
