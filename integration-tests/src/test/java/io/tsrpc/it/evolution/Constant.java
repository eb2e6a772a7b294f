package io.tsrpc.it.evolution;

/**
 * A constant of an enum in a draft.
 *
 * @param annotation what makes its value a number, or nothing
 * @param name its name
 * @param releasedName the name by which others know it, or nothing
 */
record Constant(String annotation, String name, String releasedName) {
    /** The constant as others know it. */
    Constant released() {
        return new Constant(annotation, name, annotation.isEmpty() ? name : "");
    }

    /** The constant with another name, by which it is known as what it was. */
    Constant renamed(String newName) {
        return new Constant(annotation, newName, releasedName);
    }

    /** The constant of another enum, which nobody knows. */
    Constant forgotten() {
        return new Constant(annotation, name, "");
    }

    @Override
    public String toString() {
        return annotation + Names.former(releasedName, name) + name;
    }
}
