package io.tsrpc.cli.java;

import io.tsrpc.cli.java.Declaration.Constant;
import io.tsrpc.cli.java.Declaration.Kind;
import io.tsrpc.cli.schema.Schema;
import io.tsrpc.cli.schema.ServiceProto;
import io.tsrpc.cli.sources.Comment;
import io.tsrpc.cli.sources.Comments;
import io.tsrpc.processor.json.JsonPrinter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Fills declarations with what schemas have. */
final class Filling {
    private final ServiceProto proto;
    private final Forms forms;
    private final Flattening flattening;
    private final Usage usage;
    private final Report report;
    private final Declarations declarations;
    private final Types types;
    private final Objects objects;

    Filling(
            ServiceProto proto,
            Forms forms,
            Flattening flattening,
            Usage usage,
            Comments comments,
            Report report,
            Declarations declarations) {
        this.proto = proto;
        this.forms = forms;
        this.flattening = flattening;
        this.usage = usage;
        this.report = report;
        this.declarations = declarations;
        this.types = new Types(proto, forms, flattening, comments, report, declarations);
        this.objects = new Objects(proto, forms, flattening, usage, report, declarations, types);
    }

    Types types() {
        return types;
    }

    /**
     * Fills a declaration.
     *
     * @param id the schema id of the type; empty if it has none
     */
    void fill(Declaration declaration, Schema schema, String id, Place place) {
        declaration.comment = place.comment().text();
        if (schema instanceof Schema.Interface object) {
            object(declaration, object, id, place);
        } else if (schema instanceof Schema.Mapped mapped) {
            mapped(declaration, mapped, place);
        } else if (schema instanceof Schema.Intersection intersection) {
            intersection(declaration, intersection, place);
        } else if (schema instanceof Schema.Overwrite) {
            report.add(place, schema, NoForm.OVERWRITE);
            add(declaration, objects.all(schema, place, declaration));
        } else if (schema instanceof Schema.Tuple tuple) {
            declaration.annotations.add(Annotation.of(Annotation.CONTRACT + "Tuple"));
            declaration.components.addAll(types.elements(tuple, place, declaration));
        } else if (schema instanceof Schema.Enumeration enumeration) {
            constants(declaration, enumeration.values(), place.comment());
        } else if (forms.of(schema) == Form.LITERALS) {
            if (schema instanceof Schema.Keyof) {
                report.add(place, schema, NoForm.KEYOF);
            }
            addNull(declaration, schema);
            declaration.annotations.add(Annotation.of(Annotation.TYPESCRIPT + "LiteralUnion"));
            constants(declaration, forms.literals(schema), Comment.NONE);
        } else if (schema instanceof Schema.Union union) {
            addNull(declaration, union);
            union(declaration, union, place);
        }
        if (declaration.components.size() > ConstructorSlots.MOST && declaration.kind == Kind.RECORD) {
            report.add(place, schema, NoForm.TOO_MANY_PROPERTIES);
            declaration
                    .components
                    .subList(ConstructorSlots.MOST, declaration.components.size())
                    .clear();
        }
    }

    // --- objects -------------------------------------------------------------------------------------------------

    private void object(Declaration declaration, Schema.Interface object, String id, Place place) {
        Fields own = forms.isMap(object) ? Fields.NONE : objects.own(object, id, place, declaration);
        if (object.parents().isEmpty()) {
            add(declaration, own);
        } else if (forms.canExtend(object)) {
            List<Declaration> parents = object.parents().stream()
                    .map(parent -> declarations.part(declaration, parent, place))
                    .toList();
            declaration.annotations.add(Annotation.ofTypes(Annotation.TYPESCRIPT + "Extends", parents));
            parents.stream().filter(parent -> parent.kind == Kind.INTERFACE).forEach(declaration.supertypes::add);
            Fields all = objects.inherited(object, place, declaration).with(own);
            Fields declared = declaration.kind == Kind.INTERFACE ? all.only(own.names()) : all;
            add(declaration, new Fields(declared.components(), own.literals()));
        } else {
            report.add(place, object, NoForm.PARENTS);
            add(declaration, objects.inherited(object, place, declaration).with(own));
        }
        flattening.index(object).ifPresent(index -> {
            report.begin();
            JavaType map = types.map(index, place, declaration.top());
            declaration.components.add(Component.rest(restName(declaration), map, report.typeScript()));
        });
    }

    /** It is not sent, and only must differ from the others. */
    private static String restName(Declaration declaration) {
        Set<String> taken = new HashSet<>(declaration.literals.keySet());
        declaration.components.forEach(component -> taken.add(component.name()));
        String name = "more";
        for (int i = 2; taken.contains(name); i++) {
            name = "more" + i;
        }
        return name;
    }

    private static void add(Declaration declaration, Fields fields) {
        declaration.components.addAll(fields.components());
        declaration.literals.putAll(fields.literals());
    }

    private void mapped(Declaration declaration, Schema.Mapped mapped, Place place) {
        Fields fields = objects.all(mapped, place, declaration);
        if (forms.canMap(mapped)) {
            Declaration target = declarations.part(declaration, mapped.target(), place);
            declaration.annotations.add(Annotation.of(Annotation.TYPESCRIPT + mapped.kind(), target));
        } else {
            report.add(place, mapped, NoForm.MAPPED);
        }
        add(declaration, fields);
    }

    private void intersection(Declaration declaration, Schema.Intersection intersection, Place place) {
        Fields all = objects.all(intersection, place, declaration);
        if (!flattening.isOfParts(intersection)) {
            report.add(place, intersection, NoForm.INTERSECTION_OF_TYPES);
        } else if (declaration.isMember) {
            report.add(place, intersection, NoForm.INTERSECTION_MEMBER);
        } else if (forms.canIntersect(intersection)) {
            List<Declaration> parts = new ArrayList<>();
            int inline = 0;
            for (Schema.Member member : intersection.members()) {
                Place at = member.type() instanceof Schema.Interface ? place.object(inline++, place.hint()) : place;
                Declaration part = declarations.part(declaration, member.type(), at);
                parts.add(part);
                Fields accessors = objects.all(member.type(), at, declaration);
                if (part.kind == Kind.INTERFACE && all.components().containsAll(accessors.components())) {
                    declaration.supertypes.add(part);
                }
            }
            declaration.annotations.add(Annotation.ofTypes(Annotation.TYPESCRIPT + "Intersection", parts));
        } else {
            report.add(place, intersection, NoForm.INTERSECTION);
        }
        add(declaration, all);
    }

    // --- enums ---------------------------------------------------------------------------------------------------

    private static void constants(Declaration declaration, List<Object> values, Comment comment) {
        Set<String> taken = new HashSet<>();
        for (Object value : values) {
            Comment.Constant known =
                    comment.constant(JsonPrinter.onOneLine(value)).orElse(new Comment.Constant("", ""));
            String base = Words.constant(known.name().isEmpty() ? value : known.name());
            String name = base;
            for (int i = 2; !taken.add(name); i++) {
                name = base + "_" + i;
            }
            declaration.constants.add(
                    new Constant(name, value.equals(name) ? null : Annotation.enumValue(value), known.text()));
        }
    }

    // --- unions --------------------------------------------------------------------------------------------------

    private static void addNull(Declaration declaration, Schema schema) {
        if (schema instanceof Schema.Union union && Forms.hasNull(union)) {
            declaration.annotations.add(Annotation.of(Annotation.TYPESCRIPT + "OrNull"));
        }
    }

    private void union(Declaration union, Schema.Union schema, Place place) {
        String discriminator = forms.discriminator(schema).orElse("");
        if (discriminator.isEmpty()) {
            union.annotations.add(Annotation.of(Annotation.TYPESCRIPT + "Untagged"));
        } else if (!discriminator.equals("type")) {
            union.annotations.add(Annotation.ofText(Annotation.CONTRACT + "Discriminator", discriminator));
        }
        int inline = 0;
        for (Schema.Member member : Forms.withoutNull(schema)) {
            String id = proto.resolvedId(member.type());
            Declaration record;
            if (!forms.isRecord(schema, member.type())) {
                record = declarations.standIn(union, standInName(member.type()));
                record.components.add(types.value(member.type(), place, union));
                if (forms.of(member.type()) == Form.OBJECT && !forms.isMapOfItself(proto.resolved(member.type()))) {
                    report.add(place, member.type(), NoForm.OPEN_MEMBER);
                }
            } else if (id.isEmpty()) {
                String name = discriminator.isEmpty() ? nameOf(member.type()) : tag(member.type(), discriminator);
                record = declarations.member(union, name, member.type(), "", place.object(inline++, name));
            } else if (isShared(id, union, discriminator)) {
                record = declarations.of(id);
            } else {
                String name = id.substring(id.lastIndexOf('/') + 1);
                record = declarations.member(union, name, proto.resolved(member.type()), id, declarations.named(id));
            }
            record.isMember = true;
            record.discriminator = discriminator;
            record.supertypes.add(union);
            union.permitted.add(record);
        }
    }

    private static String standInName(Schema schema) {
        if (schema instanceof Schema.Plain plain) {
            return switch (plain) {
                case BOOLEAN -> "Flag";
                case STRING -> "Text";
                case NUMBER -> "Decimal";
                case INT, UINT -> "Whole";
                case DATE -> "Time";
                default -> "Other";
            };
        } else if (schema instanceof Schema.Reference reference) {
            return reference.target().substring(reference.target().lastIndexOf('/') + 1) + "Value";
        } else if (schema instanceof Schema.Array) {
            return "Items";
        } else if (schema instanceof Schema.Interface) {
            return "Entries";
        }
        return schema instanceof Schema.Buffer ? "Bytes" : "Value";
    }

    /** What an object is called that has no name: after what it always says, or else after its first property. */
    private String nameOf(Schema member) {
        List<Schema.Property> properties = flattening.properties(member).orElse(List.of());
        return properties.stream()
                .flatMap(property -> forms.literal(property).map(value -> saying(property.name(), value)).stream())
                .findFirst()
                .or(() -> properties.stream().map(Schema.Property::name).findFirst())
                .orElse("Empty");
    }

    private static String saying(String property, Object value) {
        if (value instanceof String text) {
            return text;
        }
        String name = Words.type(property);
        return value instanceof Boolean isSo ? (isSo ? name : "Not" + name) : name + value;
    }

    private String tag(Schema member, String discriminator) {
        return ((Schema.Interface) member)
                .properties().stream()
                        .filter(property -> property.name().equals(discriminator))
                        .flatMap(property -> forms.literal(property).stream())
                        .map(value -> saying(discriminator, value))
                        .findFirst()
                        .orElse("");
    }

    /** Whether a record can implement a union; otherwise the union has a copy of it, which has the same bytes. */
    private boolean isShared(String id, Declaration union, String discriminator) {
        boolean isMerged = forms.of(proto.types().getOrDefault(id, new Schema.Reference(id))) == Form.MERGED;
        if (isMerged || usage.isBase(id) || !declarations.packageOf(id).equals(union.packageName)) {
            return false;
        }
        String home = usage.union(id);
        if (!home.isEmpty()) {
            Schema schema = proto.types().getOrDefault(home, new Schema.Reference(home));
            return forms.discriminator((Schema.Union) schema).orElse("").equals(discriminator);
        }
        Declaration record = declarations.of(id);
        return !record.isMember || record.discriminator.equals(discriminator);
    }
}
