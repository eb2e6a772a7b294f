package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
