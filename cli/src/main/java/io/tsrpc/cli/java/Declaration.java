package io.tsrpc.cli.java;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A type in Java, which is made step by step. */
final class Declaration {
    /** The kinds of declarations. */
    enum Kind {
        /** The interface around a request and a response. */
        API,
        RECORD,
        /** An interface that records extend. */
        INTERFACE,
        /** A sealed interface of records. */
        UNION,
        ENUM,
        ANNOTATION
    }

    /**
     * A constant of an enum.
     *
     * @param annotation its value, or null if the name is that
     */
    record Constant(String name, @Nullable Annotation annotation, String comment) {}

    /**
     * A member of an annotation.
     *
     * @param defaultValue the text of the Java expression; empty if there is none
     */
    record Member(String type, String name, String defaultValue) {}

    final Kind kind;
    final String packageName;
    private @Nullable Declaration outer;

    /** What it may be called, the best first; of the last one there may be several, with numbers. */
    final List<String> names;

    final List<Annotation> annotations = new ArrayList<>();
    final List<Declaration> nested = new ArrayList<>();
    final List<Component> components = new ArrayList<>();

    /** What it implements or extends in Java. */
    final List<Declaration> supertypes = new ArrayList<>();

    /** The records of a sealed interface. */
    final List<Declaration> permitted = new ArrayList<>();

    final List<Constant> constants = new ArrayList<>();
    final List<Member> members = new ArrayList<>();

    /** The properties with one value. */
    final Map<String, Object> literals = new LinkedHashMap<>();

    /** Whether it is a record of unions. */
    boolean isMember;

    /** The property by which unions know this record; empty if they do not need one. */
    String discriminator = "";

    String comment = "";
    private String name = "";

    private Declaration(Kind kind, String packageName, @Nullable Declaration outer, List<String> names) {
        this.kind = kind;
        this.packageName = packageName;
        this.outer = outer;
        this.names = names;
    }

    /** A type in a file of its own. */
    static Declaration topLevel(Kind kind, String packageName, List<String> names) {
        return new Declaration(kind, packageName, null, names);
    }

    /** A type in another one. */
    static Declaration nested(Kind kind, Declaration outer, List<String> names) {
        Declaration declaration = new Declaration(kind, outer.packageName, outer, names);
        outer.nested.add(declaration);
        return declaration;
    }

    /** The type in which it is; null if it has a file of its own. */
    @Nullable
    Declaration outer() {
        return outer;
    }

    /** Leaves the type in which it is, for a file of its own. */
    void leave() {
        if (outer != null) {
            outer.nested.remove(this);
            outer = null;
        }
    }

    /** It and the types in which it is. */
    List<Declaration> withOuter() {
        List<Declaration> all = outer == null ? new ArrayList<>() : outer.withOuter();
        all.add(this);
        return all;
    }

    /** The type in whose file it is. */
    Declaration top() {
        return outer == null ? this : outer.top();
    }

    /** The name, once it has one. */
    String name() {
        return name;
    }

    void call(String chosen) {
        name = chosen;
    }

    /** The name with those of the types around it: {@code ApiLogin.Req}. */
    List<String> path() {
        List<String> path = outer == null ? new ArrayList<>() : outer.path();
        path.add(name);
        return path;
    }

    /** The annotations with those of literals. */
    List<Annotation> allAnnotations() {
        List<Annotation> all = new ArrayList<>(annotations);
        literals.forEach((property, value) -> all.add(
                property.equals(discriminator)
                        ? Annotation.discriminatorValue(value)
                        : Annotation.literalProperty(property, value)));
        return all;
    }

    /** It and all that is nested in it. */
    List<Declaration> all() {
        List<Declaration> all = new ArrayList<>(List.of(this));
        nested.forEach(declaration -> all.addAll(declaration.all()));
        return all;
    }
}
