package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The order of the members of an untagged union says how JSON is read, so the contract remembers it. */
final class UnionOrderTest extends ContractTestBase {
    private static final String WHOLE = "@UnionValue record Whole(int value) implements Any {}";
    private static final String NUMBER = "@UnionValue record Number(double value) implements Any {}";
    private static final String TEXT = "@UnionValue record Text(String value) implements Any {}";
    private static final String POINT = "record Point(double x) implements Any {}";
    private static final String SPOT = "record Spot(double x, java.util.Optional<String> name) implements Any {}";

    @BeforeEach
    void begin() throws IOException {
        tree.without("ApiSend").without("Color");
        write(WHOLE, NUMBER, TEXT, POINT, SPOT);
    }

    private void write(String... members) throws IOException {
        tree.with("MsgChat", """
                import io.tsrpc.contract.typescript.UnionValue;
                import io.tsrpc.contract.typescript.Untagged;
                public record MsgChat(Any any) {
                    @Untagged
                    public sealed interface Any {
                        %s
                    }
                }
                """.formatted(String.join("\n", members)));
    }

    private String note() throws IOException {
        SourceTree.Result result = tree.compile();
        assertThat(result.errors()).isEmpty();
        List<String> notes = result.notes();
        assertThat(tree.compile().notes()).as("it is told once").isEmpty();
        assertThat(notes.size()).isLessThan(2);
        return notes.isEmpty() ? "" : notes.get(0);
    }

    @Test
    void whatComesFirstNowIsToldOnce() throws IOException {
        compiles();
        assertThat(tree.contract()).doesNotContain("\"order\"");
        String ids = tree.contract();
        write(NUMBER, WHOLE, TEXT, POINT, SPOT);
        assertThat(note())
                .startsWith("[UNION_ORDER] `MsgChat.Any` has another order: `double` comes before `int` now.")
                .contains("Keep the order");
        assertThat(tree.contract().replaceAll(",\\s*\"order\": \\[[^]]*]", "")).isEqualTo(ids);
        write(NUMBER, WHOLE, TEXT, SPOT, POINT);
        assertThat(note()).contains("Spot` comes before `MsgChat/").doesNotContain("double");
        write(WHOLE, NUMBER, TEXT, POINT, SPOT);
        assertThat(note()).contains("`int` comes before `double` now", "Point` comes before `MsgChat/");
        assertThat(tree.contract()).isEqualTo(ids);
    }

    @Test
    void orderOfMembersThatNoJsonHasInCommonDoesNotCount() throws IOException {
        compiles();
        write(TEXT, POINT, WHOLE, SPOT, NUMBER);
        assertThat(note()).isEmpty();
    }

    /** In JSON readers take numbers for dates as well as texts. */
    @Test
    void aDateIsLikeANumberAndLikeAText() throws IOException {
        String date = "@UnionValue record When(java.time.Instant value) implements Any {}";
        write(WHOLE, TEXT, date);
        compiles();
        write(TEXT, date, WHOLE);
        assertThat(note()).contains("comes before `int` now");
        write(date, TEXT, WHOLE);
        assertThat(note()).contains("`Date` comes before `String` now");
    }

    /** In a request it breaks nobody. */
    @Test
    void newMemberInFrontIsTold() throws IOException {
        tree.without("MsgChat");
        writeRequest(NUMBER, TEXT);
        compiles();
        writeRequest(WHOLE, NUMBER, TEXT);
        assertThat(note()).contains("[UNION_ORDER] `ApiAsk.Any`", "`int` comes before `double` now");
        writeRequest(WHOLE, NUMBER, TEXT, POINT);
        assertThat(note()).isEmpty();
    }

    private void writeRequest(String... members) throws IOException {
        write(members);
        String union = Files.readString(tree.file("MsgChat"))
                .replace(
                        "public record MsgChat(Any any) {",
                        "public interface ApiAsk { record Req(Any any) {} record Res() {}");
        tree.without("MsgChat").with("ApiAsk", union);
    }

    @Test
    void orderOfAProjectInTypeScriptIsNoMatter() throws IOException {
        Files.writeString(tree.root().resolve("serviceProto.ts"), """
                {
                    "services": [{"id": 0, "name": "Chat", "type": "msg"}],
                    "types": {"MsgChat/MsgChat": {"type": "Interface", "properties": [
                        {"id": 0, "name": "any", "type": {"type": "Union", "members": [
                            {"id": 1, "type": {"type": "Number"}},
                            {"id": 0, "type": {"type": "Number", "scalarType": "int"}}]}}]}}
                }
                """);
        write(NUMBER, WHOLE);
        assertThat(tree.compile().notes()).singleElement().asString().contains("[PROTO_TAKEN]");
        Files.delete(tree.root().resolve("serviceProto.ts"));
        compiles();
        write(WHOLE, NUMBER);
        assertThat(note()).contains("`int` comes before `double` now");
    }

    @ParameterizedTest
    @CsvSource({"record A(int x) implements T {} record B(int x) implements T {}"})
    void orderOfRecordsWithADiscriminatorDoesNotCount(String members) throws IOException {
        String source = "public record MsgChat(T t) { public sealed interface T { %s } }";
        tree.with("MsgChat", source.formatted(members));
        compiles();
        String contract = tree.checkedContract();
        tree.with("MsgChat", source.formatted(members.replaceAll("(record A.*) (record B.*)", "$2 $1")));
        compiles();
        assertThat(tree.checkedContract()).isEqualTo(contract);
    }
}
