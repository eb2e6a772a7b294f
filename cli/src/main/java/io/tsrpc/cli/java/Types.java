package io.tsrpc.cli.java;

import io.tsrpc.cli.schema.Schema;
import io.tsrpc.cli.schema.ServiceProto;
import io.tsrpc.cli.sources.Comments;
import io.tsrpc.processor.contract.SameBytes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes types of Java of schemas where they are used. */
final class Types {
    private static final Set<String> OBJECT_IDS =
            Set.of("?bson/ObjectId", "?bson/ObjectID", "?mongodb/ObjectId", "?mongodb/ObjectID");

    private static final Map<String, JavaType> BUFFERS = Map.of(
            "ArrayBuffer", new JavaType.Array("byte", "ARRAY_BUFFER"),
            "Int8Array", new JavaType.Array("byte", "INT8"),
            "Uint8Array", new JavaType.Array("byte", ""),
            "Int16Array", new JavaType.Array("short", "INT16"),
            "Uint16Array", new JavaType.Array("int", "UINT16"),
            "Int32Array", new JavaType.Array("int", "INT32"),
            "Uint32Array", new JavaType.Array("long", "UINT32"),
            "Float32Array", new JavaType.Array("float", "FLOAT32"),
            "Float64Array", new JavaType.Array("double", "FLOAT64"));

    private final ServiceProto proto;
    private final Forms forms;
    private final Flattening flattening;
    private final Comments comments;
    private final Report report;
    private final Declarations declarations;
    private final Set<String> open = new HashSet<>();

    Types(
            ServiceProto proto,
            Forms forms,
            Flattening flattening,
            Comments comments,
            Report report,
            Declarations declarations) {
        this.proto = proto;
        this.forms = forms;
        this.flattening = flattening;
        this.comments = comments;
        this.report = report;
        this.declarations = declarations;
    }

    /**
     * A type with what only a component can have.
     *
     * @param orUndefined whether undefined is a member of its union, so that it is optional
     */
    record Slot(JavaType type, boolean orNull, boolean optional, boolean orUndefined) {
        Slot(JavaType type) {
            this(type, false, false, false);
        }

        boolean mayBeNothing() {
            return orNull || optional;
        }
    }

    /**
     * The type of a component.
     *
     * @param unit in which types without a name are declared
     */
    Slot slot(Schema schema, Place place, Declaration unit) {
        return slot(schema, place, unit, false);
    }

    /**
     * The type of a property or of an element of a tuple that is not optional. By a name of its type TSBuffer does not know that it may
     * be null or undefined.
     */
    Slot required(Schema schema, Place place, Declaration unit) {
        Slot slot = slot(schema, place, unit, true);
        if (slot.orNull() && schema instanceof Schema.Reference) {
            report.addNamedNull(place);
        }
        return slot;
    }

    /** Java's {@code Object} refuses null as a component, unless that may be absent. */
    private Slot slot(Schema schema, Place place, Declaration unit, boolean isRequired) {
        Slot slot = declared(schema, place, unit, isRequired);
        return slot.type().isObject() && Values.mayBeNothing(schema)
                ? new Slot(slot.type(), false, true, slot.orUndefined())
                : slot;
    }

    private Slot declared(Schema schema, Place place, Declaration unit, boolean isRequired) {
        if (schema instanceof Schema.Union union && union.members().size() == 1) {
            report.add(place, schema, NoForm.ONE_MEMBER);
            return slot(union.members().get(0).type(), place, unit);
        }
        if (!(proto.resolved(schema) instanceof Schema.Union union) || !forms.mayBeNothing(union)) {
            return new Slot(of(schema, place, unit));
        }
        if (forms.of(union).isDeclared()) { // by its name TSRPC does not know that it has null
            return new Slot(of(schema, place, unit), !(schema instanceof Schema.Reference), false, false);
        }
        String id = proto.resolvedId(schema);
        Place at = id.isEmpty() || SameBytes.isMade(id) ? place : named(id);
        if (!id.isEmpty() && !open.add(id)) {
            report.add(at, union, NoForm.RECURSIVE);
            return new Slot(JavaTypes.OBJECT);
        }
        Slot slot = orNothing(union, at, unit, isRequired && schema instanceof Schema.Reference);
        open.remove(id);
        if (isRequired && schema instanceof Schema.Reference && slot.optional()) {
            report.add(place, schema, NoForm.NAMED_UNDEFINED);
            return new Slot(slot.type(), slot.orNull(), false, false);
        }
        return slot;
    }

    /**
     * The type of a component whose union has null or undefined and is not declared.
     *
     * @param isDefined whether undefined is none of the values
     */
    private Slot orNothing(Schema.Union union, Place at, Declaration unit, boolean isDefined) {
        List<Schema.Member> types =
                union.members().stream().filter(m -> !Forms.isNothing(m.type())).toList();
        boolean hasUndefined = Forms.hasUndefined(union);
        if (types.size() != 1 && !hasUndefined) {
            return new Slot(none(union, at));
        }
        Slot inside = types.size() == 1
                ? beside(types.get(0).type(), at, unit)
                : new Slot(of(new Schema.Union(types), at, unit));
        NoForm reason = reason(union, inside);
        if (reason != null && !(isDefined && (hasUndefined || inside.optional()))) {
            report.add(at, union, reason);
        }
        boolean isObject = inside.type().isObject();
        boolean orNull = (Forms.hasNull(union) || inside.orNull()) && !isObject;
        boolean optional = hasUndefined || inside.optional();
        boolean isExact = Forms.orNothing(union).isPresent() && !inside.mayBeNothing();
        return new Slot(inside.type(), orNull, optional, hasUndefined && isExact && !isObject);
    }

    /** The type beside null or undefined, which may have these by its name. */
    private Slot beside(Schema schema, Place place, Declaration unit) {
        boolean isDeclared = forms.of(schema).isDeclared();
        return isDeclared ? new Slot(of(schema, place, unit)) : slot(schema, place, unit);
    }

    private boolean isAnyInJava(Schema schema) {
        Schema type = proto.resolved(schema);
        return type == Schema.Plain.ANY || type == Schema.Plain.OBJECT;
    }

    /** Why a union with null or undefined is not written as it is; null if it is. */
    private @Nullable NoForm reason(Schema.Union union, Slot inside) {
        boolean isUndefined = Forms.hasUndefined(union) || inside.optional();
        var exact = Forms.orNothing(union);
        if (exact.isEmpty()) {
            return isUndefined ? NoForm.UNDEFINED : NoForm.NULL_ID;
        } else if (isAnyInJava(exact.get())) {
            return Forms.hasNull(union) ? NoForm.ANY_OR_NULL : NoForm.UNDEFINED;
        } else if (isUndefined) {
            return inside.mayBeNothing() ? NoForm.UNDEFINED : null;
        }
        return forms.mayBeNothing(exact.get()) ? NoForm.NULL_TWICE : null;
    }

    /** The type of what is in something else, which is null if it is undefined. */
    private Slot part(Schema schema, Place place, Declaration unit, boolean isRequired) {
        Slot slot = isRequired ? required(schema, place, unit) : slot(schema, place, unit);
        if (slot.orUndefined()) {
            report.add(place, proto.resolved(schema), NoForm.UNDEFINED_ELEMENT);
        }
        return slot;
    }

    private JavaType element(Schema schema, Place place, Declaration unit) {
        Slot slot = part(schema, place, unit, false);
        boolean mayBeNull = (slot.mayBeNothing() && !slot.type().isObject()) || isDeclaredWithNull(schema);
        return mayBeNull ? new JavaType.Nullable(slot.type().boxed()) : slot.type();
    }

    /** Whether null is a member of a union that Java declares. Of elements TSRPC sees that also by the union's name. */
    private boolean isDeclaredWithNull(Schema schema) {
        return proto.resolved(schema) instanceof Schema.Union union
                && Forms.hasNull(union)
                && forms.of(union).isDeclared();
    }

    /** The type, which is not null. */
    JavaType of(Schema schema, Place place, Declaration unit) {
        if (schema instanceof Schema.Reference reference) {
            return reference(reference, place, unit);
        } else if (schema instanceof Schema.Plain plain) {
            return plain(plain, place);
        } else if (schema instanceof Schema.Buffer buffer) {
            if (!BUFFERS.containsKey(buffer.arrayType())) {
                report.add(place, schema, NoForm.BUFFER);
            }
            return BUFFERS.getOrDefault(buffer.arrayType(), new JavaType.Array("byte", ""));
        } else if (schema instanceof Schema.Array array) {
            return JavaTypes.list(element(array.element(), place.element("[]"), unit));
        } else if (schema instanceof Schema.IndexedAccess access) {
            return indexed(access, place, unit);
        } else if (schema instanceof Schema.NonNullable nonNullable) {
            report.add(place, schema, NoForm.NON_NULLABLE);
            return slot(nonNullable.target(), place, unit).type();
        } else if (schema instanceof Schema.Union union && union.members().size() == 1) {
            return slot(union, place, unit).type();
        } else if (forms.of(schema).isDeclared()) {
            return new JavaType.Declared(declarations.inline(schema, place, unit));
        } else if (schema instanceof Schema.Interface object
                && flattening.index(object).isPresent()) {
            return map(object, flattening.index(object).get(), place, unit);
        }
        return none(schema, place);
    }

    private JavaType reference(Schema.Reference reference, Place place, Declaration unit) {
        String id = proto.resolvedId(reference);
        if (id.isEmpty()) {
            return OBJECT_IDS.contains(reference.target()) ? JavaTypes.OBJECT_ID : none(reference, place);
        }
        Schema schema = proto.types().getOrDefault(id, reference);
        if (schema instanceof Schema.Reference other && !proto.types().containsKey(other.target())) {
            return OBJECT_IDS.contains(other.target()) ? JavaTypes.OBJECT_ID : none(other, place);
        }
        if (forms.of(schema).isDeclared()) {
            return new JavaType.Declared(declarations.of(id));
        }
        if (schema instanceof Schema.Reference || !open.add(id)) {
            report.add(named(id), schema, NoForm.RECURSIVE);
            return JavaTypes.OBJECT;
        }
        JavaType type = of(schema, named(id), unit);
        open.remove(id);
        return type;
    }

    private Place named(String id) {
        return Place.of(id, comments.of(id));
    }

    private JavaType plain(Schema.Plain plain, Place place) {
        return switch (plain) {
            case BOOLEAN -> JavaTypes.BOOLEAN;
            case STRING -> JavaTypes.STRING;
            case NUMBER -> JavaTypes.DOUBLE;
            case INT -> JavaTypes.LONG; // as many digits as JavaScript has
            case UINT -> JavaTypes.UNSIGNED;
            case DATE -> JavaTypes.INSTANT;
            case ANY -> JavaTypes.OBJECT;
            case OBJECT -> {
                report.addObject(place);
                yield JavaTypes.OBJECT;
            }
            case BIGINT -> none(plain, place);
        };
    }

    /** The map of what an object does not declare. */
    JavaType map(Schema.Index index, Place place, Declaration unit) {
        return JavaTypes.map(index.isNumber(), element(index.type(), place.element("{}"), unit));
    }

    private JavaType map(Schema.Interface object, Schema.Index index, Place place, Declaration unit) {
        if (forms.isMap(object)) {
            return map(index, place, unit);
        }
        report.add(place, object, NoForm.INDEX_AND_PROPERTIES);
        return JavaTypes.map(false, JavaTypes.OBJECT); // properties beside numbers have names
    }

    private JavaType indexed(Schema.IndexedAccess access, Place place, Declaration unit) {
        report.add(place, access, NoForm.INDEXED_ACCESS);
        return flattening.properties(access.target()).orElse(List.of()).stream()
                .filter(property -> property.name().equals(access.index()))
                .findFirst()
                .map(property -> slot(property.type(), place, unit).type())
                .orElse(JavaTypes.OBJECT);
    }

    private JavaType none(Schema schema, Place place) {
        report.add(place, schema, reason(schema));
        return JavaTypes.OBJECT;
    }

    private NoForm reason(Schema schema) {
        if (schema instanceof Schema.Plain) {
            return NoForm.BIGINT;
        } else if (schema instanceof Schema.Literal) {
            return NoForm.LITERAL;
        } else if (schema instanceof Schema.Reference) {
            return NoForm.FOREIGN;
        } else if (schema instanceof Schema.Tuple) {
            return NoForm.TUPLE_TOO_LONG;
        } else if (schema instanceof Schema.Enumeration) {
            return NoForm.ENUM_VALUE;
        } else if (schema instanceof Schema.Union union) {
            boolean areLiterals =
                    forms.literals(union).size() == Forms.withoutNull(union).size();
            return areLiterals ? NoForm.LITERALS : NoForm.UNION;
        }
        return NoForm.MIXED;
    }

    /** The component of a record that stands for another type. */
    Component value(Schema schema, Place place, Declaration unit) {
        report.begin();
        Place at = place.hinted(place.hint() + "Value");
        JavaType type = forms.isMapOfItself(schema)
                        && proto.resolved(schema) instanceof Schema.Interface object
                        && object.index() != null
                ? map(object.index(), at, unit) // a record would be one in a record
                : of(schema, at, unit);
        return Component.of("value", type, false, false, report.typeScript());
    }

    /** The types of the elements of a tuple, as components. */
    List<Component> elements(Schema.Tuple tuple, Place place, Declaration unit) {
        List<Component> components = new ArrayList<>();
        for (int i = 0; i < tuple.elements().size(); i++) {
            report.begin();
            String name = Words.ordinal(i);
            Place at = place.element("[" + i + "]").hinted(name);
            boolean optional = i >= tuple.optionalStart();
            Slot slot = part(tuple.elements().get(i), at, unit, !optional);
            boolean orNull =
                    slot.orNull() || (slot.optional() && !slot.type().isObject()); // JSON has null for undefined here
            if (!optional && slot.optional() && slot.type().isObject()) {
                report.add(at, tuple.elements().get(i), NoForm.TUPLE_OBJECT);
            } else if (optional && slot.orNull()) {
                report.add(at, tuple.elements().get(i), NoForm.TUPLE_NULL);
            }
            components.add(Component.of(name, slot.type(), optional, orNull && !optional, report.typeScript()));
        }
        return components;
    }
}
