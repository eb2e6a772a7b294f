package io.tsrpc.cli.java;

/**
 * A component of a record, or a property of an interface.
 *
 * @param orNull whether null is one of its values
 * @param formerName what the property is called in TypeScript, if Java has another name; otherwise empty
 * @param comment what TypeScript's sources tell
 * @param typeScript the type there, if Java has no form of it; otherwise empty
 */
record Component(
        String name,
        JavaType type,
        boolean optional,
        boolean orNull,
        String formerName,
        String comment,
        String typeScript) {
    /** The property's name. */
    String property() {
        return formerName.isEmpty() ? name : formerName;
    }

    Component asOptional() {
        return new Component(name, type, true, orNull, formerName, comment, typeScript);
    }
}
