package io.tsrpc.processor.emit;

import static io.tsrpc.processor.emit.Models.INT;
import static io.tsrpc.processor.emit.Models.STRING;
import static io.tsrpc.processor.emit.Models.enumeration;
import static io.tsrpc.processor.emit.Models.member;
import static io.tsrpc.processor.emit.Models.optional;
import static io.tsrpc.processor.emit.Models.property;
import static io.tsrpc.processor.emit.Models.record;
import static io.tsrpc.processor.emit.Models.scalar;
import static io.tsrpc.processor.emit.Models.tuple;
import static io.tsrpc.processor.emit.Models.union;

import io.tsrpc.processor.model.BufferKind;
import io.tsrpc.processor.model.Container;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.Doc;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.Form;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.Kind;
import io.tsrpc.processor.model.MapKey;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.Scalar;
import io.tsrpc.processor.model.Service;
import io.tsrpc.processor.model.TupleDef;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A protocol with every kind of type, alone and nested, in files and folders that import each other. */
public final class TypeTable {
    private static final EnumDef COLOR =
            enumeration("shape/Color/Color", ordered("RED", "red", "GREEN", 5, "BLUE", -1));
    private static final RecordDef CIRCLE = member("shape/Shape/Circle", "kind", "Circle", property(1, "r", INT));
    private static final RecordDef SQUARE =
            member("shape/Shape/Square", "kind", "it's", property(1, "side", INT), optional(2, "color", COLOR.use()));
    private static final RecordDef ONLY = member("shape/Shape/Only", "the-kind", "Only");
    private static final UnionDef SHAPE = union("shape/Shape/Shape", CIRCLE, SQUARE);
    private static final UnionDef LONELY = union("shape/Shape/Lonely", ONLY);
    private static final TupleDef POINT = tuple(
            "Point/Point",
            2,
            property(0, "x", scalar(Scalar.DOUBLE)),
            property(1, "y", nullable(STRING)),
            optional(2, "z", list(STRING)),
            optional(3, "shape", SHAPE.use()));
    private static final RecordDef DATE = record("user/Date/Date2", property(0, "day", INT));
    private static final RecordDef USER = record("user/User/User", property(0, "name", STRING));
    private static final RecordDef ADMIN = record("admin/User/User", property(0, "user", USER.use()));
    private static final RecordDef PAGE = record("Page/PageOfUser", property(0, "items", list(USER.use())));
    private static final RecordDef TREE = record(
            "PtlAll/Tree",
            property(0, "children", list(new TypeUse.NamedUse(Models.name("PtlAll/Tree"), Kind.RECORD))));
    private static final RecordDef REQ = record("PtlAll/ReqAll", everything());
    private static final RecordDef RES = record("PtlAll/ResAll");
    private static final RecordDef DEEP_REQ = record("a/b/PtlAll/ReqAll", property(0, "user", USER.use()));
    private static final RecordDef DEEP_RES = record("a/b/PtlAll/ResAll", property(0, "point", POINT.use()));
    private static final RecordDef MSG = record("a/MsgShape/MsgShape", property(0, "shape", SHAPE.use()));

    private TypeTable() {}

    public static Protocol protocol() {
        Map<String, Object> conf = new LinkedHashMap<>();
        conf.put("needLogin", true);
        conf.put("roles", List.of("Admin", "it's \"me\""));
        conf.put("limits", ordered("max-size", 10, "ratio", 0.5, "whole", 2.0, "none", Map.of()));
        Service all = Models.api(2, REQ, RES, Doc.of("Everything."), conf);
        return Models.protocol(List.of(Models.api(0, DEEP_REQ, DEEP_RES), Models.msg(1, MSG), all), definitions());
    }

    private static Definition[] definitions() {
        return new Definition[] {
            COLOR, CIRCLE, SQUARE, ONLY, SHAPE, LONELY, POINT, DATE, USER, ADMIN, PAGE, TREE, REQ, RES, DEEP_REQ,
            DEEP_RES, MSG
        };
    }

    private static Property[] everything() {
        List<TypeUse> types = new ArrayList<>();
        for (Scalar scalar : Scalar.values()) {
            types.add(scalar(scalar));
        }
        for (BufferKind kind : BufferKind.values()) {
            types.add(new TypeUse.BufferUse(kind));
        }
        types.add(new TypeUse.AnyUse());
        types.add(new TypeUse.DateUse(true));
        types.add(new TypeUse.ObjectIdUse());
        types.add(new TypeUse.CodedUse(
                JavaClass.of("java.util", "UUID"), new Form.BuiltIn("UUID"), false, Deprecation.NONE));
        types.add(new TypeUse.CodedUse(
                JavaClass.of("com.example", "Key"),
                new Form.UserClass(JavaClass.of("com.example", "KeyForm"), null),
                true,
                Deprecation.NONE));
        for (Definition named : List.of(SHAPE, LONELY, POINT, DATE, USER, ADMIN, PAGE, TREE, COLOR)) {
            types.add(named.use());
        }
        List<TypeUse> nested = new ArrayList<>(types);
        types.forEach(t -> nested.add(list(t)));
        types.forEach(t -> nested.add(new TypeUse.MapUse(MapKey.STRING, t)));
        nested.add(new TypeUse.MapUse(MapKey.LONG, list(new TypeUse.MapUse(MapKey.INT, SHAPE.use()))));
        nested.add(list(list(nullable(list(nullable(SHAPE.use()))))));
        Property[] properties = new Property[2 * nested.size()];
        for (int i = 0; i < properties.length; i++) {
            TypeUse type = nested.get(i / 2);
            properties[i] = i % 2 == 0 ? property(i, "p" + i, type) : optional(i, "o" + i, type);
        }
        return properties;
    }

    private static TypeUse list(TypeUse element) {
        return new TypeUse.ListUse(Container.LIST, element);
    }

    private static TypeUse nullable(TypeUse type) {
        return new TypeUse.NullableUse(type);
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
