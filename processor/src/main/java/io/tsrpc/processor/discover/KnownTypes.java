package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.Container;
import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.Form;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.MapKey;
import io.tsrpc.processor.model.Scalar;
import io.tsrpc.processor.model.TypeUse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** The types of the JDK (and one of MongoDB) with built-in support, by qualified name. */
final class KnownTypes {
    private static final Map<String, TypeUse> SIMPLE = simple();
    private static final Map<String, Container> CONTAINERS = Map.of(
            "java.util.List", Container.LIST,
            "java.util.Set", Container.SET,
            "java.util.Collection", Container.COLLECTION);
    private static final Map<String, TypeKind> INTEGER_BOXES = Map.of(
            "java.lang.Byte", TypeKind.BYTE,
            "java.lang.Short", TypeKind.SHORT,
            "java.lang.Integer", TypeKind.INT,
            "java.lang.Long", TypeKind.LONG);
    private static final Map<String, MapKey> MAP_KEYS = Map.of(
            "java.lang.String", MapKey.STRING,
            "java.lang.Byte", MapKey.BYTE,
            "java.lang.Short", MapKey.SHORT,
            "java.lang.Integer", MapKey.INT,
            "java.lang.Long", MapKey.LONG);

    private KnownTypes() {}

    static Optional<TypeUse> simple(String name) {
        return Optional.ofNullable(SIMPLE.get(name));
    }

    static Optional<Container> container(String name) {
        return Optional.ofNullable(CONTAINERS.get(name));
    }

    /** The primitive kind of a boxed integer type. */
    static Optional<TypeKind> integerBox(String name) {
        return Optional.ofNullable(INTEGER_BOXES.get(name));
    }

    static Optional<MapKey> mapKey(String name) {
        return Optional.ofNullable(MAP_KEYS.get(name));
    }

    private static Map<String, TypeUse> simple() {
        Map<String, TypeUse> types = new LinkedHashMap<>();
        types.put("java.lang.String", new TypeUse.ScalarUse(Scalar.STRING, false));
        types.put("java.lang.Boolean", new TypeUse.ScalarUse(Scalar.BOOLEAN, true));
        types.put("java.lang.Float", new TypeUse.ScalarUse(Scalar.FLOAT, true));
        types.put("java.lang.Double", new TypeUse.ScalarUse(Scalar.DOUBLE, true));
        types.put("java.lang.Object", new TypeUse.AnyUse());
        types.put("java.time.Instant", new TypeUse.DateUse(false));
        types.put("java.util.Date", new TypeUse.DateUse(true));
        types.put("org.bson.types.ObjectId", new TypeUse.ObjectIdUse());
        text(types, "java.util", "UUID", "UUID");
        text(types, "java.math", "BigDecimal", "BIG_DECIMAL");
        text(types, "java.math", "BigInteger", "BIG_INTEGER");
        text(types, "java.time", "LocalDate", "LOCAL_DATE");
        text(types, "java.time", "LocalTime", "LOCAL_TIME");
        text(types, "java.time", "LocalDateTime", "LOCAL_DATE_TIME");
        text(types, "java.time", "OffsetDateTime", "OFFSET_DATE_TIME");
        text(types, "java.time", "ZonedDateTime", "ZONED_DATE_TIME");
        text(types, "java.time", "Duration", "DURATION");
        text(types, "java.time", "Period", "PERIOD");
        text(types, "java.time", "YearMonth", "YEAR_MONTH");
        text(types, "java.net", "URI", "URI");
        return types;
    }

    private static void text(Map<String, TypeUse> types, String packageName, String name, String constant) {
        JavaClass type = JavaClass.of(packageName, name);
        types.put(
                type.canonicalName(), new TypeUse.CodedUse(type, new Form.BuiltIn(constant), false, Deprecation.NONE));
    }
}
