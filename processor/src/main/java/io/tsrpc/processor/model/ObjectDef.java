package io.tsrpc.processor.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An object of TypeScript, which may extend others: an interface in the schema. */
public sealed interface ObjectDef extends Definition permits RecordDef, InterfaceDef {
    /** What it extends, in the order of TypeScript. */
    List<Parent> parents();

    /** Its properties; a record's are its components, with those of its parents. */
    List<Property> properties();

    /** The map of all properties that are not declared, if it has one. */
    default Optional<Property> rest() {
        return properties().stream().filter(Property::isRest).findFirst();
    }

    /** The declared properties that it has not from a parent. */
    default List<Property> ownProperties() {
        Set<String> inherited = new HashSet<>();
        parents().forEach(parent -> inherited.addAll(parent.properties()));
        return properties().stream()
                .filter(property -> !property.isRest() && !inherited.contains(property.name()))
                .toList();
    }

    /** All types that it has properties from. */
    default List<TypeUse.NamedUse> sources() {
        return parents().stream().map(Parent::type).toList();
    }

    /**
     * What an object extends, or a member of an intersection.
     *
     * @param id unique among the parents, or members, of an object
     * @param type the parent or member
     * @param properties the names of all of its properties, with those of its own parents
     */
    record Parent(int id, TypeUse.NamedUse type, List<String> properties) {
        /** The largest number of parents. */
        public static final int MOST = 9;

        /** Copies the list. */
        public Parent {
            properties = List.copyOf(properties);
        }

        /** A copy with this id. */
        public Parent withId(int newId) {
            return new Parent(newId, type, properties);
        }
    }
}
