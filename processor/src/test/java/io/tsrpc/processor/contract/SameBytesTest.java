package io.tsrpc.processor.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.processor.json.JsonParser;
import io.tsrpc.processor.json.JsonPrinter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Types that are made of others have the bytes of what stands for them (docs/wire.md, section 12). */
final class SameBytesTest {
    private static final String USER = """
            {"type": "Interface",
                "extends": [{"id": 0, "type": {"type": "Reference", "target": "a/Base"}}],
                "properties": [
                    {"id": 3, "name": "name", "type": {"type": "String"}},
                    {"id": 4, "name": "mail", "type": {"type": "Date"}, "optional": true}]}""";

    private static final String BASE =
            "{\"type\": \"Interface\", \"properties\": [{\"id\": 0, \"name\": \"id\", \"type\": {\"type\": \"Number\"}}]}";

    private static String replaced(String type) {
        Map<String, Object> types = Map.of("a/X", tree(type), "a/User", tree(USER), "a/Base", tree(BASE));
        Map<?, ?> replaced = (Map<?, ?>)
                SameBytes.in(Map.of("services", List.of(), "types", types)).get("types");
        return JsonPrinter.onOneLine(replaced == null ? null : replaced.get("a/X"));
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

    @Test
    void keyofIsTheUnionOfTheNamesOwnOnesFirst() {
        assertThat(replaced("{\"type\": \"Keyof\", \"target\": {\"type\": \"Reference\", \"target\": \"a/User\"}}"))
                .contains("\"literal\": \"name\"", "\"literal\": \"mail\"", "\"literal\": \"id\"")
                .contains(one("{\"id\": 2, \"type\": {\"type\": \"Literal\", \"literal\": \"id\"}}"));
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

    @Test
    void nonNullableAndObjectAreWhatTheyHave() {
        assertThat(replaced("{\"type\": \"NonNullable\", \"target\": {\"type\": \"String\"}}"))
                .isEqualTo(one("{\"type\": \"String\"}"));
        assertThat(replaced("{\"type\": \"Object\"}")).isEqualTo(one("{\"type\": \"Any\"}"));
    }

    @Test
    void whatDoesNotFitStays() {
        String access =
                "{\"type\": \"IndexedAccess\", \"index\": \"none\", \"objectType\": {\"type\": \"Reference\", \"target\": \"a/User\"}}";
        assertThat(replaced(access)).isEqualTo(one(access));
        String self = "{\"type\": \"Keyof\", \"target\": {\"type\": \"Reference\", \"target\": \"a/X\"}}";
        assertThat(replaced(self)).isEqualTo(one(self));
    }
}
