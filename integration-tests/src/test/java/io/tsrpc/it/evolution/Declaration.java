package io.tsrpc.it.evolution;

import java.util.ArrayList;
import java.util.List;

/** A named type of a draft. */
final class Declaration {
    /** What it declares. */
    enum Kind {
        RECORD,
        TUPLE,
        ENUM,
        UNION
    }

    private final Kind kind;
    private final String folder;
    private final List<Component> components = new ArrayList<>();
    private final List<Constant> constants = new ArrayList<>();
    private final List<Declaration> members = new ArrayList<>();
    private String name;
    private String releasedName = "";
    private String annotation = "";

    Declaration(Kind kind, String folder, String name) {
        this.kind = kind;
        this.folder = folder;
        this.name = name;
    }

    Kind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    /** The components of a record or a tuple. */
    List<Component> components() {
        return components;
    }

    /** The constants of an enum. */
    List<Constant> constants() {
        return constants;
    }

    /** The records of a union. */
    List<Declaration> members() {
        return members;
    }

    /** From now on others know it and all in it. */
    void release() {
        releasedName = name;
        components.forEach(Component::release);
        constants.replaceAll(Constant::released);
    }

    /** Gives it another name, by which it is known as what it was. */
    void rename(String newName) {
        name = newName;
    }

    /** Gives it another name, by which it is something new. */
    void replace(String newName) {
        name = newName;
        releasedName = "";
        components.forEach(Component::forget);
        constants.replaceAll(Constant::forgotten);
    }

    /** Gives it an annotation, instead of the one that it has. */
    void annotate(String text) {
        annotation = text;
    }

    /** Its source, if these are the unions. */
    String source(List<Declaration> unions) {
        String former = releasedName.equals(name) || releasedName.isEmpty()
                ? ""
                : Names.former(folder + "/" + releasedName, name);
        return former
                + annotation
                + switch (kind) {
                    case RECORD ->
                        "public record " + name + "(" + Names.joined(components) + ")" + implementing(unions) + " {}";
                    case TUPLE -> "@Tuple public record " + name + "(" + Names.joined(components) + ") {}";
                    case ENUM -> "public enum " + name + " { " + Names.joined(constants) + " }";
                    case UNION -> "public sealed interface " + name + " permits " + names(members) + " {}";
                };
    }

    private String implementing(List<Declaration> unions) {
        List<Declaration> own =
                unions.stream().filter(u -> u.members.contains(this)).toList();
        return own.isEmpty() ? "" : " implements " + names(own);
    }

    private static String names(List<Declaration> declarations) {
        return Names.joined(declarations.stream().map(Declaration::name).toList());
    }
}
