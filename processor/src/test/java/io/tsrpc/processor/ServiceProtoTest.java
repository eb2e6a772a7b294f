package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project in TypeScript brings the ids of its serviceProto.ts with it, gaps included. */
class ServiceProtoTest extends ServiceProtoTestBase {
    @Test
    void everyNumberIsTaken() throws IOException {
        SourceTree.Result result = tree.compile();
        assertThat(result.errors()).isEmpty();
        assertThat(result.notes()).singleElement().asString().contains("[PROTO_TAKEN]", "serviceProto.ts");
        assertThat(tree.line("\"name\": \"user/Login\"")).contains("\"id\": 4");
        assertThat(tree.line("\"name\": \"Chat\"")).contains("\"id\": 9");
        assertThat(tree.line("\"target\": \"BaseRequest/BaseRequest\"")).contains("\"id\": 2");
        assertThat(tree.line("\"name\": \"token\"")).contains("\"id\": 3");
        assertThat(tree.line("\"name\": \"name\"")).contains("\"id\": 5");
        assertThat(tree.line("\"name\": \"device\"")).contains("\"id\": 1", "Device\"");
        assertThat(tree.line("\"name\": \"os\"")).contains("\"id\": 7");
        assertThat(tree.line("\"name\": \"screens\"")).contains("\"id\": 2");
        assertThat(tree.line("\"name\": \"user\"")).contains("\"id\": 6");
        assertThat(tree.line("\"name\": \"level\"")).contains("\"id\": 8");
        assertThat(tree.line("\"value\": \"LOW\"")).contains("\"id\": 1");
        assertThat(tree.line("\"value\": \"HIGH\"")).contains("\"id\": 5");
        assertThat(tree.line("\"name\": \"shape\"")).contains("\"id\": 9");
        assertThat(tree.line("\"name\": \"radius\"")).contains("\"id\": 4");
        assertThat(tree.line("\"name\": \"side\"")).contains("\"id\": 1");
        assertThat(tree.line("\"literal\": \"Square\"")).contains("\"id\": 2");
        assertThat(tree.line("\"name\": \"text\"")).contains("\"id\": 2");
        assertThat(tree.contract()).doesNotContain("base/Nothing", "models/");
    }

    @Test
    void aResponseMayBeAnAliasOnBothSides() throws IOException {
        proto(PROTO.replace(
                """
                "user/PtlLogin/ResLogin": {"type": "Interface", "properties": [
                            {"id": 6, "name": "user", "type": {"type": "Reference", "target": "models/user/UserModel"}}
                        ]},
                """.strip(),
                "\"user/PtlLogin/ResLogin\": {\"type\": \"Reference\", \"target\": \"models/user/UserModel\"},"));
        tree.with(
                "user/ApiLogin",
                Files.readString(tree.file("user/ApiLogin"))
                        .replace("record Res(User user) {}", "")
                        .replace(
                                "public interface ApiLogin",
                                "@io.tsrpc.contract.ApiTypes(res = User.class) public interface ApiLogin"));
        assertThat(tree.compile().errors()).isEmpty();
        assertThat(tree.line("\"name\": \"level\"")).contains("\"id\": 8");
        assertThat(tree.contract()).contains("user/PtlLogin/ResLogin").doesNotContain("models/");
    }

    /** Java has no folder user-admin: the service is another one in JSON, and has its numbers in binary data. */
    @Test
    void aServiceWithAnotherNameInJavaBringsTheNumbersOfItsTypes() throws IOException {
        proto(PROTO.replace("user/Login", "user-admin/log-in")
                .replace("user/PtlLogin/ReqLogin", "user-admin/Ptllog-in/Reqlog-in")
                .replace("user/PtlLogin/ResLogin", "user-admin/Ptllog-in/Reslog-in")
                .replace("\"name\": \"Chat\"", "\"name\": \"misc-tools/Chat\"")
                .replace("MsgChat/MsgChat", "misc-tools/MsgChat/MsgChat"));
        rename("user/ApiLogin", "public interface ApiLogin", "user-admin/log-in");
        rename("MsgChat", "public record MsgChat", "misc-tools/Chat");
        assertThat(tree.compile().errors())
                .hasSize(2)
                .allSatisfy(error -> assertThat(error).contains("[PROTO_DIFFERS] SERVICE_RENAMED"));
        String accepted =
                "@io.tsrpc.contract.AcceptedChange(rule = \"SERVICE_RENAMED\", reason = \"all clients are binary\") ";
        for (String file : List.of("user/ApiLogin", "MsgChat")) {
            String java = Files.readString(tree.file(file));
            Files.writeString(
                    tree.file(file),
                    java.replace("@io.tsrpc.contract.FormerName", accepted + "@io.tsrpc.contract.FormerName"));
        }
        assertThat(tree.compile().errors()).isEmpty();
        assertThat(tree.line("\"name\": \"user/Login\"")).contains("\"id\": 4");
        assertThat(tree.line("\"name\": \"Chat\"")).contains("\"id\": 9");
        assertThat(tree.line("\"name\": \"name\"")).contains("\"id\": 5");
        assertThat(tree.line("\"name\": \"device\"")).contains("\"id\": 1", "Device\"");
        assertThat(tree.line("\"name\": \"os\"")).contains("\"id\": 7");
        assertThat(tree.line("\"name\": \"screens\"")).contains("\"id\": 2");
        assertThat(tree.line("\"name\": \"level\"")).contains("\"id\": 8");
        assertThat(tree.line("\"value\": \"HIGH\"")).contains("\"id\": 5");
        assertThat(tree.line("\"name\": \"radius\"")).contains("\"id\": 4");
        assertThat(tree.line("\"name\": \"text\"")).contains("\"id\": 2");
        String contract = tree.contract();
        assertThat(contract).doesNotContain("models/");
        assertThat(tree.compile().errors()).isEmpty();
        assertThat(tree.contract()).isEqualTo(contract);
    }

    private void rename(String file, String declaration, String former) throws IOException {
        String name = "@io.tsrpc.contract.FormerName(\"" + former + "\") ";
        Files.writeString(tree.file(file), Files.readString(tree.file(file)).replace(declaration, name + declaration));
    }

    @Test
    void theContractIsReadFromThenOnWhichANoteSays() throws IOException {
        tree.compile();
        String contract = tree.contract();
        proto("no service proto any more");
        SourceTree.Result again = tree.compile();
        assertThat(again.errors()).isEmpty();
        assertThat(again.notes())
                .singleElement()
                .asString()
                .contains("[PROTO_UNREAD]", "serviceProto.ts", "delete `serviceProto.json` and the classes instead");
        assertThat(tree.contract()).isEqualTo(contract);
        Files.delete(tree.root().resolve("serviceProto.ts"));
        assertThat(tree.compile().notes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4, \"name\": \"user/Login\" | 5, \"name\": \"user/Login\" | `api user/Login` has the id 5 there, and 4 in the contract",
                "7, \"name\": \"os\" | 8, \"name\": \"os\" | `os` of `user/PtlLogin/Device` has the id 8 there, and 7",
                "1, \"value\": \"LOW\" | 3, \"value\": \"LOW\" | `\"LOW\"` of `user/User/Level` has the id 3 there, and 1",
                "6, \"type\": {\"type\": \"Reference\" | 8, \"type\": {\"type\": \"Reference\" | has the id 8 there, and 6",
                "\"id\": 2, \"type\": {\"type\": \"Reference\" | \"id\": 1, \"type\": {\"type\": \"Reference\" | parent `BaseRequest/BaseRequest` of",
            })
    void otherIdsBesideTheContractAreAnError(String here, String there, String detail) throws IOException {
        assertThat(tree.compile().errors()).isEmpty();
        String contract = tree.checkedContract();
        assertThat(tree.compile().notes()).singleElement().asString().contains("[PROTO_UNREAD]");

        assertThat(PROTO).contains(here.strip());
        proto(PROTO.replace(here.strip(), there.strip()));
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains("[PROTO_OTHER_IDS]", "serviceProto.ts` and the contract beside it differ", detail);
        assertThat(tree.checkedContract()).isEqualTo(contract);
    }

    /** As after {@code tsrpc java --force}, when the project in TypeScript has gone on. */
    @ParameterizedTest
    @CsvSource({"3, false", "8, true"})
    void whatIsNewInBothHasTheSameId(int id, boolean isOther) throws IOException {
        assertThat(tree.compile().errors()).isEmpty();
        String contract = tree.checkedContract();
        String text = "{\"id\": 2, \"name\": \"text\", \"type\": {\"type\": \"String\"}}";
        String room =
                text.replace("2", String.valueOf(id)).replace("text", "room").replace("}}", "}, \"optional\": true}");
        proto(PROTO.replace(text, text + "," + room));
        tree.with("MsgChat", "public record MsgChat(String text, java.util.Optional<String> room) {}");

        SourceTree.Result result = tree.compile();
        if (isOther) {
            assertThat(result.errors())
                    .singleElement()
                    .asString()
                    .contains(
                            "[PROTO_OTHER_IDS]",
                            "`room` of `MsgChat/MsgChat` has the id 8 there, and 3 in the contract");
            assertThat(tree.checkedContract()).isEqualTo(contract);
        } else {
            assertThat(result.errors()).isEmpty();
            assertThat(result.notes()).singleElement().asString().contains("[PROTO_UNREAD]");
        }
    }

    @Test
    void whatIsNewThereHasTheIdOfSomethingElseThatIsNew() throws IOException {
        assertThat(tree.compile().errors()).isEmpty();
        String text = "{\"id\": 2, \"name\": \"text\", \"type\": {\"type\": \"String\"}}";
        proto(PROTO.replace(text, text + "," + text.replace("2", "3").replace("\"text\"", "\"mood\"")));
        assertThat(tree.compile().notes()).singleElement().asString().contains("[PROTO_UNREAD]");
        tree.with("MsgChat", "public record MsgChat(String text, java.util.Optional<String> room) {}");
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains(
                        "[PROTO_OTHER_IDS]",
                        "`mood` of `MsgChat/MsgChat` has the id 3 there, which the contract has given to `room`");

        proto(PROTO.replace("{\"id\": 9,", "{\"id\": 10, \"name\": \"Act\", \"type\": \"msg\"}, {\"id\": 9,")
                .replaceFirst("\"types\": \\{", "$0\"MsgAct/MsgAct\": {\"type\": \"Interface\"},"));
        tree.with("MsgChat", "public record MsgChat(String text) {}").with("MsgAsk", "public record MsgAsk() {}");
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains("`msg Act` has the id 10 there, which the contract has given to `msg Ask`");
    }

    @Test
    void typesThatSwapTheirNamesHaveTheSameIds() throws IOException {
        tree.with("MsgPair", "public record MsgPair(One one, Two two) {}")
                .with("One", "public record One(String a, String b) {}")
                .with("Two", "public record Two(String b, String a) {}");
        takeWhatIsEmitted();

        tree.with("MsgPair", "public record MsgPair(Two one, One two) {}")
                .with("Two", "@io.tsrpc.contract.FormerName(\"One\") public record Two(String a, String b) {}")
                .with("One", "@io.tsrpc.contract.FormerName(\"Two\") public record One(String b, String a) {}");
        SourceTree.Result result = tree.compile();
        assertThat(result.errors()).isEmpty();
        assertThat(result.notes()).singleElement().asString().contains("[PROTO_UNREAD]");
    }

    /** Neither of the records has the properties that it had, and they have another order. */
    @Test
    void membersOfAUnionThatHaveMoreHaveTheSameIds() throws IOException {
        String union = "@io.tsrpc.contract.typescript.Untagged public sealed interface Place { %s %s }";
        String geo = "record Geo(double lat, double lng%s) implements Place {}";
        String street = "record Street(String street, String city%s) implements Place {}";
        tree.with("MsgAt", "public record MsgAt(Place place) {}")
                .with("Place", union.formatted(geo.formatted(""), street.formatted("")));
        takeWhatIsEmitted();

        String more = ", java.util.Optional<String> more";
        tree.with("Place", union.formatted(street.formatted(more), geo.formatted(more)));
        SourceTree.Result result = tree.compile();
        assertThat(result.errors()).isEmpty();
        assertThat(result.notes()).anyMatch(note -> note.contains("[PROTO_UNREAD]"));
    }

    private void takeWhatIsEmitted() throws IOException {
        assertThat(tree.compile().errors()).isEmpty();
        Files.delete(tree.contractFile());
        Files.delete(tree.classes().resolve("chat/protocols/serviceProto.json"));
        proto(Files.readString(tree.classes().resolve("META-INF/tsrpc/chat.protocols/serviceProto.ts")));
        assertThat(tree.compile().errors()).isEmpty();
    }

    @Test
    void fileDoesNotHideThatTheContractIsLost() throws IOException {
        assertThat(tree.compile().errors()).isEmpty();
        tree.with("ApiAsk", "public interface ApiAsk { record Req() {} record Res() {} }");
        assertThat(tree.compile().errors()).isEmpty();
        String contract = tree.checkedContract();
        assertThat(contract).contains("\"Ask\"");

        Files.delete(tree.contractFile());
        tree.with("ApiAct", "public interface ApiAct { record Req() {} record Res() {} }");
        assertThat(tree.compile().errors()).singleElement().asString().contains("[CONTRACT_LOST]");
        tree.contract(contract);
        assertThat(tree.compile().errors()).isEmpty();
    }

    @Test
    void optionThatNamesAnotherPlaceIsTold() throws IOException {
        Path file = tree.root().resolve("serviceProto.ts");
        Path elsewhere = directory.resolve("contracts");
        assertThat(tree.compile("-Atsrpc.contract=none").notes())
                .singleElement()
                .asString()
                .contains("[CONTRACT_IGNORED] `" + file + "`", "-Atsrpc.contract=none");
        assertThat(tree.compile("-Atsrpc.contract=" + elsewhere).notes())
                .singleElement()
                .asString()
                .contains("[CONTRACT_IGNORED] `" + file + "`", "-Atsrpc.contract=" + elsewhere);
    }

    /** Clients may know it: then the file is older than they are. */
    @Test
    void serviceThatItLacksIsNoted() throws IOException {
        tree.with("ApiBid", "public interface ApiBid { record Req() {} record Res() {} }");
        SourceTree.Result result = tree.compile();
        assertThat(result.errors()).isEmpty();
        assertThat(result.notes())
                .hasSize(2)
                .anySatisfy(note -> assertThat(note).contains("[PROTO_LACKS] `api Bid` is not in", "new id"));
        assertThat(tree.line("\"name\": \"Bid\"")).startsWith("{\"id\": 10,");
        Files.delete(tree.root().resolve("serviceProto.ts"));
        assertThat(tree.compile().notes()).isEmpty();
    }

    /** That of a protocol that had no services yet has promised nothing. */
    @Test
    void contractWithoutServicesBeginsWithIt() throws IOException {
        SourceTree empty = new SourceTree(directory.resolve("empty"));
        assertThat(empty.compile().notes()).singleElement().asString().contains("[ROOT_EMPTY]");
        Files.copy(empty.contractFile(), tree.contractFile());

        SourceTree.Result result = tree.compile();
        assertThat(result.errors()).isEmpty();
        assertThat(result.notes()).singleElement().asString().contains("[PROTO_TAKEN]");
        assertThat(tree.line("\"name\": \"Chat\"")).startsWith("{\"id\": 9,");
    }
}
