package io.tsrpc.processor;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tsrpc.processor.model.BufferKind;
import io.tsrpc.processor.model.Container;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.MapKey;
import io.tsrpc.processor.model.Presence;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.Scalar;
import io.tsrpc.processor.model.TupleDef;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypeModelTest {
    private static final String IMPORTS = "import "
            + String.join(";import ", "io.tsrpc.contract.*", "java.util.*", "org.jspecify.annotations.Nullable;");

    private static Protocol message(String components, String... others) {
        String[] sources = new String[others.length + 1];
        sources[0] = IMPORTS + "public record MsgTest(" + components + ") {}";
        for (int i = 0; i < others.length; i++) {
            sources[i + 1] = others[i].startsWith("package") ? others[i] : IMPORTS + others[i];
        }
        return ReadProtocol.of(sources);
    }

    @Test
    void scalarsWithTheirAnnotations() {
        Protocol protocol = message("""
                boolean a, Byte b, @Uint short c, @Uint Integer d, long e, @JavaPeersOnly Long f,
                @Uint @JavaPeersOnly long g, float h, Double i, String j""");

        assertThat(ReadProtocol.components(protocol))
                .containsExactly(
                        new TypeUse.ScalarUse(Scalar.BOOLEAN, false),
                        new TypeUse.ScalarUse(Scalar.BYTE, true),
                        new TypeUse.ScalarUse(Scalar.UINT_SHORT, false),
                        new TypeUse.ScalarUse(Scalar.UINT_INT, true),
                        new TypeUse.ScalarUse(Scalar.LONG, false),
                        new TypeUse.ScalarUse(Scalar.JAVA_LONG, true),
                        new TypeUse.ScalarUse(Scalar.JAVA_UINT_LONG, false),
                        new TypeUse.ScalarUse(Scalar.FLOAT, false),
                        new TypeUse.ScalarUse(Scalar.DOUBLE, true),
                        new TypeUse.ScalarUse(Scalar.STRING, false));
    }

    @Test
    void arraysAndBlocksOfMemory() {
        Protocol protocol = message("""
                byte[] a, @TypedArray(TypedArray.Type.FLOAT32) float[] b,
                List<@TypedArray(TypedArray.Type.UINT16) int[]> c, @Uint int[] d, byte[][] e,
                @TypedArray(TypedArray.Type.FLOAT64) double[][] f""");

        assertThat(ReadProtocol.components(protocol))
                .containsExactly(
                        new TypeUse.BufferUse(BufferKind.UINT8),
                        new TypeUse.BufferUse(BufferKind.FLOAT32),
                        new TypeUse.ListUse(Container.LIST, new TypeUse.BufferUse(BufferKind.UINT16)),
                        new TypeUse.ListUse(Container.ARRAY, new TypeUse.ScalarUse(Scalar.UINT_INT, false)),
                        new TypeUse.ListUse(Container.ARRAY, new TypeUse.BufferUse(BufferKind.UINT8)),
                        new TypeUse.ListUse(Container.ARRAY, new TypeUse.BufferUse(BufferKind.FLOAT64)));
    }

    @Test
    void nullInsideContainersIsAUnion() {
        TypeUse text = new TypeUse.ScalarUse(Scalar.STRING, false);
        Protocol protocol = message("""
                List<@Nullable String> a, Set<String> b, Map<Integer, @Nullable String> c,
                @Nullable String[] d, List<@Nullable Object> e""");

        assertThat(ReadProtocol.components(protocol))
                .containsExactly(
                        new TypeUse.ListUse(Container.LIST, new TypeUse.NullableUse(text)),
                        new TypeUse.ListUse(Container.SET, text),
                        new TypeUse.MapUse(MapKey.INT, new TypeUse.NullableUse(text)),
                        new TypeUse.ListUse(Container.ARRAY, new TypeUse.NullableUse(text)),
                        new TypeUse.ListUse(Container.LIST, new TypeUse.AnyUse()));
    }

    @Test
    void presenceOfComponents() {
        Protocol protocol = message("""
                String a, @Nullable String b, Optional<Integer> c, String @Nullable [] d, @Nullable Object e,
                @Old String f""", "@interface Old {}");

        RecordDef test = (RecordDef) ReadProtocol.definition(protocol, "MsgTest/MsgTest");
        assertThat(test.properties())
                .extracting(Property::presence)
                .containsExactly(
                        Presence.REQUIRED,
                        Presence.NULLABLE,
                        Presence.OPTIONAL,
                        Presence.NULLABLE,
                        Presence.NULLABLE,
                        Presence.REQUIRED);
        assertThat(test.properties().get(2).javaType()).hasToString("java.util.Optional<java.lang.Integer>");
    }

    @Test
    void nullableForDeclarationsCountsToo() {
        Protocol protocol = message("@OldNullable.Nullable String a, @MethodNullable.Nullable String b", """
                @interface OldNullable {
                    @java.lang.annotation.Target(java.lang.annotation.ElementType.FIELD)
                    @interface Nullable {}
                }
                """, """
                @interface MethodNullable {
                    @java.lang.annotation.Target({
                        java.lang.annotation.ElementType.METHOD, java.lang.annotation.ElementType.PARAMETER})
                    @interface Nullable {}
                }
                """);

        RecordDef test = (RecordDef) ReadProtocol.definition(protocol, "MsgTest/MsgTest");
        assertThat(test.properties()).extracting(Property::presence).containsOnly(Presence.NULLABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PARAMETER", "METHOD", "FIELD", "RECORD_COMPONENT", "TYPE_USE"})
    void nullableForOneKindOfPlaceCountsToo(String target) {
        String annotation = "@java.lang.annotation.Target(java.lang.annotation.ElementType." + target
                + ") public @interface Nullable {}";
        Protocol protocol = ReadProtocol.of(
                "package lib; " + annotation,
                "public record MsgTest(@lib.Nullable String a) {}",
                "public record MsgCompact(@lib.Nullable String a, int b) { public MsgCompact {} MsgCompact(int b, String a) { this(a, b); } }",
                "public record MsgGeneric(Box<String> box) {}",
                "public record Box<T>(@lib.Nullable T a) {}");

        assertThat(protocol.definitions(RecordDef.class))
                .filteredOn(definition -> !definition.name().tsName().equals("MsgGeneric"))
                .hasSize(3)
                .allSatisfy(definition ->
                        assertThat(definition.properties().get(0).presence()).isEqualTo(Presence.NULLABLE));
    }

    @Test
    void nullableOnAParameterOfTheUsersConstructorSaysNothingOfTheComponent() {
        Protocol protocol = ReadProtocol.of("package lib; public @interface Nullable {}", """
                public record MsgTest(String a) {
                    public MsgTest(@lib.Nullable String a) { this.a = a == null ? "" : a; }
                }
                """);

        RecordDef test = (RecordDef) ReadProtocol.definition(protocol, "MsgTest/MsgTest");
        assertThat(test.properties()).extracting(Property::presence).containsExactly(Presence.REQUIRED);
    }

    @Test
    void genericsAreSubstitutedAndNamedAfterTheirArguments() {
        Protocol protocol = message(
                "Page<User> a, Page<@Uint Integer> b, Pair<String, List<User>> c, Page<@Nullable User> d",
                "record Page<T extends @Nullable Object>(List<T> items, T first, @Nullable Page<T> next) {}",
                "record User(String name) {}",
                "record Pair<A, B>(A a, Map<String, B> b) {}");

        assertThat(protocol.definitions())
                .extracting(d -> d.name().schemaId(), d -> d.name().codec().simpleName())
                .containsExactly(
                        tuple("MsgTest/MsgTest", "MsgTestCodec"),
                        tuple("Page/PageOfNullableUser", "PageOfNullableUserCodec"),
                        tuple("Page/PageOfUintInt", "PageOfUintIntCodec"),
                        tuple("Page/PageOfUser", "PageOfUserCodec"),
                        tuple("Pair/PairOfStringAndListOfUser", "PairOfStringAndListOfUserCodec"),
                        tuple("User/User", "UserCodec"));
        RecordDef page = (RecordDef) ReadProtocol.definition(protocol, "Page/PageOfUser");
        assertThat(page.recursive()).isTrue();
        assertThat(page.name().javaType()).hasToString("chat.protocols.Page<chat.protocols.User>");
        RecordDef nullable = (RecordDef) ReadProtocol.definition(protocol, "Page/PageOfNullableUser");
        assertThat(nullable.properties().get(0).type().toString()).contains("NullableUse");
        assertThat(nullable.properties().get(1).presence()).isEqualTo(Presence.NULLABLE);
    }

    @Test
    void unionsAreFlattenedAndTheirRecordsGetLiterals() {
        Protocol protocol = message("Shape a, Round b", """
                sealed interface Shape {
                    record Square(double side) implements Shape {}
                }
                """, """
                @Discriminator("kind")
                sealed interface Round {
                    record Circle(double radius) implements Round {}
                    @DiscriminatorValue("oval") record Oval() implements Round {}
                }
                """);

        UnionDef round = (UnionDef) ReadProtocol.definition(protocol, "Round/Round");
        assertThat(round.discriminator()).isEqualTo("kind");
        assertThat(round.members())
                .extracting(
                        UnionDef.Member::id,
                        m -> requireNonNull(m.definition()).name().schemaId(),
                        UnionDef.Member::literal)
                .containsExactly(tuple(0, "Round/Circle", "Circle"), tuple(1, "Round/Oval", "oval"));
        RecordDef circle = (RecordDef) ReadProtocol.definition(protocol, "Round/Circle");
        assertThat(circle.literals()).containsExactly(new RecordDef.Literal("kind", 0, "Circle"));
        assertThat(circle.properties().get(0).id()).isEqualTo(1);
    }

    @Test
    void sealedInterfacesBelowAreFlattened() {
        Protocol protocol = message("Shape a, Shape.Round b", """
                sealed interface Shape {
                    record Square(double side) implements Shape {}
                    @Discriminator("form") sealed interface Round extends Shape {
                        record Circle(double radius) implements Round {}
                    }
                }
                """);

        UnionDef shape = (UnionDef) ReadProtocol.definition(protocol, "Shape/Shape");
        assertThat(shape.members())
                .extracting(m -> requireNonNull(m.definition()).name().schemaId())
                .containsExactly("Shape/Square", "Shape/RoundCircle");
        RecordDef circle = (RecordDef) ReadProtocol.definition(protocol, "Shape/RoundCircle");
        assertThat(circle.literals())
                .containsExactly(
                        new RecordDef.Literal("form", 0, "Circle"), new RecordDef.Literal("type", 1, "Circle"));
    }

    @Test
    void genericUnionsBindTheirRecords() {
        Protocol protocol = message("Result<Integer> a, Result<String> b", """
                sealed interface Result<T> {
                    record Ok<V>(V value) implements Result<V> {}
                    record Err<E>(String message) implements Result<E> {}
                    record Text(String text) implements Result<String> {}
                }
                """);

        UnionDef ofInt = (UnionDef) ReadProtocol.definition(protocol, "Result/ResultOfInt");
        assertThat(ofInt.members())
                .extracting(m -> requireNonNull(m.definition()).name().tsName())
                .containsExactly("OkOfInt", "ErrOfInt");
        UnionDef ofString = (UnionDef) ReadProtocol.definition(protocol, "Result/ResultOfString");
        assertThat(ofString.members())
                .extracting(m -> requireNonNull(m.definition()).name().tsName())
                .containsExactly("OkOfString", "ErrOfString", "Text");
    }

    @Test
    void recursionIsFoundThroughEverything() {
        Protocol protocol = message(
                "Tree a, Leaf b",
                """
                record Tree(Map<String, List<Node>> children) {}
                """,
                "sealed interface Node permits Branch, Leaf {}",
                "record Branch(Tree[] trees) implements Node {}",
                "record Leaf(String text) implements Node {}");

        assertThat(protocol.definitions().stream()
                        .filter(RecordDef.class::isInstance)
                        .map(RecordDef.class::cast)
                        .filter(RecordDef::recursive)
                        .map(d -> d.name().tsName()))
                .containsExactly("Branch", "Tree");
    }

    @Test
    void tuplesAndEnums() {
        Protocol protocol = message(
                "Point a, Level b",
                "@Tuple record Point(int x, Optional<Integer> y, @Nullable Integer z) {}",
                "enum Level { LOW, @IntValue(10) HIGH, @StringValue(\"m\") MIDDLE }");

        assertThat(((TupleDef) ReadProtocol.definition(protocol, "Point/Point")).optionalStart())
                .isEqualTo(1);
        assertThat(((EnumDef) ReadProtocol.definition(protocol, "Level/Level")).members())
                .extracting(EnumDef.Member::id, EnumDef.Member::constant, EnumDef.Member::value)
                .containsExactly(tuple(0, "LOW", "LOW"), tuple(1, "HIGH", 10), tuple(2, "MIDDLE", "m"));
    }

    @Test
    void namesThatClashAreNumberedInTheOrderOfTheJavaTypes() {
        Protocol protocol = message(
                "Outer.Mid.Inner a, Outer.MidInner b, Date c, chat.elsewhere.User d",
                "interface Outer { interface Mid { record Inner() {} } record MidInner() {} }",
                "record Date() {}",
                "package chat.elsewhere; public record User() {}");

        assertThat(protocol.definitions())
                .extracting(d -> d.name().schemaId(), d -> d.name().codec().toString())
                .containsExactly(
                        tuple("Date/Date2", "chat.protocols.DateCodec"),
                        tuple("MsgTest/MsgTest", "chat.protocols.MsgTestCodec"),
                        tuple("Outer/MidInner", "chat.protocols.OuterMidInnerCodec"),
                        tuple("Outer/MidInner2", "chat.protocols.OuterMidInner2Codec"),
                        tuple("chat/elsewhere/User/User", "chat.elsewhere.UserCodec"));
    }

    @Test
    void codecOfAGenericTypeIsWhereItsHiddenArgumentIs() {
        Protocol protocol = ReadProtocol.of(
                "public record Page<T>(T item) {}", """
                package chat.protocols.user;
                public record MsgTest(chat.protocols.Page<Hidden> page, chat.protocols.Page<String> other) {}
                """, "package chat.protocols.user; record Hidden() {}");

        assertThat(protocol.definitions())
                .extracting(d -> d.name().codec().toString(), d -> d.name().publicCodec())
                .contains(
                        tuple("chat.protocols.user.PageOfHiddenCodec", false),
                        tuple("chat.protocols.PageOfStringCodec", true));
    }

    @Test
    void everythingNestsInEverything() {
        Protocol protocol = message(
                """
                List<String>[] a, Optional<byte[]> b, Set<@Nullable UUID> c, Map<Long, Map<String, List<Shape>>> d,
                Page<List<@Nullable Integer>>[][] e, Optional<List<Optionals>> f, @Nullable Page<byte[]> g,
                List<Map<Byte, @Nullable Point>> h, Page<Map<String, Shape>[]> i, int... j""",
                """
                record Page<T>(T[] array, Map<String, T> map, Optional<T> optional, @Nullable T nullable) {}
                """,
                """
                sealed interface Shape {
                    @Deprecated record Old(@Deprecated int value, Level level) implements Shape {}
                    record Group(List<Shape> shapes, Point[] points) implements Shape {}
                }
                """,
                "@Tuple record Point(List<Point> points, @Nullable Level level) {}",
                """
                record Optionals(
                        Optional<Date> a, Optional<java.time.Instant> b, Optional<Object> c, @Nullable Object d,
                        @Nullable Long e, Optional<Float> f, Optional<Level> g, Optional<Shape> h, Object i) {}
                """,
                "enum Level { LOW }");

        assertThat(protocol.definitions()).hasSize(10);
    }
}
