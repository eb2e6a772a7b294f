package io.tsrpc.processor.emit.java;

import io.tsrpc.processor.model.Mapping;
import io.tsrpc.processor.model.ObjectDef;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * How the components of a record lie in binary data: in blocks. Those of a parent lie together inside a block of the record, as they do
 * in data of the parent itself.
 *
 * @param number 0 for the record itself; the parents are numbered from 1
 * @param name the name of the record or parent
 * @param parents the blocks of its parents, in the order in which they are written
 * @param own the blocks with one component each
 */
record Blocks(int number, String name, List<Inherited> parents, List<Own> own) {
    /** Smaller ids are those of index signatures and of parents. */
    static final int FIRST_PROPERTY = 10;

    private static final int FIRST_PARENT = 1;

    /** The block of a parent. */
    record Inherited(int id, Blocks blocks) {}

    /** The block of a component of the record. */
    record Own(int id, Property component) {}

    /** The blocks of a record. */
    static Blocks of(RecordDef definition, Protocol protocol) {
        Map<String, Property> components = new HashMap<>();
        definition.properties().forEach(component -> components.put(component.name(), component));
        Mapping mapping = definition.mapping();
        ObjectDef layout = mapping == null ? definition : (ObjectDef) protocol.definition(mapping.target());
        return of(layout, components, protocol, new AtomicInteger());
    }

    private static Blocks of(
            ObjectDef object, Map<String, Property> components, Protocol protocol, AtomicInteger numbers) {
        int number = numbers.getAndIncrement();
        List<Inherited> parents = new ArrayList<>();
        for (ObjectDef.Parent parent : object.parents()) {
            ObjectDef extended = (ObjectDef) protocol.definition(parent.type());
            parents.add(new Inherited(parent.id() + FIRST_PARENT, of(extended, components, protocol, numbers)));
        }
        List<Own> own = new ArrayList<>();
        for (Property property : object.ownProperties()) {
            Property component = components.get(property.name());
            if (component != null) { // a mapped type may leave it out
                own.add(new Own(property(property.id()), component));
            }
        }
        return new Blocks(number, object.name().javaType().simpleName(), parents, own);
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
        return Stream.concat(
                        own.stream().map(Own::component),
                        parents.stream().flatMap(parent -> parent.blocks().components().stream()))
                .toList();
    }

    /** Whether there is at least one block in every value. */
    boolean isNeverEmpty() {
        return own.stream().anyMatch(block -> !block.component().presence().isOptional())
                || parents.stream().anyMatch(parent -> parent.blocks().isNeverEmpty());
    }

    /** Whether no value has any block. */
    boolean isAlwaysEmpty() {
        return own.isEmpty()
                && parents.stream().allMatch(parent -> parent.blocks().isAlwaysEmpty());
    }

    /** A name for a variable or method that each level has. */
    String called(String base) {
        return number == 0 ? base : base + number;
    }
}
