package io.tsrpc.processor.emit.java;

import io.tsrpc.processor.model.ObjectDef;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * How the components of a record lie in binary data: in blocks. Those of a parent lie together inside a block of the record, as they do
 * in data of the parent itself.
 *
 * @param number 0 for the record itself; the parents are numbered from 1
 * @param name the name of the record or parent
 * @param intersection whether it is an intersection: then what lies in it are its members, each of which is always written
 * @param parents the blocks of its parents or members, in the order in which they are written
 * @param own the blocks with one component each
 * @param rest the component whose entries are blocks, if the record itself has one
 */
record Blocks(
        int number,
        String name,
        boolean intersection,
        List<Inherited> parents,
        List<Own> own,
        Optional<Property> rest) {
    /** Smaller ids are those of index signatures and of parents. */
    static final int FIRST_PROPERTY = 10;

    private static final int FIRST_PARENT = 1;

    /** The block of a parent or member. */
    record Inherited(int id, Blocks blocks) {}

    /** The block of a component of the record. */
    record Own(int id, Property component) {}

    /** The blocks of a record. */
    static Blocks of(RecordDef definition, Protocol protocol) {
        Map<String, Property> components = new HashMap<>();
        definition.properties().forEach(component -> components.put(component.name(), component));
        return of(definition, components, protocol, new AtomicInteger());
    }

    private static Blocks of(
            ObjectDef object, Map<String, Property> components, Protocol protocol, AtomicInteger numbers) {
        String name = object.name().javaType().simpleName();
        if (object instanceof RecordDef r && r.mapping() != null) {
            Map<String, Property> mapped = new HashMap<>(components);
            mapped.keySet()
                    .retainAll(r.properties().stream().map(Property::name).toList());
            ObjectDef target = (ObjectDef) protocol.definition(r.mapping().target());
            return of(target, mapped, protocol, numbers).named(name);
        }
        int number = numbers.getAndIncrement();
        List<Inherited> parents = new ArrayList<>();
        for (ObjectDef.Parent parent : object.parents()) {
            ObjectDef extended = (ObjectDef) protocol.definition(parent.type());
            parents.add(new Inherited(parent.id() + FIRST_PARENT, of(extended, components, protocol, numbers)));
        }
        List<ObjectDef.Parent> members = object instanceof RecordDef r ? r.members() : List.of();
        for (ObjectDef.Parent member : members) {
            ObjectDef definition = (ObjectDef) protocol.definition(member.type());
            parents.add(new Inherited(member.id(), of(definition, components, protocol, numbers)));
        }
        List<Own> own = new ArrayList<>();
        for (Property property : object.ownProperties()) {
            Property component = components.get(property.name());
            if (component != null) { // a mapped type may leave it out
                own.add(new Own(property(property.id()), component));
            }
        }
        return new Blocks(number, name, !members.isEmpty(), parents, own, object.rest());
    }

    private Blocks named(String newName) {
        return new Blocks(number, newName, intersection, parents, own, rest);
    }

    /** The id of the block of a property. */
    static int property(int id) {
        return id + FIRST_PROPERTY;
    }

    /** These and those of all parents, these first. */
    Stream<Blocks> all() {
        return Stream.concat(
                Stream.of(this),
                parents.stream().flatMap(parent -> parent.blocks().all()));
    }

    /** The components in TSBuffer's order: an object's own before those of its parents (tsbuffer-validator 2.1.3). */
    List<Property> components() {
        return Stream.of(
                        own.stream().map(Own::component),
                        parents.stream().flatMap(parent -> parent.blocks().components().stream()),
                        rest.stream())
                .flatMap(all -> all)
                .distinct() // members of an intersection may have the same
                .toList();
    }

    /** The blocks with one component each that are sent: not those of literals. */
    List<Own> sent() {
        return own.stream().filter(block -> !block.component().isLiteral()).toList();
    }

    /** Whether there is at least one block in every value. */
    boolean isNeverEmpty() {
        return intersection
                || sent().stream()
                        .anyMatch(block -> !block.component().presence().isOptional())
                || parents.stream().anyMatch(parent -> parent.blocks().isNeverEmpty());
    }

    /** Whether no value has any block. */
    boolean isAlwaysEmpty() {
        return !intersection
                && sent().isEmpty()
                && parents.stream().allMatch(parent -> parent.blocks().isAlwaysEmpty());
    }

    /** Whether every value has this block of a parent or member. */
    boolean isAlwaysWritten(Inherited parent) {
        return intersection || parent.blocks().isNeverEmpty();
    }

    /** Whether some values have this block, and others have it not. */
    boolean isSometimesWritten(Inherited parent) {
        return !isAlwaysWritten(parent) && !parent.blocks().isAlwaysEmpty();
    }

    /** A name for a variable or method that each level has. */
    String called(String base) {
        return number == 0 ? base : base + number;
    }
}
