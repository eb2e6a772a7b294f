package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services whose names Java has not: {@code @ServiceName} gives them those of TSRPC. */
class GivenServiceNamesTest {
    private static final String API = """
            import io.tsrpc.contract.FormerName;
            import io.tsrpc.contract.typescript.ServiceName;
            %s public interface ApiGetList { record Req(String b, Filter filter) {} record Filter(int c) {} record Res(int a) {} }
            """;

    @TempDir
    private Path directory;

    private SourceTree tree;

    @BeforeEach
    void writeProtocol() throws IOException {
        tree = new SourceTree(directory)
                .with("misc_tools/ApiGetList", API.formatted("@ServiceName(\"misc-tools/GetList\")"));
    }

    @Test
    void numbersOfTypeScriptAreTakenOver() throws IOException {
        Path typeScript = tree.root().resolve("serviceProto.ts");
        Files.writeString(typeScript, """
                {
                    "services": [{"id": 7, "name": "misc-tools/GetList", "type": "api"}],
                    "types": {
                        "misc-tools/PtlGetList/ReqGetList": {
                            "type": "Interface",
                            "properties": [
                                {"id": 4, "name": "filter", "type": {"type": "Interface", "properties": [
                                    {"id": 5, "name": "c", "type": {"type": "Number", "scalarType": "int"}}]}},
                                {"id": 6, "name": "b", "type": {"type": "String"}}
                            ]
                        },
                        "misc-tools/PtlGetList/ResGetList": {
                            "type": "Interface",
                            "properties": [{"id": 3, "name": "a", "type": {"type": "Number", "scalarType": "int"}}]
                        }
                    }
                }
                """);

        assertThat(tree.compile().errors()).isEmpty();

        assertThat(tree.line("\"api\"")).startsWith("{\"id\": 7, \"name\": \"misc-tools/GetList\"");
        assertThat(tree.line("\"a\"")).startsWith("{\"id\": 3,");
        assertThat(tree.line("\"b\"")).startsWith("{\"id\": 6,");
        assertThat(tree.line("\"c\"")).startsWith("{\"id\": 5,");
    }

    /** The name in Java is another matter. */
    @Test
    void classMayMove() throws IOException {
        assertThat(tree.compile().errors()).isEmpty();
        String contract = tree.checkedContract();

        tree.without("misc_tools/ApiGetList")
                .with(
                        "ApiList",
                        API.formatted("@ServiceName(\"misc-tools/GetList\")").replace("ApiGetList", "ApiList"));
        assertThat(tree.compile().errors()).isEmpty();
        assertThat(tree.checkedContract()).isEqualTo(contract);
    }

    /** Whatever a file system allows, though it is no URI, or has a meaning in a comment or a replacement. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "misc tools",
                "a.b",
                "{@link x} @see [y]^",
                "${x}%",
                "#1;&amp;",
                "\u65e5\u672c",
                "x/e\u0301",
                "\ud83d\ude00"
            })
    void folderMayHaveAnyName(String folder) throws IOException {
        tree.with("misc_tools/ApiGetList", API.formatted("/** Doc. */ @ServiceName(\"" + folder + "/GetList\")"));
        tree.with("misc/MsgHello", "/** Doc. @param text doc */ public record MsgHello(String text) {}");
        Path typeScript = directory.resolve("ts");
        String[] options = {
            "-encoding",
            "UTF-8",
            "-Xlint:all,-processing",
            "-Xdoclint:all,-missing",
            "-Werror",
            "-Atsrpc.typescript=" + typeScript
        };
        assertThat(tree.compile(options).errors()).isEmpty();
        assertThat(tree.compile(options).errors()).isEmpty(); // again, where there are files already

        assertThat(tree.line("\"api\"")).contains("\"name\": \"" + folder + "/GetList\"");
        String emitted = Files.readString(typeScript.resolve(folder).resolve("PtlGetList.ts"));
        assertThat(tree.classes().resolve("META-INF/tsrpc/chat.protocols/" + folder + "/PtlGetList.ts"))
                .content()
                .isEqualTo(emitted)
                .contains("export interface ReqGetList");
        assertThat(Files.readString(typeScript.resolve("serviceProto.ts")))
                .contains("'./" + folder + "/PtlGetList.ts'", "\"" + folder + "/GetList\"");
    }

    /** Currency signs are letters in Java and none in TypeScript. */
    @Test
    void onlyTheClassMayHaveACurrencySign() throws IOException {
        String api = API.replace("ApiGetList", "Api\u20ac");
        tree.with("Msg\u20ac", "public record Msg\u20ac(int cents) {}").with("Api\u20ac", api.formatted(""));
        assertThat(tree.compile("-encoding", "UTF-8").errors())
                .hasSize(2)
                .allMatch(error -> error.startsWith("[SERVICE_NAME] `\u20ac` cannot be the name of a service"));

        tree.with(
                        "Msg\u20ac",
                        "@io.tsrpc.contract.typescript.ServiceName(\"Euro\") public record Msg\u20ac(int cents) {}")
                .with("Api\u20ac", api.formatted("@ServiceName(\"Prices\")"));
        Path typeScript = directory.resolve("ts");
        assertThat(tree.compile("-encoding", "UTF-8", "-Atsrpc.typescript=" + typeScript)
                        .errors())
                .isEmpty();

        assertThat(Files.readString(typeScript.resolve("MsgEuro.ts"))).contains("export interface MsgEuro {");
        assertThat(Files.readString(typeScript.resolve("PtlPrices.ts")))
                .contains("export interface ReqPrices {", "export interface ResPrices {");
    }

    /** Neither leads out of the directory, out of a comment or of a text, nor cannot be written. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "..", "a/..", ".", "", " a", "a.", "*/", "<b>", "`", "a:b", "\\\"", "'", "\\\\", "\\ud83d", "a\\tb",
                "\\u2028"
            })
    void folderThatNoSystemHasIsAnError(String folder) throws IOException {
        tree.with("misc_tools/ApiGetList", API.formatted("@ServiceName(\"" + folder + "/GetList\")"));
        assertThat(tree.compile().errors()).singleElement().asString().startsWith("[SERVICE_NAME]");
    }

    @Test
    void otherNameIsARenaming() throws IOException {
        assertThat(tree.compile().errors()).isEmpty();
        String id = tree.line("\"api\"").replaceFirst("\"name.*", "");

        tree.with("misc_tools/ApiGetList", API.formatted("@ServiceName(\"misc-tools/List\")"));
        assertThat(tree.compile().errors()).singleElement().asString().contains("SERVICE_REMOVED");
        tree.with(
                "misc_tools/ApiGetList",
                API.formatted("@FormerName(\"misc-tools/GetList\") @ServiceName(\"misc-tools/List\")"));
        assertThat(tree.compile().errors()).singleElement().asString().contains("SERVICE_RENAMED", "misc-tools/List");
        assertThat(tree.compile("-Atsrpc.contract.breaking=allow").errors()).isEmpty();
        assertThat(tree.contract()).contains(id + "\"name\": \"misc-tools/List\"");

        tree.with("misc_tools/ApiGetList", API.formatted("@FormerName(\"misc-tools/List\")"));
        assertThat(tree.compile("-Atsrpc.contract.breaking=allow").errors()).isEmpty();
        assertThat(tree.contract()).contains(id + "\"name\": \"misc_tools/GetList\"");
    }
}
