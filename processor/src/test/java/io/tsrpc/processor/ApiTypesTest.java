package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Types that APIs only name: what the contract has for them, and what changes of them break. */
class ApiTypesTest {
    private static final String NAMED =
            "@io.tsrpc.contract.ApiTypes(res = User.class)" + " public interface ApiLoad { record Req() {} }";
    private static final String NESTED = "public interface ApiLoad { record Req() {} record Res(%s) {} }";

    @TempDir
    private Path directory;

    private SourceTree tree;

    @BeforeEach
    void writeProtocol() throws IOException {
        tree = new SourceTree(directory).with("User", "public record User(String name, int age) {}");
    }

    private List<String> errorsOf(String name, String source) throws IOException {
        return tree.with(name, source).compile().errors();
    }

    @Test
    void contractHasTheSecondNameOfAType() throws IOException {
        assertThat(errorsOf("ApiLoad", NAMED)).isEmpty();

        assertThat(tree.contract())
                .contains(
                        "\"PtlLoad/ResLoad\": {\n            \"type\": \"Reference\",\n            \"target\": \"User/User\"\n");
        assertThat(tree.compile("-Atsrpc.contract.frozen=true").errors()).isEmpty();
    }

    @Test
    void nestedTypeMayBecomeASharedOneOfTheSameContentAndBack() throws IOException {
        assertThat(errorsOf("ApiLoad", NESTED.formatted("String name, int age")))
                .isEmpty();
        assertThat(errorsOf("ApiLoad", NAMED)).isEmpty();
        assertThat(errorsOf("User", "public record User(int age, String name) {}"))
                .isEmpty();
        assertThat(errorsOf("ApiLoad", NESTED.formatted("int age, String name")))
                .isEmpty();
        assertThat(tree.contract())
                .contains("{\"id\": 1, \"name\": \"age\"")
                .doesNotContain("{\"id\": 0, \"name\": \"age\"");
    }

    @Test
    void contentOfASharedTypeIsComparedInTheDirectionsInWhichAPIsSendIt() throws IOException {
        assertThat(errorsOf("ApiLoad", NAMED)).isEmpty();

        assertThat(errorsOf("User", "public record User(String name) {}"))
                .singleElement()
                .asString()
                .contains("PROPERTY_REMOVED: `User.age`");
    }

    @Test
    void nestedTypeOfOtherContentIsABreakingChange() throws IOException {
        assertThat(errorsOf("ApiLoad", NAMED)).isEmpty();

        assertThat(errorsOf("ApiLoad", NESTED.formatted("String name")))
                .singleElement()
                .asString()
                .contains("PROPERTY_REMOVED", "age");
    }

    @Test
    void renamedApiLeavesNoSecondNameBehind() throws IOException {
        assertThat(errorsOf("ApiLoad", NAMED)).isEmpty();
        tree.without("ApiLoad");
        assertThat(tree.with(
                                "ApiFetch",
                                NAMED.replace("ApiLoad", "ApiFetch")
                                        .replace("@io", "@io.tsrpc.contract.FormerName(\"Load\") @io"))
                        .compile("-Atsrpc.contract.breaking=allow")
                        .errors())
                .isEmpty();

        assertThat(tree.contract()).contains("PtlFetch/ResFetch").doesNotContain("PtlLoad");
    }

    @Test
    void nestedTypeGetsAnotherNameThanTheSharedOneHas() throws IOException {
        assertThat(errorsOf(
                        "ApiLoad",
                        "@io.tsrpc.contract.ApiTypes(res = User.class)"
                                + " public interface ApiLoad { record Req(ResLoad which) {} record ResLoad() {} }"))
                .isEmpty();

        assertThat(tree.contract())
                .contains("\"PtlLoad/ResLoad\": {\n            \"type\": \"Reference\"", "\"PtlLoad/ResLoad2\": {");
    }

    @Test
    void recordMayTakeThePlaceOfWhatIsASecondNameInAContractOfTsrpc() throws IOException {
        tree.with("MsgIt", "public record MsgIt(String b, String a) {}");
        tree.contract("""
                {
                    "contract": 1,
                    "retired": {},
                    "services": [{"id": 4, "name": "It", "type": "msg"}],
                    "types": {
                        "MsgIt/MsgIt": {"type": "Reference", "target": "models/It"},
                        "models/It": {
                            "type": "Interface",
                            "properties": [
                                {"id": 3, "name": "a", "type": {"type": "String"}},
                                {"id": 7, "name": "b", "type": {"type": "String"}}
                            ]
                        }
                    }
                }
                """);
        assertThat(tree.compile().errors()).isEmpty();

        assertThat(tree.contract())
                .contains("\"MsgIt/MsgIt\": {\n            \"type\": \"Interface\"")
                .contains("{\"id\": 3, \"name\": \"a\"", "{\"id\": 7, \"name\": \"b\"")
                .doesNotContain("\"id\": 0");
    }

    @Test
    void recordsOfAMessageAreComparedAsThoseOfAnyUnion() throws IOException {
        String change = "public sealed interface MsgChange { record Drawn(int id) implements MsgChange {} %s }";
        assertThat(errorsOf("MsgChange", change.formatted("record Erased() implements MsgChange {}")))
                .isEmpty();

        assertThat(errorsOf("MsgChange", change.formatted("")))
                .singleElement()
                .asString()
                .contains("UNION_MEMBER_REMOVED", "MsgChange/Erased", "This breaks old clients");
        assertThat(errorsOf("MsgChange", "public record MsgChange(int id) {}"))
                .singleElement()
                .asString()
                .contains("TYPE_CHANGED: `MsgChange` was Union and is now Interface, which is another kind of type");
    }
}
