package io.tsrpc.processor;

import static io.tsrpc.processor.GeneratedCodecs.fromBytes;
import static io.tsrpc.processor.GeneratedCodecs.fromJson;
import static io.tsrpc.processor.GeneratedCodecs.toBytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.codec.Codec;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON of an untagged union does not say which member it is, so a member that takes what was another one's is told. */
final class UnionOverlapTest extends ContractTestBase {
    private static final String IT = "[UNION_OVERLAP] `ApiAsk.T` reads JSON of one member as another one now: ";

    @BeforeEach
    void begin() throws IOException {
        tree.without("MsgChat").without("Color").without("ApiSend");
        tree.with("Few", "public enum Few { A }").with("Others", "public enum Others { C }");
    }

    private void write(String members) throws IOException {
        tree.with("ApiAsk", """
                import io.tsrpc.contract.typescript.LiteralProperty;
                import io.tsrpc.contract.typescript.UnionValue;
                import io.tsrpc.contract.typescript.Untagged;
                import java.util.Optional;
                public interface ApiAsk {
                    record Req(T t) {}
                    record Res() {}
                    @Untagged
                    sealed interface T {
                        %s
                    }
                }
                """.formatted(
                        members.replace("} ", " implements T {}\n").replace(";", " implements T {}\n")));
    }

    /** The notes about a change, which breaks nobody. */
    private List<String> notes(String before, String after) throws IOException {
        write(before);
        compiles();
        write(after);
        SourceTree.Result result = tree.compile();
        assertThat(result.errors()).isEmpty();
        assertThat(tree.compile().notes()).as("it is told once").isEmpty();
        return result.notes();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "record X(String a); record Y(String a, String b);"
                        + " | record X(String a, Optional<String> b); record Y(String a, String b);"
                        + " | what has `a` and `b` of `PtlAsk/TY` as `PtlAsk/TX`",
                "record X(String a, int n); record Y(String a);"
                        + " | record X(String a, Optional<Integer> n); record Y(String a);"
                        + " | what has `a` of `PtlAsk/TY` as `PtlAsk/TX`",
                "record X(String a, String b); record Y(String a);"
                        + " | record X(String a, String b); record Y(String a, Optional<String> b);"
                        + " | what has `a` and `b` of `PtlAsk/TY` as `PtlAsk/TX`",
                "record Y(String a, Optional<String> b); record X(String a, String b);"
                        + " | record Y(String a); record X(String a, String b);"
                        + " | what has `a` and `b` of `PtlAsk/TY` as `PtlAsk/TX`",
            })
    void memberThatTakesObjectsOfAnotherIsTold(String before, String after, String what) throws IOException {
        assertThat(notes(before, after))
                .singleElement()
                .asString()
                .contains(IT + what + ".", "whoever sends it", "Add a member instead");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "record X(String a); record Y(String a, String b);" // of another type
                        + " | record X(String a, Optional<Integer> b); record Y(String a, String b);",
                "record X(String a); record Y(String a, String b);" // not all of its properties
                        + " | record X(String a, Optional<Integer> c); record Y(String a, String b);",
                "@LiteralProperty(name = \"k\", value = \"x\") record X(String a);"
                        + "@LiteralProperty(name = \"k\", value = \"y\") record Y(String a, String b);"
                        + " | @LiteralProperty(name = \"k\", value = \"x\") record X(String a, Optional<String> b);"
                        + "@LiteralProperty(name = \"k\", value = \"y\") record Y(String a, String b);",
                "record X(Few a); record Y(Others a, String b);" // other constants
                        + " | record X(Few a, Optional<String> b); record Y(Others a, String b);",
                "record X(String a, Optional<String> b); record Y(String a, String b);" // as before
                        + " | record X(String a, Optional<String> b, Optional<Integer> c); record Y(String a, String b);",
            })
    void memberThatTakesNothingMoreIsNotTold(String before, String after) throws IOException {
        assertThat(notes(before, after)).isEmpty();
    }

    /** The notes about tuples in front of others, of which the first one changes. */
    private List<String> notesOfTuples(String first, String second, String changed) throws IOException {
        String members = "@UnionValue record X(One value); @UnionValue record Y(%s value);".formatted(second);
        tree.with("One", tuple("One", first)).with("Two", tuple("Two", "String a, String b, String c"));
        write(members);
        compiles();
        tree.with("One", tuple("One", changed));
        return tree.compile().notes().stream()
                .filter(note -> note.contains("UNION_OVERLAP"))
                .toList();
    }

    private static String tuple(String name, String elements) {
        return "@io.tsrpc.contract.Tuple public record %s(%s) {}"
                .formatted(name, elements.replace("Optional", "java.util.Optional"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "String a, String b | Two | String a, String b, Optional<String> c | 3 elements of `Two/Two`",
                "String a | java.util.List<String> | String a, Optional<String> b | 2 elements of `List<String>`",
                "String a, String b | java.util.List<String> | String a, Optional<String> b | 1 element of `List<String>`",
                "String a, String b, String c, String d | Two | String a, String b, String c, Optional<String> d"
                        + " | 3 elements of `Two/Two`",
                "String a | String[] | Optional<String> a | no elements of `List<String>`",
                "Few a | java.util.List<Few> | Few a, Optional<Few> b | 2 elements of `List<Few/Few>`",
            })
    void tupleThatTakesArraysOfAnotherMemberIsTold(String first, String second, String changed, String what)
            throws IOException {
        assertThat(notesOfTuples(first, second, changed))
                .singleElement()
                .asString()
                .contains(IT + "what has " + what + " as `One/One`.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "String a, String b | Two | String a, String b, Optional<Boolean> c", // of another type
                "String a | Two | String a, Optional<String> b", // still too short
                "String a, String b | java.util.List<Integer> | String a, Optional<String> b",
                "String a, String b | java.util.Map<String, String> | String a, Optional<String> b", // no array
                "String a, Optional<String> b | Two | String a, Optional<String> b, Optional<Integer> c",
            })
    void tupleThatTakesNothingMoreIsNotTold(String first, String second, String changed) throws IOException {
        assertThat(notesOfTuples(first, second, changed)).isEmpty();
    }

    @Test
    void constantThatIsAValueOfALaterMemberIsTold() throws IOException {
        String members = "@UnionValue record X(Few value); @UnionValue record Y(String value);"
                + "record P(Few a); record Q(String a, Optional<String> b);";
        write(members);
        compiles();
        tree.with("Few", "public enum Few { A, B }");
        assertThat(tree.compile().notes())
                .singleElement()
                .asString()
                .contains("a new constant of `String` as `Few/Few`", "what has `a` of `PtlAsk/TQ` as `PtlAsk/TP`");
    }

    @Test
    void whatTheNoteSaysHappens() throws IOException, ReflectiveOperationException {
        String json = "{\"t\":{\"a\":\"1\",\"b\":\"2\"}}";
        byte[] bytes;
        write("record X(String a); record Y(String a, String b);");
        compiles();
        try (GeneratedCodecs before = GeneratedCodecs.in(tree.classes(), "chat.protocols")) {
            Codec<Object> old = before.codec("ApiAskReq");
            Object value = fromJson(old, json);
            assertThat(value).hasToString("Req[t=Y[a=1, b=2]]");
            bytes = toBytes(old, value);
        }
        write("record X(String a, Optional<String> b); record Y(String a, String b);");
        assertThat(tree.compile().notes()).hasSize(1);
        try (GeneratedCodecs after = GeneratedCodecs.in(tree.classes(), "chat.protocols")) {
            Codec<Object> fresh = after.codec("ApiAskReq");
            assertThat(fromJson(fresh, json)).hasToString("Req[t=X[a=1, b=Optional[2]]]");
            assertThat(fromBytes(fresh, bytes)).hasToString("Req[t=Y[a=1, b=2]]");
        }
    }
}
