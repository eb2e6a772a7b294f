package io.tsrpc.processor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.processor.json.JsonParser;
import io.tsrpc.processor.json.JsonPrinter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Types that are made of others have the bytes of what stands for them (docs/wire.md, section 12). */
final class SameBytesTest {
    private static final String USER = """
            {"type": "Interface",
                "extends": [{"id": 0, "type": {"type": "Reference", "target": "a/Base"}}],
                "properties": [
                    {"id": 3, "name": "name", "type": {"type": "String"}},
                    {"id": 4, "name": "mail", "type": {"type": "Date"}, "optional": true},
                    {"id": 5, "name": "age", "type": MAYBE, "optional": true}]}""";

    /** {@code number | null | undefined}. */
    private static final String MAYBE = """
            {"type": "Union", "members": [
                {"id": 2, "type": {"type": "Number"}},
                {"id": 0, "type": {"type": "Literal", "literal": null}},
                {"id": 1, "type": {"type": "Literal"}}]}""";

    private static final String MAIL = """
            {"type": "IndexedAccess", "index": "mail", "objectType": {"type": "Reference", "target": "a/User"}}""";

    private static final String BASE =
            "{\"type\": \"Interface\", \"properties\": [{\"id\": 0, \"name\": \"id\", \"type\": {\"type\": \"Number\"}}]}";

    private static final String CHILD = """
            {"type": "Interface",
                "extends": [{"id": 0, "type": {"type": "Reference", "target": "a/Base"}}],
                "properties": [
                    {"id": 1, "name": "parent", "type": {"type": "Reference", "target": "a/Child"}},
                    {"id": 2, "name": "round", "type": {"type": "IndexedAccess", "index": "id", "objectType":
                        {"type": "IndexedAccess", "index": "round", "objectType": {"type": "Reference", "target": "a/Child"}}}}]}""";

    private static String replaced(String type) {
        return JsonPrinter.onOneLine(types(type).get("a/X"));
    }

    private static Map<?, ?> types(String type) {
        Map<String, Object> types = Map.of(
                "a/X",
                tree(type),
                "a/User",
                tree(USER.replace("MAYBE", MAYBE)),
                "a/Base",
                tree(BASE),
                "a/Child",
                tree(CHILD),
                "a/Maybe",
                tree(MAYBE));
        return (Map<?, ?>) Objects.requireNonNull(
                SameBytes.in(Map.of("services", List.of(), "types", types)).get("types"));
    }

    /** The only property of an object, with this type. */
    private static String slot(String type) {
        return "{\"type\": \"Interface\", \"properties\": [{\"id\": 0, \"name\": \"p\", \"type\": " + type + "}]}";
    }

    private static Object tree(String json) {
        Object tree = JsonParser.parse(json);
        if (tree == null) {
            throw new IllegalArgumentException(json);
        }
        return tree;
    }

    private static String one(String type) {
        return JsonPrinter.onOneLine(tree(type));
    }

    /** {@code Child['parent']['id']}, and one that goes round in a circle. */
    @Test
    void anAccessMayBeInAnother() {
        String parent = access("parent", "{\"type\": \"Reference\", \"target\": \"a/Child\"}");
        assertThat(replaced(access("id", parent))).isEqualTo("{\"type\": \"Number\"}");
        assertThat(replaced(access("id", access("parent", parent)))).isEqualTo("{\"type\": \"Number\"}");
        String round = access("round", "{\"type\": \"Reference\", \"target\": \"a/Child\"}");
        assertThat(replaced(access("id", round))).contains("IndexedAccess");
    }

    private static String access(String index, String object) {
        return "{\"type\": \"IndexedAccess\", \"index\": \"" + index + "\", \"objectType\": " + object + "}";
    }

    @Test
    void keyofIsTheUnionOfTheNamesOwnOnesFirst() {
        assertThat(replaced("{\"type\": \"Keyof\", \"target\": {\"type\": \"Reference\", \"target\": \"a/User\"}}"))
                .contains("\"literal\": \"name\"", "\"literal\": \"mail\"", "\"literal\": \"id\"")
                .contains(one("{\"id\": 3, \"type\": {\"type\": \"Literal\", \"literal\": \"id\"}}"));
    }

    @Test
    void anAccessIsTheTypeOfTheProperty() {
        assertThat(replaced("{\"type\": \"Array\", \"elementType\": {\"type\": \"IndexedAccess\", \"index\": \"id\","
                        + " \"objectType\": {\"type\": \"Reference\", \"target\": \"a/User\"}}}"))
                .isEqualTo(one("{\"type\": \"Array\", \"elementType\": {\"type\": \"Number\"}}"));
    }

    @Test
    void anAccessToAnOptionalPropertyMayBeUndefined() {
        assertThat(
                        replaced(
                                "{\"type\": \"IndexedAccess\", \"index\": \"mail\","
                                        + " \"objectType\": {\"type\": \"Partial\", \"target\": {\"type\": \"Reference\", \"target\": \"a/User\"}}}"))
                .contains("\"type\": \"Union\"", "{\"id\": 0, \"type\": {\"type\": \"Date\"}}")
                .contains("{\"id\": 1, \"type\": {\"type\": \"Literal\"}}");
    }

    /** TSBuffer adds undefined only if it is none of the members. */
    @Test
    void anAccessToAPropertyThatHasUndefinedIsItsType() {
        assertThat(replaced(MAIL.replace("mail", "age"))).isEqualTo(one(MAYBE));
    }

    /** TSBuffer looks for undefined only in the own type of a property and of an element of a tuple. */
    @Test
    void anAccessThatMayBeUndefinedIsTheNameOfATypeInAProperty() {
        String reference = "{\"type\": \"Reference\", \"target\": \"a/User['mail']\"}";
        Map<?, ?> types = types(slot(MAIL));
        assertThat(JsonPrinter.onOneLine(types.get("a/X"))).isEqualTo(one(slot(reference)));
        assertThat(JsonPrinter.onOneLine(types.get("a/User['mail']"))).isEqualTo(replaced(MAIL));
        assertThat(replaced(slot("{\"type\": \"NonNullable\", \"target\": " + MAIL + "}")))
                .isEqualTo(one(slot(reference)));
        assertThat(replaced("{\"type\": \"Tuple\", \"elementTypes\": [" + MAIL + "]}"))
                .isEqualTo(one("{\"type\": \"Tuple\", \"elementTypes\": [" + reference + "]}"));
        String union =
                "{\"type\": \"Union\", \"members\": [{\"id\": 0, \"type\": %s}, {\"id\": 1, \"type\": {\"type\": \"Number\"}}]}";
        assertThat(replaced(slot(union.formatted(MAIL)))).isEqualTo(one(slot(union.formatted(reference))));
        assertThat(replaced("{\"type\": \"Array\", \"elementType\": " + MAIL + "}"))
                .isEqualTo(one("{\"type\": \"Array\", \"elementType\": " + replaced(MAIL) + "}"));
        assertThat(replaced(slot(MAIL.replace("mail", "id")))).isEqualTo(one(slot("{\"type\": \"Number\"}")));
    }

    @Test
    void nonNullableHasNeitherNullNorUndefined() {
        String number =
                "{\"type\": \"Union\", \"members\": [{\"id\": 2, \"type\": {\"type\": \"Number\"}}], \"nonNullable\": true}";
        String maybe = "{\"type\": \"Reference\", \"target\": \"a/Maybe\"}";
        assertThat(replaced("{\"type\": \"NonNullable\", \"target\": " + MAYBE + "}"))
                .isEqualTo(one(number));
        assertThat(replaced("{\"type\": \"NonNullable\", \"target\": " + maybe + "}"))
                .isEqualTo(one(number));
        assertThat(replaced(
                        "{\"type\": \"NonNullable\", \"target\": {\"type\": \"Union\", \"members\": [{\"id\": 0, \"type\": "
                                + maybe + "}, {\"id\": 1, \"type\": {\"type\": \"String\"}}]}}"))
                .isEqualTo(one("{\"type\": \"Union\", \"members\": [{\"id\": 0, \"type\": " + number
                        + "}, {\"id\": 1, \"type\": {\"type\": \"String\"}}]}"));
    }

    @Test
    void nonNullableAndObjectAreWhatTheyHave() {
        assertThat(replaced("{\"type\": \"NonNullable\", \"target\": {\"type\": \"String\"}}"))
                .isEqualTo(one("{\"type\": \"String\"}"));
        assertThat(replaced("{\"type\": \"Object\"}")).isEqualTo(one("{\"type\": \"Any\"}"));
    }

    /** Which has bytes there, and none of its own. */
    @Test
    void nonNullableOfALiteralStays() {
        String literal = "{\"type\": \"NonNullable\", \"target\": {\"type\": \"Literal\", \"literal\": \"a\"}}";
        String property =
                "{\"type\": \"Interface\", \"properties\": [{\"id\": 0, \"name\": \"x\", \"type\": " + literal + "}]}";
        assertThat(replaced(literal)).isEqualTo(one(literal));
        assertThat(replaced(property)).isEqualTo(one(property));
    }

    @Test
    void whatDoesNotFitStays() {
        String access =
                "{\"type\": \"IndexedAccess\", \"index\": \"none\", \"objectType\": {\"type\": \"Reference\", \"target\": \"a/User\"}}";
        assertThat(replaced(access)).isEqualTo(one(access));
        String self = "{\"type\": \"Keyof\", \"target\": {\"type\": \"Reference\", \"target\": \"a/X\"}}";
        assertThat(replaced(self)).isEqualTo(one(self));
    }

    @Test
    void whatGoesRoundInACircleStays() {
        String circle = "{\"type\": \"Interface\", \"properties\": [{\"id\": 0, \"name\": \"x\", \"type\": {\"type\":"
                + " \"IndexedAccess\", \"index\": \"x\", \"objectType\": {\"type\": \"Reference\", \"target\": \"a/X\"}}}]}";
        assertThat(replaced(circle)).isEqualTo(one(circle));
    }
}
