package io.tsrpc.cli.java;

import java.util.ArrayList;
import java.util.List;

/**
 * A component of a record, or a property of an interface.
 *
 * @param orNull whether null is one of its values
 * @param orUndefined whether it is a union with undefined; then it is optional
 * @param rest whether it is the map of what the object does not declare
 * @param propertyName what the property is called in TypeScript, if Java has another name; otherwise empty
 * @param comment what TypeScript's sources tell
 * @param typeScript the type there, if Java has no form of it; otherwise empty
 */
record Component(
        String name,
        JavaType type,
        boolean optional,
        boolean orNull,
        boolean orUndefined,
        boolean rest,
        String propertyName,
        String comment,
        String typeScript) {
    /** A component of the name and the type that a property has in TypeScript. */
    static Component of(String name, JavaType type, boolean optional, boolean orNull, String typeScript) {
        return new Component(name, type, optional, orNull, false, false, "", "", typeScript);
    }

    /** The map of what an object does not declare. */
    static Component rest(String name, JavaType map, String typeScript) {
        return new Component(name, map, false, false, false, true, "", "", typeScript);
    }

    /** The property's name. */
    String property() {
        return propertyName.isEmpty() ? name : propertyName;
    }

    /** What says how it is sent. */
    List<Annotation> annotations() {
        List<Annotation> annotations = new ArrayList<>();
        if (!propertyName.isEmpty()) {
            annotations.add(Annotation.propertyName(propertyName));
        }
        if (rest) {
            annotations.add(Annotation.of(Annotation.TYPESCRIPT + "Rest"));
        }
        if (orUndefined) {
            annotations.add(Annotation.of(Annotation.TYPESCRIPT + "OrUndefined"));
        }
        if (orNull) {
            annotations.add(Annotation.of(Annotation.TYPESCRIPT + "OrNull"));
        }
        return annotations;
    }

    Component withOptional(boolean isSo) {
        return new Component(name, type, isSo, orNull, orUndefined, rest, propertyName, comment, typeScript);
    }

    Component withType(JavaType other) {
        return new Component(name, other, optional, orNull, orUndefined, rest, propertyName, comment, typeScript);
    }

    /** The same property with another name in Java. */
    Component withName(String other) {
        return new Component(other, type, optional, orNull, orUndefined, rest, property(), comment, typeScript);
    }
}
