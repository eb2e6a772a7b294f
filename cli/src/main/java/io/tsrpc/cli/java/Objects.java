package io.tsrpc.cli.java;

import io.tsrpc.cli.schema.Schema;
import io.tsrpc.cli.schema.ServiceProto;
import java.util.ArrayList;
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
            return mapped(mapped, all(mapped.target(), at, declaration));
        }
        return Fields.NONE;
    }

    private Fields merged(Schema.Intersection intersection, Place place, Declaration declaration) {
        Fields all = Fields.NONE;
        int inline = 0;
        for (Schema.Member member : intersection.members()) {
            Place at = member.type() instanceof Schema.Interface ? place.object(inline++, place.hint()) : place;
            all = all.and(all(member.type(), at, declaration));
        }
        return all;
    }

    private static Fields mapped(Schema.Mapped mapped, Fields target) {
        boolean isPartial = mapped.kind().equals("Partial");
        Map<String, Object> literals = new LinkedHashMap<>(target.literals());
        literals.keySet().removeIf(name -> !Flattening.isKept(mapped, name));
        return new Fields(
                target.components().stream()
                        .filter(component -> Flattening.isKept(mapped, component.property()))
                        .map(component -> isPartial ? component.withOptional(true) : component)
                        .toList(),
                literals);
    }

    private Fields fields(Schema.Interface object, Place place, Declaration unit) {
        List<Component> components = new ArrayList<>();
        Map<String, Object> literals = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>();
        object.properties().forEach(property -> taken.add(property.name()));
        for (Schema.Property property : object.properties()) {
            var literal = forms.literal(property);
            if (literal.isPresent()) {
                literals.put(property.name(), literal.get());
            } else {
                String name = Words.isComponent(property.name())
                        ? property.name()
                        : Words.free(Words.component(property.name()), taken);
                components.add(component(property, name, place.property(property.name()), unit));
            }
        }
        return new Fields(components, literals);
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
