package io.tsrpc.processor;

import static io.tsrpc.processor.GeneratedCodecs.fromBytes;
import static io.tsrpc.processor.GeneratedCodecs.fromJson;
import static io.tsrpc.processor.GeneratedCodecs.toBytes;
import static io.tsrpc.processor.GeneratedCodecs.toJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.codec.Codec;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON of an untagged union is the first member that leaves nothing of it, if there is one. */
final class UntaggedWholeTest {
    @TempDir
    private static Path directory;

    private static GeneratedCodecs codecs;

    @BeforeAll
    static void compile() throws IOException {
        SourceTree tree = new SourceTree(directory).with("MsgAll", """
                import io.tsrpc.contract.Tuple;
                import io.tsrpc.contract.typescript.OrNull;
                import io.tsrpc.contract.typescript.Rest;
                import io.tsrpc.contract.typescript.UnionValue;
                import io.tsrpc.contract.typescript.Untagged;
                import java.util.List;
                import java.util.Map;
                import java.util.Optional;
                import java.util.Set;
                import org.jspecify.annotations.Nullable;
                public record MsgAll(
                        Optional<Longer> longer, Optional<Ends> ends, Optional<Bare> bare, Optional<Nulls> nulls,
                        Optional<Sets> sets, Optional<Lines> lines, Optional<Boxes> boxes, Optional<Outer> outer,
                        Optional<Arrays> arrays, Optional<Maps> maps, Optional<Deep> deep, List<Deep> more,
                        Optional<Nest> nest, Optional<Listed> listed) {
                    @Tuple record A2(int a, int b) {}
                    @Tuple record A3(int a, int b, int c) {}
                    @Tuple record Open(String a, Optional<String> b) {}
                    @Tuple record Opener(String a, Optional<String> b, Optional<String> c) {}
                    record R0() {}
                    record R1(int a) {}
                    record R2(int a, int b) {}
                    record More(int a, @Rest Map<String, Integer> more) {}
                    @Untagged sealed interface Longer {
                        @UnionValue record Two(A2 value) implements Longer {}
                        @UnionValue record Three(A3 value) implements Longer {}
                    }
                    @Untagged sealed interface Ends {
                        @UnionValue record X(Open value) implements Ends {}
                        @UnionValue record Y(Opener value) implements Ends {}
                        @UnionValue record Z(List<String> value) implements Ends {}
                    }
                    @Untagged sealed interface Bare {
                        @UnionValue record X(A2 value) implements Bare {}
                        @UnionValue record Y(double[] value) implements Bare {}
                    }
                    @Untagged sealed interface Nulls {
                        @UnionValue record X(@OrNull @Nullable A2 value) implements Nulls {}
                        @UnionValue record Y(A3 value) implements Nulls {}
                    }
                    @Untagged sealed interface Sets {
                        @UnionValue record X(Set<A2> value) implements Sets {}
                        @UnionValue record Y(Set<A3> value) implements Sets {}
                    }
                    @Untagged sealed interface Lines {
                        @UnionValue record X(List<A2> value) implements Lines {}
                        @UnionValue record Y(List<A3> value) implements Lines {}
                        @UnionValue record Z(List<R1> value) implements Lines {}
                        @UnionValue record W(List<R2> value) implements Lines {}
                    }
                    @Untagged sealed interface Boxes {
                        record X(A2 p) implements Boxes {}
                        record Y(A3 p) implements Boxes {}
                        record Z(R0 p) implements Boxes {}
                        record V(R1 p) implements Boxes {}
                        record W(R2 p) implements Boxes {}
                    }
                    @Untagged sealed interface Outer {
                        @UnionValue record X(Inner value) implements Outer {}
                        @UnionValue record Y(A3 value) implements Outer {}
                    }
                    @Untagged sealed interface Inner {
                        @UnionValue record P(A2 value) implements Inner {}
                        @UnionValue record Q(String value) implements Inner {}
                    }
                    @Untagged sealed interface Arrays {
                        @UnionValue record X(A2[] value) implements Arrays {}
                        @UnionValue record Y(List<Object> value) implements Arrays {}
                    }
                    @Untagged sealed interface Maps {
                        @UnionValue record X(Map<String, A2> value) implements Maps {}
                        @UnionValue record Y(Map<String, A3> value) implements Maps {}
                        @UnionValue record Z(List<More> value) implements Maps {}
                        @UnionValue record W(List<R2> value) implements Maps {}
                    }
                    @Untagged sealed interface Deep {
                        record X(Deep next) implements Deep {}
                        record Y(Deep next, Optional<Integer> y) implements Deep {}
                        @UnionValue record End(A2 end) implements Deep {}
                    }
                    @Tuple record N1(Nest next) {}
                    @Tuple record N2(Nest next, Optional<Integer> last) {}
                    @Untagged sealed interface Nest {
                        @UnionValue record X(N1 value) implements Nest {}
                        @UnionValue record Y(N2 value) implements Nest {}
                        @UnionValue record End(double value) implements Nest {}
                    }
                    record L1(Optional<Listed> next) {}
                    record L2(Optional<Listed> next, Optional<Integer> last) {}
                    @Untagged sealed interface Listed {
                        @UnionValue record X(List<L1> value) implements Listed {}
                        @UnionValue record Y(List<L2> value) implements Listed {}
                    }
                }
                """);
        assertThat(tree.compile().errors()).isEmpty();
        codecs = GeneratedCodecs.in(tree.classes(), "chat.protocols");
    }

    @AfterAll
    static void close() throws IOException {
        codecs.close();
    }

    private static Codec<Object> codec() throws ReflectiveOperationException {
        return codecs.codec("MsgAll");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "longer~[1,2]~Two[value=A2[a=1, b=2]]",
                "longer~[1,2,3]~Three[value=A3[a=1, b=2, c=3]]",
                "ends~['a']~X[value=Open[a=a, b=Optional.empty]]",
                "ends~['a','b']~X[value=Open[a=a, b=Optional[b]]]",
                "ends~['a','b','c']~Y[value=Opener[a=a, b=Optional[b], c=Optional[c]]]",
                "ends~['a',null,'c']~Y[value=Opener[a=a, b=Optional.empty, c=Optional[c]]]",
                "ends~['a','b','c','d']~Z[value=[a, b, c, d]]",
                "ends~[]~Z[value=[]]",
                "bare~[1,2,3]~Y[value=[D",
                "nulls~[1,2,3]~Y[value=A3[a=1, b=2, c=3]]",
                "sets~[[1,2,3]]~Y[value=[A3[a=1, b=2, c=3]]]",
                "lines~[[1,2]]~X[value=[A2[a=1, b=2]]]",
                "lines~[[1,2,3]]~Y[value=[A3[a=1, b=2, c=3]]]",
                "lines~[{'a':1}]~Z[value=[R1[a=1]]]",
                "lines~[{'a':1,'b':2}]~W[value=[R2[a=1, b=2]]]",
                "boxes~{'p':[1,2,3]}~Y[p=A3[a=1, b=2, c=3]]",
                "boxes~{'p':{}}~Z[p=R0[]]",
                "boxes~{'p':{'a':1}}~V[p=R1[a=1]]",
                "boxes~{'p':{'a':1,'b':2}}~W[p=R2[a=1, b=2]]",
                "outer~[1,2]~X[value=P[value=A2[a=1, b=2]]]",
                "outer~[1,2,3]~Y[value=A3[a=1, b=2, c=3]]",
                "arrays~[[1,2],[1,2,3]]~Y[value=[[1, 2], [1, 2, 3]]]",
                "maps~{'x':[1,2,3]}~Y[value={x=A3[a=1, b=2, c=3]}]",
                "maps~[{'a':1,'b':2}]~Z[value=[More[a=1, more={b=2}]]]",
                "deep~{'next':{'next':[1,2]}}~X[next=X[next=End[end=A2[a=1, b=2]]]]",
            })
    void whatLeavesNothingCounts(String property, String json, String expected) throws ReflectiveOperationException {
        String whole = "{\"%s\":%s,\"more\":[]}".formatted(property, json.replace('\'', '"'));
        Object value = fromJson(codec(), whole);
        assertThat(value.toString()).contains(property + "=Optional[" + expected);
        assertThat(toJson(codec(), value)).isEqualTo(whole);
        Object received = fromBytes(codec(), toBytes(codec(), value));
        assertThat(toJson(codec(), received)).isEqualTo(whole);
    }

    /** As from a newer peer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "longer~[1,2,3,4]~Two[value=A2[a=1, b=2]]",
                "nulls~[1,2,3,4]~X[value=A2[a=1, b=2]]",
                "lines~[[1,2],[1,2,3,4]]~X[value=[A2[a=1, b=2], A2[a=1, b=2]]]",
                "lines~[{'a':1,'c':2}]~Z[value=[R1[a=1]]]",
                "boxes~{'p':{'a':1,'c':2}}~Z[p=R0[]]",
                "boxes~{'p':[1,2],'q':1}~X[p=A2[a=1, b=2]]",
                "outer~[1,2,3,4]~X[value=P[value=A2[a=1, b=2]]]",
                "longer~[1,2,null]~Two[value=A2[a=1, b=2]]",
                "boxes~{'p':{'q':null}}~Z[p=R0[]]",
            })
    void otherwiseItIsTheFirstThatItFits(String property, String json, String expected)
            throws ReflectiveOperationException {
        String whole = "{\"more\":[],\"%s\":%s,\"other\":true}".formatted(property, json.replace('\'', '"'));
        assertThat(fromJson(codec(), whole).toString()).contains(property + "=Optional[" + expected);
    }

    /** Each level may be one of two, so there is a limit for looking for one that has all; what else is there is read as before. */
    @Test
    void whatIsLeftAtTheEndOfManyLevelsDoesNotTakeLong() throws ReflectiveOperationException {
        String deep = "{\"next\":".repeat(60) + "[1,2,3]" + "}".repeat(60);
        String json =
                "{\"more\":[%1$s,%1$s,{\"next\":[1,2],\"z\":0}],\"deep\":%1$s,\"longer\":[1,2,3]}".formatted(deep);
        assertThat(toJson(codec(), fromJson(codec(), json)))
                .contains(deep.replace(",3]", "]"), "{\"next\":[1,2]}", "\"longer\":[1,2");
    }

    /** What is read again and has all of it may have unions in it, too. */
    @Test
    @Timeout(60)
    void whatIsReadAgainOnManyLevelsDoesNotTakeLong() throws ReflectiveOperationException {
        String few = "[".repeat(3) + "7" + ",1]".repeat(3);
        String many = "[".repeat(50) + "7" + ",1]".repeat(50);
        String lists = "[{\"next\":".repeat(25) + "[]" + ",\"last\":1}]".repeat(25);
        assertThat(toJson(codec(), fromJson(codec(), "{\"more\":[],\"nest\":" + few + "}")))
                .contains(few);
        assertThat(toJson(codec(), fromJson(codec(), "{\"more\":[],\"nest\":" + many + "}")))
                .contains("[".repeat(50) + "7");
        assertThat(toJson(codec(), fromJson(codec(), "{\"more\":[],\"listed\":" + lists + "}")))
                .contains("\"listed\":[");
    }
}
