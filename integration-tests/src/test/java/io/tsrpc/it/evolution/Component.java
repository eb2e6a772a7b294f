package io.tsrpc.it.evolution;

/** A component of a record in a draft. */
final class Component {
    private final Use use;
    private String name;
    private String releasedName = "";
    private boolean isOptional;

    Component(String name, Use use, boolean isOptional) {
        this.name = name;
        this.use = use;
        this.isOptional = isOptional;
    }

    Use use() {
        return use;
    }

    boolean isOptional() {
        return isOptional;
    }

    void toggleOptional() {
        isOptional = !isOptional;
    }

    /** From now on others know it by its name. */
    void release() {
        releasedName = name;
    }

    /** Gives it another name, by which it is known as what it was. */
    void rename(String newName) {
        name = newName;
    }

    /** Gives it another name, by which it is something new. */
    void replace(String newName) {
        name = newName;
        releasedName = "";
    }

    /** From now on nobody knows it: it is in another type. */
    void forget() {
        releasedName = "";
    }

    @Override
    public String toString() {
        return Names.former(releasedName, name) + use.component(isOptional) + " " + name;
    }
}
