package io.tsrpc.processor.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.tsrpc.processor.json.JsonParser;
import io.tsrpc.processor.json.JsonPrinter;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each id of a contract and of a service proto, wherever it is, is a whole number that nothing beside it has, or an error with its place. */
class ContractIdsTest {
    private static final List<@Nullable Object> NO_IDS =
            Arrays.asList(1.5, 0.25, -1, Contract.MAX_ID + 1, 1L << 32, BigInteger.ONE.shiftLeft(70), "1", true, null);

    private static final String TYPES = """
            "MsgA/MsgA": {
                "type": "Interface",
                "extends": [
                    {"id": 0, "type": {"type": "Reference", "target": "B/B"}},
                    {"id": 1, "type": {"type": "Interface", "properties": [{"id": 3, "name": "p", "type": {"type": "Any"}}, {"id": 4, "name": "q", "type": {"type": "Any"}}]}}
                ],
                "properties": [
                    {"id": 0, "name": "a", "type": {"type": "Union", "members": [{"id": 0, "type": {"type": "String"}}, {"id": 1, "type": {"type": "Literal", "literal": null}}]}},
                    {"id": 1, "name": "b", "type": {"type": "Array", "elementType": {"type": "Interface", "extends": [{"id": 0, "type": {"type": "Reference", "target": "B/B"}}, {"id": 1, "type": {"type": "Reference", "target": "C/C"}}]}}},
                    {"id": 2, "name": "c", "type": {"type": "IndexedAccess", "index": "x", "objectType": {"type": "Interface", "properties": [{"id": 0, "name": "x", "type": {"type": "String"}}, {"id": 1, "name": "y", "type": {"type": "String"}}]}}}
                ],
                "indexSignature": {"keyType": "String", "type": {"type": "Intersection", "members": [{"id": 0, "type": {"type": "Reference", "target": "B/B"}}, {"id": 1, "type": {"type": "Reference", "target": "C/C"}}]}}
            },
            "B/B": {"type": "Tuple", "elementTypes": [{"type": "Enum", "members": [{"id": 0, "value": "x"}, {"id": 1, "value": "y"}]}]},
            "C/C": {"type": "Enum", "members": [{"id": 0, "value": "x"}, {"id": 1, "value": 2}]},
            "D/D": {"type": "Partial", "target": {"type": "Union", "members": [{"id": 0, "type": {"type": "Literal", "literal": 1}}, {"id": 1, "type": {"type": "Literal"}}]}},
            "E/E": {"type": "Overwrite", "target": {"type": "Any"}, "overwrite": {"type": "Interface", "properties": [{"id": 0, "name": "x", "type": {"type": "Any"}}, {"id": 1, "name": "y", "type": {"type": "Any"}}]}}
            """;

    private static final String PROTO = """
            {
                "services": [{"id": 0, "name": "A", "type": "msg"}, {"id": 7, "name": "Z", "type": "msg"}],
                "types": {"MsgZ/MsgZ": {"type": "Any"}, %s}
            }
            """.formatted(TYPES);

    private static final String CONTRACT = """
            {
                "contract": 1,
                "services": [{"id": 0, "name": "A", "type": "msg"}, {"id": 7, "name": "Z", "type": "msg"}],
                "types": {"MsgZ/MsgZ": {
                    "type": "Interface",
                    "properties": [{"id": 0, "name": "x", "type": {"type": "Any"}}, {"id": 1, "name": "y", "type": {"type": "Any"}}],
                    "retired": [
                        {"id": 2, "name": "gone", "type": {"type": "Union", "members": [{"id": 0, "type": {"type": "String"}}, {"id": 1, "type": {"type": "Any"}}]}},
                        {"id": 3, "name": "other", "type": {"type": "Any"}, "types": {"F/F": {"type": "Enum", "members": [{"id": 0, "value": "x"}, {"id": 1, "value": "y"}]}}}
                    ]
                }, %1$s},
                "retired": {
                    "services": [
                        {"id": 8, "name": "O", "type": "msg", "types": {"MsgO/MsgO": {"type": "Enum", "members": [{"id": 0, "value": "x"}, {"id": 1, "value": "y"}]}}},
                        {"id": 9, "name": "P", "type": "msg"}
                    ],
                    "types": {%2$s}
                },
                "accepted": []
            }
            """.formatted(TYPES, TYPES.replace("\"MsgA/MsgA\"", "\"MsgO/MsgO\""));

    static Stream<Object[]> files() {
        Consumer<Map<String, @Nullable Object>> contract = tree -> ContractText.parse(JsonPrinter.onOneLine(tree));
        Consumer<Map<String, @Nullable Object>> proto =
                tree -> ContractTree.ofProto(SameBytes.in(ProtoText.parse(JsonPrinter.onOneLine(tree))));
        return Stream.of(new Object[] {CONTRACT, contract}, new Object[] {PROTO, proto});
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsNoIdIsAnErrorWithItsPlace(String text, Consumer<Map<String, @Nullable Object>> parse) {
        int lists = lists(tree(text)).size();
        assertThat(lists).isGreaterThan(10);
        parse.accept(tree(text));
        for (int list = 0; list < lists; list++) {
            for (int entry = 0; entry < 2; entry++) {
                for (Object none : NO_IDS) {
                    Map<String, @Nullable Object> tree = tree(text);
                    Map.Entry<String, List<Map<String, @Nullable Object>>> changed =
                            lists(tree).get(list);
                    changed.getValue().get(entry).put("id", none);
                    String place = changed.getKey() + "[" + entry + "].id";
                    assertThat(catchThrowable(() -> parse.accept(tree)))
                            .as(none + " at " + place)
                            .isInstanceOf(ContractProblem.class)
                            .hasMessageMatching(
                                    "`[^`]*" + quoted(place) + "` must be a whole number from 0 to 268435455");
                }
            }
        }
    }

    /** A path within an entry begins at that. */
    private static String quoted(String place) {
        return Pattern.quote(place.replaceFirst("^.*\\]\\.types\\.(?=[A-Z])", "types."));
    }

    @ParameterizedTest
    @MethodSource("files")
    void idThatIsThereTwiceIsAnErrorWithItsPlace(String text, Consumer<Map<String, @Nullable Object>> parse) {
        int lists = lists(tree(text)).size();
        for (int list = 0; list < lists; list++) {
            Map<String, @Nullable Object> tree = tree(text);
            Map.Entry<String, List<Map<String, @Nullable Object>>> changed =
                    lists(tree).get(list);
            Map<String, @Nullable Object> first = changed.getValue().get(0);
            changed.getValue().get(1).put("id", first.get("id"));
            String type = changed.getKey().replaceFirst("^(?:.*\\.)?types\\.([^.]*)\\..*", "$1");
            assertThat(catchThrowable(() -> parse.accept(tree)))
                    .as(changed.getKey())
                    .isInstanceOf(ContractProblem.class)
                    .hasMessageContaining(type.replaceFirst("^(?:retired\\.)?services$", "the services"))
                    .hasMessageMatching(".*(both have the id " + first.get("id") + "|is the same as `.*\\.id`)");
        }
    }

    @SuppressWarnings("unchecked") // the names of JSON's objects are strings
    private static Map<String, @Nullable Object> tree(String text) {
        return (Map<String, @Nullable Object>) Objects.requireNonNull(JsonParser.parse(text));
    }

    /** The lists whose entries have ids, by their places. */
    private static List<Map.Entry<String, List<Map<String, @Nullable Object>>>> lists(Object tree) {
        Map<String, List<Map<String, @Nullable Object>>> lists = new LinkedHashMap<>();
        collect(tree, "", lists);
        return new ArrayList<>(lists.entrySet());
    }

    @SuppressWarnings("unchecked") // the names of JSON's objects are strings
    private static void collect(
            @Nullable Object value, String place, Map<String, List<Map<String, @Nullable Object>>> lists) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, part) -> collect(part, place.isEmpty() ? "" + key : place + "." + key, lists));
        } else if (value instanceof List<?> list) {
            if (list.size() > 1 && list.get(0) instanceof Map<?, ?> first && first.containsKey("id")) {
                lists.put(place, (List<Map<String, @Nullable Object>>) list);
            }
            for (int i = 0; i < list.size(); i++) {
                collect(list.get(i), place + "[" + i + "]", lists);
            }
        }
    }
}
