package io.tsrpc.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where Java is another protocol than the serviceProto.ts beside it. */
class ServiceProtoDifferencesTest extends ServiceProtoTestBase {
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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPropertyWithOneValueIsRequiredInBothOrInNone(boolean isOptional) throws IOException {
        String os = "\"os\", \"type\": {\"type\": \"Literal\", \"literal\": \"ios\"}";
        proto(PROTO.replace("\"os\", \"type\": {\"type\": \"String\"}", isOptional ? os + ", \"optional\": true" : os));
        String literal = "@io.tsrpc.contract.typescript.LiteralProperty(name = \"os\", value = \"ios\") ";
        tree.with(
                "user/ApiLogin",
                Files.readString(tree.file("user/ApiLogin"))
                        .replace("record Device(String os, ", literal + "record Device("));
        String differs = "[PROTO_DIFFERS] PROPERTY_NOW_REQUIRED: from serviceProto.ts to Java, `ApiLogin.Device.os`"
                + " was optional and is now required";
        assertThat(tree.compile().errors())
                .hasSize(isOptional ? 1 : 0)
                .allSatisfy(error -> assertThat(error).contains(differs));
    }

    /** What it is made of is there, though no Java type stands for it. */
    @ParameterizedTest
    @ValueSource(strings = {"String", "@io.tsrpc.contract.Uint long"})
    void aTypeThatJavaCannotHaveIsAnErrorAtTheProperty(String java) throws IOException {
        String made =
                "{\"type\": \"IndexedAccess\", \"index\": \"x\", \"objectType\": {\"type\": \"Intersection\", \"members\":"
                        + " [{\"id\": 0, \"type\": {\"type\": \"Reference\", \"target\": \"only/There\"}}]}}";
        String there = "\"only/There\": {\"type\": \"Interface\", \"properties\": [{\"id\": 0, \"name\": \"x\","
                + " \"type\": {\"type\": \"Number\", \"scalarType\": \"uint\"}}]},";
        proto(PROTO.replace("\"os\", \"type\": {\"type\": \"String\"}", "\"os\", \"type\": " + made)
                .replaceFirst("\"types\": \\{", "$0" + there));
        tree.with("user/ApiLogin", Files.readString(tree.file("user/ApiLogin")).replace("String os", java + " os"));
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains("[PROTO_DIFFERS] TYPE_CHANGED", "`ApiLogin.Device.os` was `IndexedAccess`");
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
    void whatDiffersAtAPropertyOfAnInterfaceIsAcceptedThere() throws IOException {
        String token = "public interface BaseRequest { %s java.util.Optional<Integer> token(); }";
        tree.with("BaseRequest", token.formatted(""))
                .with(
                        "user/ApiLogin",
                        Files.readString(tree.file("user/ApiLogin"))
                                .replace("Optional<String> token", "Optional<Integer> token"));
        assertThat(tree.compile().errors())
                .singleElement()
                .asString()
                .contains("[PROTO_DIFFERS] TYPE_CHANGED", "`BaseRequest.token` was `String` and is now `int`");

        tree.with(
                "BaseRequest",
                token.formatted("@io.tsrpc.contract.AcceptedChange(rule = \"TYPE_CHANGED\", reason = \"all anew\")"));
        assertThat(tree.compile().errors()).isEmpty();
        assertThat(tree.contract()).contains("\"at\": \"BaseRequest/BaseRequest.token\"", "\"all anew\"");
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

    /** Nothing in it is converted: it is no date, in whatever form it is declared. */
    @Test
    void aDiscriminatorThatAParentHasAsAUnionIsNotConverted() throws IOException {
        String union = """
                {"id": 2, "name": "pet", "type": {"type": "Union", "members": [
                    {"id": 0, "type": {"type": "Reference", "target": "MsgChat/Cat"}},
                    {"id": 1, "type": {"type": "Reference", "target": "MsgChat/Dog"}}]}}""";
        String record = """
                "MsgChat/%s": {"type": "Interface", "extends": [{"id": 0, "type": {"type": "Reference", "target": "MsgChat/Animal"}}],
                    "properties": [{"id": 1, "name": "kind", "type": {"type": "Literal", "literal": "%s"}}]},
                """;
        String animal = """
                "MsgChat/Animal": {"type": "Interface", "properties": [
                    {"id": 0, "name": "kind", "type": {"type": "Union", "members": [
                        {"id": 0, "type": {"type": "Literal", "literal": "cat"}},
                        {"id": 1, "type": {"type": "Literal", "literal": "dog"}}]}},
                    {"id": 1, "name": "name", "type": {"type": "String"}}]},
                """;
        proto(PROTO.replace("{\"id\": 2, \"name\": \"text\", \"type\": {\"type\": \"String\"}}", union)
                .replaceFirst(
                        "\"types\": \\{",
                        "$0" + animal + record.formatted("Cat", "cat") + record.formatted("Dog", "dog")));
        tree.with("MsgChat", """
                import io.tsrpc.contract.DiscriminatorValue;
                public record MsgChat(Pet pet) {
                    @io.tsrpc.contract.Discriminator("kind") public sealed interface Pet {}
                    @DiscriminatorValue("cat") public record Cat(String name) implements Pet {}
                    @DiscriminatorValue("dog") public record Dog(String name) implements Pet {}
                }
                """);
        assertThat(tree.compile().errors())
                .hasSize(2)
                .allMatch(error -> String.valueOf(error).contains("[PROTO_DIFFERS] EXTENDS_CHANGED"));
    }
}
