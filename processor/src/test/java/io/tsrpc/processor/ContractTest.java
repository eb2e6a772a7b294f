package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the contract in the source tree has, with javac and real files. */
class ContractTest extends ContractTestBase {
    @Test
    void instantiationsThatDifferOnlyInPrimitivesKeepTheirNames() throws IOException {
        tree.with("Page", "public record Page<T>(T first) {}").with("MsgPages", """
                import io.tsrpc.contract.Uint;
                public record MsgPages(
                        Page<int[]> a, Page<Integer[]> b, Page<@Uint long[][]> c, Page<@Uint Long[][]> d, Page<boolean[]> e,
                        Page<Boolean[]> f) {}
                """);
        compiles();
        compilesAgainWithTheSameContract();

        assertThat(tree.contract()).contains("\"Page<Array<int>>\"", "\"Page<Array<Int>>\"");
    }

    @Test
    void noteSaysWhereItBegins() throws IOException {
        assertThat(tree.compile().begun())
                .singleElement()
                .asString()
                .contains("The contract of protocol `chat.protocols` begins in `" + tree.contractFile() + "`");

        tree.with("MsgNew", "public record MsgNew() {}");
        assertThat(tree.compile().begun()).isEmpty();
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
                        "count": 2,
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

    /** As when it has been renamed on two branches. */
    @Test
    void formerNameOfWhatWasRenamedBeforeIsAnErrorThatGivesTheLatestOne() throws IOException {
        String renamed = "public record MsgChat(@io.tsrpc.contract.FormerName(\"text\") String %s, Color color) {}";
        compiles();
        tree.with("MsgChat", renamed.formatted("line"));
        compiles("-Atsrpc.contract.breaking=allow");

        tree.with("MsgChat", renamed.formatted("row"));
        fails(
                "[FORMER_NAME_OLD] `text` of `MsgChat` was renamed before: the contract has it as `line`. Write that name");
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
    void whereAContractBeginsNothingHasAFormerName() throws IOException {
        tree.with(
                        "MsgChat",
                        "@io.tsrpc.contract.FormerName(\"Talk\") public record MsgChat("
                                + "@io.tsrpc.contract.FormerName(\"words\") String text, Color color, Pair pair) {}")
                .with(
                        "Color",
                        "@io.tsrpc.contract.FormerName(\"Tint\") public enum Color {"
                                + " @io.tsrpc.contract.FormerName(\"PINK\") RED, GREEN }")
                .with(
                        "Pair",
                        "@io.tsrpc.contract.Tuple public record Pair(@io.tsrpc.contract.FormerName(\"a\") int left) {}");

        assertThat(tree.compile().errors())
                .hasSize(5)
                .allMatch(error -> String.valueOf(error).contains("[FORMER_NAME_UNKNOWN]"))
                .anyMatch(error -> String.valueOf(error).contains("`Talk` is not in the protocol"))
                .anyMatch(error -> String.valueOf(error).contains("`words` is not in `MsgChat`"))
                .anyMatch(error -> String.valueOf(error).contains("`Tint` is not in the types"))
                .anyMatch(error -> String.valueOf(error).contains("`PINK` is not in `Color`"))
                .anyMatch(error -> String.valueOf(error).contains("`a` is not in `Pair`"));
        assertThat(tree.contractFile()).doesNotExist();
        assertThat(tree.compile("-Atsrpc.contract=none").errors()).isEmpty();
    }
}
