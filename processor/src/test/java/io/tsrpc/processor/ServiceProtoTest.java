package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project in TypeScript brings the ids of its serviceProto.ts with it, gaps included. */
final class ServiceProtoTest {
    /** As tsrpc-cli 2.4.5 writes it, on fewer lines: ids with gaps, types without names, an alias, parents with and without properties. */
    private static final String PROTO = """
            import { ServiceProto } from 'tsrpc-proto';
            import { ReqLogin, ResLogin } from './user/PtlLogin';

            export interface ServiceType {
                api: { "user/Login": { req: ReqLogin, res: ResLogin } },
                msg: { "Chat": MsgChat }
            }

            export const serviceProto: ServiceProto<ServiceType> = {
                "version": 7,
                "services": [
                    {"id": 4, "name": "user/Login", "type": "api"},
                    {"id": 9, "name": "Chat", "type": "msg"}
                ],
                "types": {
                    "base/Nothing": {"type": "Interface"},
                    "base/BaseRequest": {"type": "Interface", "properties": [
                        {"id": 3, "name": "token", "type": {"type": "String"}, "optional": true}
                    ]},
                    "user/PtlLogin/ReqLogin": {
                        "type": "Interface",
                        "extends": [
                            {"id": 0, "type": {"type": "Reference", "target": "base/Nothing"}},
                            {"id": 2, "type": {"type": "Reference", "target": "base/BaseRequest"}}
                        ],
                        "properties": [
                            {"id": 5, "name": "name", "type": {"type": "Reference", "target": "base/Name"}},
                            {"id": 1, "name": "device", "type": {"type": "Interface", "properties": [
                                {"id": 7, "name": "os", "type": {"type": "String"}},
                                {"id": 2, "name": "screens", "type": {"type": "Array", "elementType":
                                    {"type": "Tuple", "elementTypes": [{"type": "Number"}, {"type": "Number"}]}}}
                            ]}}
                        ]
                    },
                    "base/Name": {"type": "String"},
                    "user/PtlLogin/ResLogin": {"type": "Interface", "properties": [
                        {"id": 6, "name": "user", "type": {"type": "Reference", "target": "models/user/UserModel"}}
                    ]},
                    "models/user/UserModel": {"type": "Interface", "properties": [
                        {"id": 8, "name": "level", "type": {"type": "Enum", "members": [
                            {"id": 1, "value": "LOW"}, {"id": 5, "value": "HIGH"}
                        ]}},
                        {"id": 9, "name": "shape", "type": {"type": "Union", "members": [
                            {"id": 3, "type": {"type": "Interface", "properties": [
                                {"id": 0, "name": "kind", "type": {"type": "Literal", "literal": "Circle"}},
                                {"id": 4, "name": "radius", "type": {"type": "Number"}}
                            ]}},
                            {"id": 6, "type": {"type": "Reference", "target": "models/Square"}}
                        ]}}
                    ]},
                    "models/Square": {"type": "Interface", "properties": [
                        {"id": 2, "name": "kind", "type": {"type": "Literal", "literal": "Square"}},
                        {"id": 1, "name": "side", "type": {"type": "Number"}}
                    ]},
                    "MsgChat/MsgChat": {"type": "Interface", "properties": [
                        {"id": 2, "name": "text", "type": {"type": "String"}}
                    ]}
                }
            };
            """;

    @TempDir
    private Path directory;

    private SourceTree tree;

    @BeforeEach
    void writeProtocol() throws IOException {
        tree = new SourceTree(directory)
                .with("MsgChat", "public record MsgChat(String text) {}")
                .with("BaseRequest", "public interface BaseRequest { java.util.Optional<String> token(); }")
                .with("user/ApiLogin", """
                        import chat.protocols.BaseRequest;
                        import io.tsrpc.contract.Tuple;
                        import io.tsrpc.contract.typescript.Extends;
                        import java.util.List;
                        import java.util.Optional;

                        public interface ApiLogin {
                            @Extends(BaseRequest.class)
                            record Req(Optional<String> token, String name, Device device) implements BaseRequest {}

                            record Device(String os, List<Size> screens) {}

                            @Tuple record Size(double width, double height) {}

                            record Res(User user) {}
                        }
                        """)
                .with("user/User", """
                        import io.tsrpc.contract.Discriminator;

                        public record User(Level level, Shape shape) {
                            public enum Level { LOW, HIGH }

                            @Discriminator("kind")
                            public sealed interface Shape {
                                record Circle(double radius) implements Shape {}
                                record Square(double side) implements Shape {}
                            }
                        }
                        """);
        proto(PROTO);
    }

    private void proto(String text) throws IOException {
        Files.writeString(tree.root().resolve("serviceProto.ts"), text);
    }

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"os\", \"type\": {\"type\": \"String\"} | \"os\", \"type\": {\"type\": \"Boolean\"}"
                        + " | ApiLogin.Device.os | was `boolean` and is now `String`",
                "\"name\": \"os\" | \"name\": \"system\" | ApiLogin.Device.os | is new and required",
                "\"value\": \"HIGH\" | \"value\": \"TOP\" | User.Level.\"HIGH\" | is new",
                "\"literal\": \"Circle\" | \"literal\": \"Round\" | User.Shape.Circle | is new",
                "\"name\": \"Chat\", \"type\": \"msg\" | \"name\": \"Chat\", \"type\": \"api\" | api Chat | was an API and is now a message",
            })
    void whatDiffersIsAnErrorAtTheProperty(String here, String there, String place, String detail) throws IOException {
        String types =
                "\"PtlChat/ReqChat\": {\"type\": \"Interface\"}, \"PtlChat/ResChat\": {\"type\": \"Interface\"},";
        proto(PROTO.replace(here.strip(), there.strip()).replaceFirst("\"types\": \\{", "$0" + types));
        assertThat(tree.compile().errors())
                .anySatisfy(error -> assertThat(error).contains("[PROTO_DIFFERS]", "`" + place + "`", detail));
        assertThat(Files.exists(tree.contractFile())).isFalse();
    }

    /** Also what breaks nobody who is there already: the page says that whatever differs is an error. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "String os, | | ApiLogin.Device.os | was required and is removed",
                "String os, | String os, Optional<String> model, | ApiLogin.Device.model | is new",
                "String os, | Optional<String> os, | ApiLogin.Device.os | was required and is now optional",
                "LOW, HIGH | LOW, HIGH, TOP | User.Level.\"TOP\" | is new",
                "LOW, HIGH | LOW | User.Level.\"HIGH\" | was removed",
                "record Square(double side) implements Shape {} | | User.Shape.Square | was removed",
            })
    void whatJavaLacksOrHasBesidesIsAnErrorAtTheProperty(
            String here, @Nullable String there, String place, String detail) throws IOException {
        for (String file : List.of("user/ApiLogin", "user/User")) {
            String java = Files.readString(tree.file(file));
            Files.writeString(tree.file(file), java.replace(here, there == null ? "" : there));
        }
        SourceTree.Result result = tree.compile();
        assertThat(result.errors())
                .singleElement()
                .asString()
                .contains("[PROTO_DIFFERS]", "`" + place + "` " + detail, "@AcceptedChange(rule =");
        assertThat(result.notes()).isEmpty();
        assertThat(Files.exists(tree.contractFile())).isFalse();
    }

    @Test
    void keysThatAreNumbersAreNumbersInJava() throws IOException {
        String map =
                "{\"type\": \"Interface\", \"indexSignature\": {\"keyType\": \"Number\", \"type\": {\"type\": \"String\"}}}";
        proto(PROTO.replace("\"os\", \"type\": {\"type\": \"String\"}", "\"os\", \"type\": " + map));
        tree.with(
                "user/ApiLogin",
                Files.readString(tree.file("user/ApiLogin")).replace("String os", "java.util.Map<String, String> os"));
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains(
                        "[PROTO_DIFFERS] MAP_KEY",
                        "`ApiLogin.Device.os` was `Map<long, String>` and is now `Map<String, String>`");
    }

    @Test
    void whatIsLeftOutOnPurposeIsAccepted() throws IOException {
        String accepted =
                "@io.tsrpc.contract.AcceptedChange(rule = \"PROPERTY_REMOVED\", of = \"os\", reason = \"nobody reads it\") ";
        tree.with(
                "user/ApiLogin",
                Files.readString(tree.file("user/ApiLogin"))
                        .replace("record Device(String os, ", accepted + "record Device("));
        assertThat(tree.compile().errors()).isEmpty();
        assertThat(tree.contract()).contains("nobody reads it").contains("\"id\": 7, \"name\": \"os\"");
    }

    @Test
    void whatARecordDoesNotExtendIsAnError() throws IOException {
        tree.with(
                "user/ApiLogin",
                Files.readString(tree.file("user/ApiLogin")).replace("@Extends(BaseRequest.class)", ""));
        assertThat(tree.compile().errors())
                .anySatisfy(
                        error -> assertThat(error).contains("[PROTO_DIFFERS]", "EXTENDS_CHANGED", "base/BaseRequest"));
    }

    @Test
    void whatARecordDeclaresAgainIsItsParents() throws IOException {
        String name = "{\"id\": 5, \"name\": \"name\"";
        String again = "{\"id\": 8, \"name\": \"token\", \"type\": {\"type\": \"String\"}, \"optional\": true}, ";
        proto(PROTO.replace(name, again + name));
        assertThat(tree.compile().errors()).isEmpty();
        assertThat(tree.contract().lines().filter(line -> line.contains("\"name\": \"token\"")))
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).contains("\"id\": 3"),
                        line -> assertThat(line).contains("\"id\": 8"));
        tree.with(
                "user/ApiLogin",
                Files.readString(tree.file("user/ApiLogin"))
                        .replace("Device device)", "Device device, Optional<String> fresh)"));
        assertThat(tree.compile().errors()).isEmpty();
        assertThat(tree.line("\"name\": \"fresh\"")).contains("\"id\": 9");
    }

    @Test
    void mappedTypesAndIntersectionsBringTheIdsOfWhatTheyAreMadeOf() throws IOException {
        proto(PROTO.replace("{\"id\": 2, \"name\": \"text\", \"type\": {\"type\": \"String\"}}", """
                {"id": 2, "name": "change", "type": {"type": "Partial", "target":
                    {"type": "Pick", "target": {"type": "Reference", "target": "models/Square"}, "keys": ["side"]}}},
                {"id": 3, "name": "both", "type": {"type": "Intersection", "members": [
                    {"id": 4, "type": {"type": "Reference", "target": "base/BaseRequest"}},
                    {"id": 1, "type": {"type": "Interface", "properties": [
                        {"id": 6, "name": "text", "type": {"type": "String"}}]}}]}}
                """.replace(
                                "models/Square", "models/Plain"))
                .replace("\"base/Name\":", """
                "models/Plain": {"type": "Interface", "properties": [
                    {"id": 7, "name": "side", "type": {"type": "Number"}},
                    {"id": 2, "name": "length", "type": {"type": "Number"}}
                ]},
                "base/Name":"""));
        tree.with("MsgChat", """
                import io.tsrpc.contract.typescript.Intersection;
                import io.tsrpc.contract.typescript.Partial;
                import io.tsrpc.contract.typescript.Pick;
                import java.util.Optional;
                public record MsgChat(Change change, Both both) {
                    record Plain(double side, double length) {}
                    @Pick(Plain.class) record Side(double side) {}
                    @Partial(Side.class) record Change(Optional<Double> side) {}
                    record Text(String text) {}
                    @Intersection({BaseRequest.class, Text.class}) record Both(Optional<String> token, String text) {}
                }
                """);
        assertThat(tree.compile().errors()).isEmpty();
        assertThat(tree.line("\"name\": \"length\"")).contains("\"id\": 2");
        assertThat(tree.contract()).containsPattern("\"id\": 7,\\s+\"name\": \"side\"|\"id\": 7, \"name\": \"side\"");
        assertThat(tree.line("\"target\": \"MsgChat/Text\"")).contains("\"id\": 1");
        assertThat(tree.line("\"name\": \"text\"")).contains("\"id\": 6");
    }

    @Test
    void aNumberOfAParentThatIsAlsoOneOfAPropertyIsAnError() throws IOException {
        proto(PROTO.replace(
                "{\"id\": 2, \"type\": {\"type\": \"Reference\", \"target\": \"base/BaseRequest\"}}",
                "{\"id\": 9, \"type\": {\"type\": \"Reference\", \"target\": \"base/BaseRequest\"}}"));
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains("[EXTENDS_ID]", "`ApiLogin.Req` extends `BaseRequest` by the number 9");
    }

    @Test
    void oneJavaTypeCannotStandForTwo() throws IOException {
        proto(PROTO.replace(
                "{\"id\": 2, \"name\": \"text\", \"type\": {\"type\": \"String\"}}",
                "{\"id\": 2, \"name\": \"text\", \"type\": {\"type\": \"String\"}},"
                        + " {\"id\": 3, \"name\": \"level\", \"type\": {\"type\": \"Enum\", \"members\": ["
                        + "{\"id\": 5, \"value\": \"LOW\"}, {\"id\": 1, \"value\": \"HIGH\"}]}}"));
        tree.with("MsgChat", "public record MsgChat(String text, chat.protocols.user.User.Level level) {}");
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains("[PROTO_TWO_TYPES]", "User.Level", "two types of serviceProto.ts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "export const other = {}; | `export const serviceProto … = {` is not in it",
                "export const serviceProto = { \"services\": [ }; | line 1: ",
                "export const serviceProto = {}; | `services` is missing",
                "{ \"services\": [] } | `types` is missing",
                "{ \"services\": [{\"id\": 1, \"name\": \"Chat\", \"type\": \"msg\"}], \"types\": {} } | `types.MsgChat/MsgChat` is missing",
                "{ \"services\": 5, \"types\": {} } | `services` must be an array",
                "{ \"services\": [{\"id\": -1, \"name\": \"A\", \"type\": \"api\"}], \"types\": {} } | `services[0].id` must be a whole number",
            })
    void whatIsNoServiceProtoIsAnError(String text, String problem) throws IOException {
        proto(text);
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains("[PROTO_INVALID]", "serviceProto.ts", problem);
    }

    /** As tsrpc-cli writes an enum with an alias, and a member of a union that is there again: with the number of the first. */
    @Test
    void whatIsThereAgainWithItsNumberIsThereOnce() throws IOException {
        proto(
                PROTO.replace(
                                "{\"id\": 1, \"value\": \"LOW\"}, {\"id\": 5, \"value\": \"HIGH\"}",
                                "{\"id\": 1, \"value\": \"LOW\"}, {\"id\": 5, \"value\": \"HIGH\"}, {\"id\": 1, \"value\": \"LOW\"}")
                        .replace(
                                "{\"id\": 6, \"type\": {\"type\": \"Reference\", \"target\": \"models/Square\"}}",
                                "{\"id\": 6, \"type\": {\"type\": \"Reference\", \"target\": \"models/Square\"}},"
                                        + " {\"id\": 6, \"type\": {\"type\": \"Reference\", \"target\": \"models/Square\"}}")
                        .replace(
                                "{\"id\": 2, \"type\": {\"type\": \"Reference\", \"target\": \"base/BaseRequest\"}}",
                                "{\"id\": 2, \"type\": {\"type\": \"Reference\", \"target\": \"base/BaseRequest\"}},"
                                        + " {\"id\": 2, \"type\": {\"type\": \"Reference\", \"target\": \"base/BaseRequest\"}}"));
        SourceTree.Result result = tree.compile();
        assertThat(result.errors()).isEmpty();
        assertThat(tree.line("\"value\": \"LOW\"")).startsWith("{\"id\": 1,");
    }

    @Test
    void anotherValueWithTheSameNumberIsAnError() throws IOException {
        proto(PROTO.replace("{\"id\": 5, \"value\": \"HIGH\"}", "{\"id\": 1, \"value\": \"HIGH\"}"));
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains(
                        "[PROTO_INVALID]",
                        "`types.models/user/UserModel.properties[0].type.members[1].id` is the same");
    }

    /** What PowerShell's {@code >} writes, for instance. */
    @ParameterizedTest
    @CsvSource({"UTF-16LE, it is UTF-16 or UTF-32", "windows-1252, it has the byte 0xE9 in line 2"})
    void otherEncodingIsAnErrorThatSaysSo(String encoding, String problem) throws IOException {
        Files.writeString(tree.root().resolve("serviceProto.ts"), "\n// \u00e9\n" + PROTO, Charset.forName(encoding));
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .startsWith("[CONTRACT_UNREADABLE] ")
                .contains("serviceProto.ts`: " + problem, "not UTF-8; save it as UTF-8.");
    }

    @Test
    void byteOrderMarkIsNoError() throws IOException {
        proto("\uFEFF" + PROTO);
        assertThat(tree.compile().errors()).isEmpty();
        assertThat(tree.line("\"name\": \"Chat\"")).startsWith("{\"id\": 9,");
    }

    @Test
    void typeThatIsNamedAndMissingIsAnError() throws IOException {
        proto(PROTO.replace("\"models/Square\": {", "\"models/Other\": {"));
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains("[PROTO_INVALID]", "`types.models/Square` is missing, and `models/user/UserModel` uses it");
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

    @Test
    void whatDiffersHasItsIndexSignature() throws IOException {
        proto(PROTO.replace(
                "{\"id\": 2, \"name\": \"text\", \"type\": {\"type\": \"String\"}}",
                "{\"id\": 2, \"name\": \"text\", \"type\": {\"type\": \"Interface\", \"properties\": ["
                        + "{\"id\": 0, \"name\": \"a\", \"type\": {\"type\": \"String\"}}], \"indexSignature\": {"
                        + "\"keyType\": \"String\", \"type\": {\"type\": \"Any\"}}}}"));
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains("was `{ a: String; [key: string]: Object }` and is now `String`");
    }

    @Test
    void literalsKeepTheirIdsInUnionsWithoutANameAndInRecords() throws IOException {
        proto(PROTO.replace(
                "{\"id\": 2, \"name\": \"text\", \"type\": {\"type\": \"String\"}}",
                "{\"id\": 2, \"name\": \"role\", \"type\": {\"type\": \"Union\", \"members\": ["
                        + "{\"id\": 4, \"type\": {\"type\": \"Literal\", \"literal\": \"admin\"}},"
                        + "{\"id\": 1, \"type\": {\"type\": \"Literal\", \"literal\": \"guest\"}}]}},"
                        + "{\"id\": 5, \"name\": \"kind\", \"type\": {\"type\": \"Literal\", \"literal\": \"chat\"}},"
                        + "{\"id\": 8, \"name\": \"nick\", \"type\": {\"type\": \"Union\", \"members\": ["
                        + "{\"id\": 0, \"type\": {\"type\": \"String\"}},"
                        + "{\"id\": 1, \"type\": {\"type\": \"Literal\", \"literal\": null}}]}}"));
        tree.with("MsgChat", """
                import io.tsrpc.contract.StringValue;
                import io.tsrpc.contract.typescript.LiteralProperty;
                import io.tsrpc.contract.typescript.LiteralUnion;
                import io.tsrpc.contract.typescript.OrNull;
                @LiteralProperty(name = "kind", value = "chat")
                public record MsgChat(@OrNull String nick, Role role) {
                    @LiteralUnion
                    public enum Role { @StringValue("guest") GUEST, @StringValue("admin") ADMIN }
                }
                """);
        assertThat(tree.compile().errors()).isEmpty();
        assertThat(tree.line("\"role\"")).contains("\"id\": 2");
        assertThat(tree.line("\"admin\"")).contains("\"id\": 4");
        assertThat(tree.line("\"guest\"")).contains("\"id\": 1");
        assertThat(tree.line("\"kind\", \"type\": {\"type\": \"Literal\", \"literal\": \"chat\""))
                .contains("\"id\": 5");
        assertThat(tree.line("\"nick\"")).contains("\"id\": 8");
    }

    /** {@code type Chat = 'chat'} has no name in data, whatever Java makes of it: a property with one value, a constant, a type. */
    @Test
    void namesOfLiteralsAreWhatTheyStandFor() throws IOException {
        proto(PROTO.replace(
                        "{\"id\": 2, \"name\": \"kind\", \"type\": {\"type\": \"Literal\", \"literal\": \"Square\"}}",
                        "{\"id\": 2, \"name\": \"kind\", \"type\": {\"type\": \"Reference\", \"target\": \"models/Kind\"}}")
                .replace("\"models/Square\": {", """
                        "models/Kind": {"type": "Reference", "target": "models/SquareKind"},
                        "models/SquareKind": {"type": "Literal", "literal": "Square"},
                        "models/Chat": {"type": "Literal", "literal": "chat"},
                        "models/Guest": {"type": "Literal", "literal": "guest"},
                        "models/Square": {""")
                .replace("{\"id\": 2, \"name\": \"text\", \"type\": {\"type\": \"String\"}}", """
                        {"id": 2, "name": "role", "type": {"type": "Union", "members": [
                            {"id": 4, "type": {"type": "Literal", "literal": "admin"}},
                            {"id": 1, "type": {"type": "Reference", "target": "models/Guest"}}]}},
                        {"id": 5, "name": "kind", "type": {"type": "Reference", "target": "models/Chat"}},
                        {"id": 6, "name": "again", "type": {"type": "Reference", "target": "models/Chat"}, "optional": true},
                        {"id": 8, "name": "nick", "type": {"type": "Union", "members": [
                            {"id": 0, "type": {"type": "Literal", "literal": "no"}},
                            {"id": 1, "type": {"type": "Literal", "literal": null}}]}}"""));
        tree.with("MsgChat", """
                import io.tsrpc.contract.StringValue;
                import io.tsrpc.contract.typescript.LiteralProperty;
                import io.tsrpc.contract.typescript.LiteralUnion;
                import io.tsrpc.contract.typescript.OrNull;
                import java.util.Optional;
                @LiteralProperty(name = "kind", value = "chat")
                public record MsgChat(Role role, Optional<Chat> again, @OrNull No nick) {
                    @LiteralUnion
                    public enum Role { @StringValue("guest") GUEST, @StringValue("admin") ADMIN }
                    @LiteralUnion
                    public enum Chat { @StringValue("chat") CHAT }
                    @LiteralUnion
                    public enum No { @StringValue("no") NO }
                }
                """);
        assertThat(tree.compile().errors()).isEmpty();
        assertThat(tree.line("\"guest\"")).contains("\"id\": 1");
        assertThat(tree.line("\"kind\", \"type\": {\"type\": \"Literal\", \"literal\": \"chat\""))
                .contains("\"id\": 5");
        assertThat(tree.line("\"kind\", \"type\": {\"type\": \"Literal\", \"literal\": \"Square\""))
                .contains("\"id\": 2");
    }

    /** Replaces the only property of the message. */
    private void protoOfMessage(String type) throws IOException {
        proto(PROTO.replace(
                "{\"id\": 2, \"name\": \"text\", \"type\": {\"type\": \"String\"}}",
                "{\"id\": 2, \"name\": \"it\", \"type\": " + type + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\": \"Number\", \"scalarType\": \"uint\"} | @Uint int it | \"java\": \"int\"",
                "{\"type\": \"Number\", \"scalarType\": \"int\"} | short it | \"java\": \"short\"",
                "{\"type\": \"Number\", \"scalarType\": \"int\"} | long it | \"scalarType\": \"int\"}",
                "{\"type\": \"Array\", \"elementType\": {\"type\": \"Number\", \"scalarType\": \"uint\"}}"
                        + " | java.util.List<@Uint Integer> it | \"java\": \"int\"",
                "{\"type\": \"Interface\", \"indexSignature\": {\"keyType\": \"Number\", \"type\": {\"type\": \"String\"}}}"
                        + " | java.util.Map<Byte, String> it | \"java\": \"byte\"",
                "{\"type\": \"IndexedAccess\", \"objectType\": {\"type\": \"Reference\", \"target\":"
                        + " \"models/user/UserModel\"}, \"index\": \"level\"} | chat.protocols.user.User.Level it | user/User/Level",
                "{\"type\": \"Keyof\", \"target\": {\"type\": \"Reference\", \"target\": \"models/user/UserModel\"}}"
                        + " | Key it | \"target\": \"MsgChat/Key\"",
            })
    void javaChoosesTheRangeOfANumberAndWritesTheTypeThatAnOperatorGives(String there, String java, String contract)
            throws IOException {
        protoOfMessage(there);
        tree.with("MsgChat", """
                import io.tsrpc.contract.Uint;
                import io.tsrpc.contract.typescript.LiteralUnion;
                public record MsgChat(%s) {
                    @LiteralUnion public enum Key { level, shape }
                }
                """.formatted(java));
        assertThat(tree.compile().errors()).isEmpty();
        assertThat(tree.line("\"it\"")).contains("\"id\": 2", contract);
    }

    /** As {@code tsrpc-cli} gives them if the type in front of null has changed over the years. */
    @ParameterizedTest
    @CsvSource({"0, 1, true", "2, 1, false", "1, 0, false", "0, 2, false"})
    void aTypeOrNullHasTheNumbersThatJavaGivesThemOrIsAnError(int value, int nothing, boolean isSame)
            throws IOException {
        protoOfMessage("{\"type\": \"Union\", \"members\": [{\"id\": " + value + ", \"type\": {\"type\": \"String\"}},"
                + " {\"id\": " + nothing + ", \"type\": {\"type\": \"Literal\", \"literal\": null}}]}");
        tree.with("MsgChat", "public record MsgChat(@io.tsrpc.contract.typescript.OrNull String it) {}");
        if (isSame) {
            assertThat(tree.compile().errors()).isEmpty();
        } else {
            assertThat(tree.compile().errors())
                    .anySatisfy(error -> assertThat(error).contains("[PROTO_DIFFERS]", "`MsgChat.it`"));
        }
    }

    @Test
    void nullAmongTheLiteralsOfAUnionIsAnError() throws IOException {
        protoOfMessage(
                "{\"type\": \"Union\", \"members\": [{\"id\": 0, \"type\": {\"type\": \"Literal\", \"literal\": \"a\"}},"
                        + " {\"id\": 1, \"type\": {\"type\": \"Literal\", \"literal\": \"b\"}},"
                        + " {\"id\": 2, \"type\": {\"type\": \"Literal\", \"literal\": null}}]}");
        for (String annotation : new String[] {"@io.tsrpc.contract.typescript.OrNull", ""}) {
            tree.with("MsgChat", """
                    public record MsgChat(%s Letter it) {
                        @io.tsrpc.contract.typescript.LiteralUnion public enum Letter { a, b }
                    }
                    """.formatted(annotation));
            assertThat(tree.compile().errors())
                    .anySatisfy(error -> assertThat(error).contains("[PROTO_DIFFERS]", "`MsgChat.it`"));
        }
    }

    @Test
    void membersOfUnionsWithoutADiscriminatorKeepTheirIds() throws IOException {
        proto(PROTO.replace(
                "{\"id\": 2, \"name\": \"text\", \"type\": {\"type\": \"String\"}}",
                "{\"id\": 2, \"name\": \"to\", \"type\": {\"type\": \"Union\", \"members\": ["
                        + "{\"id\": 7, \"type\": {\"type\": \"String\"}},"
                        + "{\"id\": 1, \"type\": {\"type\": \"Number\"}},"
                        + "{\"id\": 3, \"type\": {\"type\": \"Interface\", \"properties\": ["
                        + "{\"id\": 6, \"name\": \"y\", \"type\": {\"type\": \"Number\"}}]}},"
                        + "{\"id\": 9, \"type\": {\"type\": \"Interface\", \"properties\": ["
                        + "{\"id\": 4, \"name\": \"x\", \"type\": {\"type\": \"Number\"}}]}},"
                        + "{\"id\": 5, \"type\": {\"type\": \"Array\", \"elementType\": {\"type\": \"String\"}}}]}}"));
        tree.with("MsgChat", """
                import io.tsrpc.contract.typescript.UnionValue;
                import io.tsrpc.contract.typescript.Untagged;
                import java.util.List;
                public record MsgChat(To to) {
                    @Untagged
                    public sealed interface To {
                        record X(double x) implements To {}
                        record Y(double y) implements To {}
                        @UnionValue record Names(List<String> names) implements To {}
                        @UnionValue record Name(String name) implements To {}
                        @UnionValue record Number(double number) implements To {}
                    }
                }
                """);
        assertThat(tree.compile().errors()).isEmpty();
        assertThat(tree.line("\"id\": 7, \"type\": {\"type\": \"String\"}}")).contains("{");
        assertThat(tree.line("\"id\": 1, \"type\": {\"type\": \"Number\"}}")).contains("{");
        assertThat(tree.line("/ToY\"}}")).contains("\"id\": 3");
        assertThat(tree.line("/ToX\"}}")).contains("\"id\": 9");
        assertThat(tree.line("\"id\": 5, \"type\": {\"type\": \"Array\"")).contains("{");
        assertThat(tree.line("\"x\"")).contains("\"id\": 4");
    }

    @Test
    void aMemberOfAUnionThatIsAnotherTypeIsReported() throws IOException {
        proto(PROTO.replace(
                "{\"id\": 2, \"name\": \"text\", \"type\": {\"type\": \"String\"}}",
                "{\"id\": 2, \"name\": \"to\", \"type\": {\"type\": \"Union\", \"members\": ["
                        + "{\"id\": 0, \"type\": {\"type\": \"String\"}},"
                        + "{\"id\": 1, \"type\": {\"type\": \"Number\", \"scalarType\": \"uint\"}}]}}"));
        tree.with("MsgChat", """
                import io.tsrpc.contract.typescript.UnionValue;
                import io.tsrpc.contract.typescript.Untagged;
                public record MsgChat(To to) {
                    @Untagged
                    public sealed interface To {
                        @UnionValue record Name(String name) implements To {}
                        @UnionValue record Number(int number) implements To {}
                    }
                }
                """);
        assertThat(tree.compile().errors())
                .isNotEmpty()
                .allMatch(error -> String.valueOf(error).contains("[PROTO_DIFFERS] UNION_MEMBER_"))
                .anyMatch(error -> String.valueOf(error).contains("`MsgChat.To.@Uint long` was removed"))
                .anyMatch(error -> String.valueOf(error).contains("of = \"@Uint long\""))
                .noneMatch(error -> String.valueOf(error).contains("{"));
    }

    @Test
    void anObjectWithoutANameIsReportedAsInTypeScript() throws IOException {
        String object =
                "{\"type\": \"Interface\", \"properties\": [{\"id\": 0, \"name\": \"a\", \"type\": {\"type\": \"String\"}},"
                        + " {\"id\": 1, \"name\": \"b\", \"optional\": true, \"type\": {\"type\": \"Union\", \"members\": ["
                        + "{\"id\": 0, \"type\": {\"type\": \"Literal\", \"literal\": \"x\"}}, {\"id\": 1, \"type\": {\"type\": \"Boolean\"}}]}}]}";
        proto(PROTO.replace("\"os\", \"type\": {\"type\": \"String\"}", "\"os\", \"type\": " + object));
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains("`ApiLogin.Device.os` was `{ a: String; b?: 'x' | boolean }` and is now `String`");
    }
}
