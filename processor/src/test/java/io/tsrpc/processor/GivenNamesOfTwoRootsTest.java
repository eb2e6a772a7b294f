package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Services with {@code @ServiceName} are renamed and moved, while another protocol sends a type that is nested in one of them. */
class GivenNamesOfTwoRootsTest {
    private static final String API = """
            import io.tsrpc.contract.FormerName;
            import io.tsrpc.contract.typescript.ServiceName;
            %s public interface %s {
                record Req(%s) {}
                record Filter(%s) {}
                record Res() {}
            }
            """;
    private static final String REQ = "String b, Filter filter";
    private static final String FILTER = "int x, int y";

    @TempDir
    private Path directory;

    private SourceTree tree;

    @BeforeEach
    void writeProtocols() throws IOException {
        tree = new SourceTree(directory).with("ApiAsk", "public interface ApiAsk { record Req() {} record Res() {} }");
        tree.write("other/package-info", "@io.tsrpc.contract.Protocols package other;");
        tree.write("other/ApiAsk", "package other; public interface ApiAsk { record Req() {} record Res() {} }");
        service("misc_tools/ApiGetList", "@ServiceName(\"misc-tools/GetList\")", REQ, FILTER);
        assertThat(errors()).isEmpty();
        hasIds("misc-tools/GetList");
    }

    private void service(String file, String annotations, String req, String filter) throws IOException {
        String simple = file.substring(file.lastIndexOf('/') + 1);
        tree.with(file, API.formatted(annotations, simple, req, filter));
        String type = "chat.protocols." + file.replace('/', '.') + ".Filter";
        tree.write("other/MsgAll", "package other; public record MsgAll(" + type + " filter) {}");
    }

    private List<String> errors(String... options) throws IOException {
        return tree.compileBelow(tree.sources(), options).errors();
    }

    private void hasIds(String name) throws IOException {
        assertThat(tree.line("\"name\": \"" + name + "\"")).startsWith("{\"id\": 0,");
        for (String contract : List.of(tree.contract(), otherContract())) {
            assertThat(contract)
                    .contains("{\"id\": 0, \"name\": \"x\"", "{\"id\": 1, \"name\": \"y\"")
                    .doesNotContain("{\"id\": 0, \"name\": \"y\"");
        }
        assertThat(tree.contract()).contains("{\"id\": 0, \"name\": \"b\"", "{\"id\": 1, \"name\": \"filter\"");
    }

    private String otherContract() throws IOException {
        return Files.readString(tree.sources().resolve("other/serviceProto.json"));
    }

    private void isRenamedTo(String name) throws IOException {
        assertThat(errors()).singleElement().asString().contains("SERVICE_RENAMED", "`api " + name + "`");
        String other = otherContract();
        assertThat(errors("-Atsrpc.contract.breaking=allow")).isEmpty();
        hasIds(name);
        assertThat(errors()).isEmpty();
        hasIds(name);
        assertThat(otherContract()).isEqualTo(other);
    }

    @Test
    void anotherNameOfTheSameClass() throws IOException {
        service(
                "misc_tools/ApiGetList",
                "@FormerName(\"misc-tools/GetList\") @ServiceName(\"list-tools/List\")",
                "Filter filter, String b",
                "int y, int x");
        isRenamedTo("list-tools/List");
    }

    @Test
    void noGivenNameAnyMore() throws IOException {
        service(
                "misc_tools/ApiGetList",
                "@FormerName(\"misc-tools/GetList\")",
                "Filter filter, String b",
                "int y, int x");
        isRenamedTo("misc_tools/GetList");
        service(
                "misc_tools/ApiGetList",
                "@FormerName(\"misc_tools/GetList\") @ServiceName(\"tools-2/GetList\")",
                "Filter filter, String b",
                "int y, int x");
        isRenamedTo("tools-2/GetList");
    }

    @Test
    void anotherClassOfTheSameName() throws IOException {
        tree.without("misc_tools/ApiGetList");
        service("lists/ApiAll", "@ServiceName(\"misc-tools/GetList\")", "Filter filter, String b", FILTER);
        assertThat(errors()).isEmpty();
        hasIds("misc-tools/GetList");
        service("lists/ApiAll", "@ServiceName(\"misc-tools/GetList\")", "Filter filter, String b", "int y, int x");
        assertThat(errors()).isEmpty();
        hasIds("misc-tools/GetList");
    }

    /** The other protocol has the type by its place in Java, which the name of the service does not tell: there it is another type. */
    @Test
    void anotherClassOfAnotherName() throws IOException {
        tree.without("misc_tools/ApiGetList");
        String renamed = "@FormerName(\"misc-tools/GetList\") @ServiceName(\"list-tools/All\")";
        service("lists/ApiAll", renamed, "Filter filter, String b", "int y, int x");
        String other = otherContract();
        assertThat(errors())
                .hasSize(3)
                .anyMatch(error -> error.contains("SERVICE_RENAMED"))
                .anyMatch(error -> error.contains("ID_CHANGED") && error.contains("had the id 0"));
        assertThat(otherContract()).isEqualTo(other);

        service("lists/ApiAll", renamed, "Filter filter, String b", FILTER);
        assertThat(errors()).singleElement().asString().contains("SERVICE_RENAMED");
        assertThat(errors("-Atsrpc.contract.breaking=allow")).isEmpty();
        hasIds("list-tools/All");
    }

    @Test
    void namesCannotBeSwapped() throws IOException {
        tree.with(
                        "a/ApiOne",
                        API.formatted("@ServiceName(\"x-y/One\")", "ApiOne", "", "")
                                .replace("record Filter() {}", ""))
                .with(
                        "b/ApiTwo",
                        API.formatted("@ServiceName(\"x-y/Two\")", "ApiTwo", "", "")
                                .replace("record Filter() {}", ""));
        assertThat(errors()).isEmpty();
        String contract = tree.checkedContract();

        tree.with(
                        "a/ApiOne",
                        API.formatted("@FormerName(\"x-y/One\") @ServiceName(\"x-y/Two\")", "ApiOne", "", "")
                                .replace("record Filter() {}", ""))
                .with(
                        "b/ApiTwo",
                        API.formatted("@FormerName(\"x-y/Two\") @ServiceName(\"x-y/One\")", "ApiTwo", "", "")
                                .replace("record Filter() {}", ""));
        assertThat(errors())
                .hasSize(2)
                .allMatch(error -> error.contains("[FORMER_NAME_IN_USE]"))
                .anyMatch(error -> error.contains("x-y/One"));
        assertThat(tree.checkedContract()).isEqualTo(contract);
    }

    @Test
    void twoServicesCannotHaveOneName() throws IOException {
        String given = "@ServiceName(\"misc-tools/GetList\")";
        tree.with("lists/ApiGetList", API.formatted(given, "ApiGetList", "", "").replace("record Filter() {}", ""));
        assertThat(errors()).isNotEmpty().allMatch(error -> error.contains("misc-tools/GetList"));

        tree.without("lists/ApiGetList");
        tree.write(
                "other/ApiGetList",
                "package other;\n" + API.formatted(given, "ApiGetList", "", "").replace("record Filter() {}", ""));
        assertThat(errors()).as("each protocol has its own names").isEmpty();
        assertThat(otherContract()).contains("\"name\": \"misc-tools/GetList\"");
    }

    @Test
    void formerNameOfTheOtherProtocolIsUnknown() throws IOException {
        tree.without("misc_tools/ApiGetList");
        tree.write("other/MsgAll", "package other; public record MsgAll() {}");
        tree.write(
                "other/ApiAll",
                "package other;\n"
                        + API.formatted(
                                        "@FormerName(\"misc-tools/GetList\") @ServiceName(\"misc-tools/All\")",
                                        "ApiAll",
                                        "",
                                        "")
                                .replace("record Filter() {}", ""));
        assertThat(errors())
                .anyMatch(error -> error.contains("[FORMER_NAME_UNKNOWN]") && error.contains("misc-tools/GetList"));
    }
}
