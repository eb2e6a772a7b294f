package io.tsrpc.cli.java;

import io.tsrpc.cli.schema.Schema;
import io.tsrpc.cli.schema.ServiceProto;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The properties of objects as components. What takes over properties has the very components, with the types that were declared
 * for them.
 */
final class Objects {
    private final ServiceProto proto;
    private final Forms forms;
    private final Flattening flattening;
    private final Usage usage;
    private final Report report;
    private final Declarations declarations;
    private final Types types;
    private final Map<String, Fields> byId = new HashMap<>();

    Objects(
            ServiceProto proto,
            Forms forms,
            Flattening flattening,
            Usage usage,
            Report report,
            Declarations declarations,
            Types types) {
        this.proto = proto;
        this.forms = forms;
        this.flattening = flattening;
        this.usage = usage;
        this.report = report;
        this.declarations = declarations;
        this.types = types;
    }

    /** The own properties of an object. */
    Fields own(Schema.Interface object, String id, Place place, Declaration declaration) {
        if (id.isEmpty() || !usage.isDeclared(id)) {
            return fields(object, place, declaration.top());
        }
        Fields known = byId.get(id);
        if (known == null) {
            known = fields(object, place, declarations.of(id).top());
            byId.put(id, known);
        }
        return known;
    }

    /** The properties that an object extends. */
    Fields inherited(Schema.Interface object, Place place, Declaration declaration) {
        Fields all = Fields.NONE;
        for (Schema parent : object.parents()) {
            all = all.with(all(parent, place, declaration));
        }
        return all;
    }

    /** All properties of an object, or of what objects are put together to. */
    Fields all(Schema schema, Place place, Declaration declaration) {
        String id = proto.resolvedId(schema);
        Schema type = proto.resolved(schema);
        boolean isKnown = type instanceof Schema.Interface object
                ? flattening.whole(object).isPresent()
                : flattening.properties(type).isPresent();
        if (!isKnown) {
            return Fields.NONE; // it extends itself
        }
        if (id.isEmpty()) {
            return all(type, id, place, declaration);
        }
        Declaration home = usage.isDeclared(id) ? declarations.of(id) : declaration;
        return all(type, id, declarations.named(id), home);
    }

    private Fields all(Schema type, String id, Place at, Declaration declaration) {
        if (type instanceof Schema.Interface object) {
            return inherited(object, at, declaration).with(own(object, id, at, declaration));
        } else if (type instanceof Schema.Intersection intersection) {
            return merged(intersection, at, declaration);
        } else if (type instanceof Schema.Overwrite overwrite) {
            return all(overwrite.target(), at, declaration).with(all(overwrite.overwrite(), at, declaration));
        } else if (type instanceof Schema.Mapped mapped) {
            return mapped(mapped, at, declaration);
        }
        return Fields.NONE;
    }

    private Fields merged(Schema.Intersection intersection, Place place, Declaration declaration) {
        Fields all = Fields.NONE;
        Map<Schema, Fields> parts = new LinkedHashMap<>();
        int inline = 0;
        for (Schema.Member member : intersection.members()) {
            Place at = member.type() instanceof Schema.Interface ? place.object(inline++, place.hint()) : place;
            Fields part = all(member.type(), at, declaration);
            parts.put(member.type(), part);
            all = all.with(part);
        }
        for (Schema.Property property : flattening.properties(intersection).orElse(List.of())) {
            all = all.with(common(property, parts, place, declaration));
        }
        return all;
    }

    /** A property of an intersection, as one of the parts has it. */
    private Fields common(Schema.Property property, Map<Schema, Fields> parts, Place place, Declaration declaration) {
        Fields found = null;
        boolean isRequired = false;
        for (Map.Entry<Schema, Fields> part : parts.entrySet()) {
            Schema.Property own =
                    flattening.property(part.getKey(), property.name()).orElse(null);
            if (own != null && own.type().equals(property.type()) && (!isRequired || !own.optional())) {
                found = part.getValue().only(List.of(property.name()));
                isRequired = !own.optional();
            }
        }
        boolean isLiteral = forms.literal(property).isPresent();
        if (found == null || (isLiteral && found.literals().isEmpty())) {
            return field(property, place, declaration.top(), new HashSet<>());
        }
        boolean mayLack = property.optional() || Values.mayBeNothing(property.type());
        return isRequired || mayLack ? found : found.map(component -> component.withOptional(false));
    }

    private Fields mapped(Schema.Mapped mapped, Place place, Declaration declaration) {
        Fields target = all(mapped.target(), place, declaration);
        List<String> kept = target.names().stream()
                .filter(name -> Flattening.isKept(mapped, name))
                .toList();
        return mapped.kind().equals("Partial") ? partial(mapped, target, place, declaration) : target.only(kept);
    }

    /** A literal is one that may be absent. */
    private Fields partial(Schema.Mapped mapped, Fields target, Place place, Declaration declaration) {
        String id = proto.resolvedId(mapped.target());
        Place at = id.isEmpty() ? place : declarations.named(id);
        Declaration home = usage.isDeclared(id) ? declarations.of(id) : declaration;
        Fields literals = Fields.NONE;
        for (Schema.Property property : flattening.properties(mapped).orElse(List.of())) {
            if (target.literals().containsKey(property.name())) {
                literals = literals.with(field(property, at, home.top(), new HashSet<>()));
            }
        }
        Fields components = new Fields(target.components(), Map.of());
        return literals.with(components.map(component -> component.withOptional(true)));
    }

    private Fields fields(Schema.Interface object, Place place, Declaration unit) {
        Fields all = Fields.NONE;
        Set<String> taken = new HashSet<>();
        object.properties().forEach(property -> taken.add(property.name()));
        for (Schema.Property property : object.properties()) {
            all = all.with(field(property, place, unit, taken));
        }
        return all;
    }

    /** @param taken the names in Java that it does not get if it needs another one */
    private Fields field(Schema.Property property, Place place, Declaration unit, Set<String> taken) {
        var literal = forms.literal(property);
        if (literal.isPresent()) {
            return new Fields(List.of(), Map.of(property.name(), literal.get()));
        }
        String name = Words.isComponent(property.name())
                ? property.name()
                : Words.free(Words.component(property.name()), taken);
        return new Fields(List.of(component(property, name, place.property(property.name()), unit)), Map.of());
    }

    private Component component(Schema.Property property, String name, Place place, Declaration unit) {
        report.begin();
        Types.Slot slot = property.optional()
                ? types.slot(property.type(), place, unit)
                : types.required(property.type(), place, unit);
        if (!name.equals(property.name()) && !Words.isProperty(property.name())) {
            NoForm reason = property.name().isEmpty() ? NoForm.EMPTY_NAME : NoForm.PROPERTY_NAME;
            report.add(place.toString(), property.name(), reason);
        }
        return new Component(
                name,
                slot.type(),
                property.optional() || slot.optional(),
                slot.orNull(),
                slot.orUndefined(),
                false,
                name.equals(property.name()) ? "" : property.name(),
                place.comment().text(),
                report.typeScript());
    }
}
