package io.tsrpc.cli.java;

/**
 * A component of a record, or a property of an interface.
 *
 * @param orNull whether null is one of its values
 * @param rest whether it is the map of what the object does not declare
 * @param formerName what the property is called in TypeScript, if Java has another name; otherwise empty
 * @param comment what TypeScript's sources tell
 * @param typeScript the type there, if Java has no form of it; otherwise empty
 */
record Component(
        String name,
        JavaType type,
        boolean optional,
        boolean orNull,
        boolean rest,
        String formerName,
        String comment,
        String typeScript) {
    /** A component of the name and the type that a property has in TypeScript. */
    static Component of(String name, JavaType type, boolean optional, boolean orNull, String typeScript) {
        return new Component(name, type, optional, orNull, false, "", "", typeScript);
    }

    /** The map of what an object does not declare. */
    static Component rest(String name, JavaType map, String typeScript) {
        return new Component(name, map, false, false, true, "", "", typeScript);
    }

    /** The property's name. */
    String property() {
        return formerName.isEmpty() ? name : formerName;
    }

    Component withOptional(boolean isSo) {
        return new Component(name, type, isSo, orNull, rest, formerName, comment, typeScript);
    }
}
