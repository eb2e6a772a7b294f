package io.tsrpc.cli.java;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The types of the protocol that a declaration names. */
final class Mentions {
    private final Set<Declaration> found = new LinkedHashSet<>();

    private Mentions() {}

    /** What a declaration and those that are nested in it name. */
    static Set<Declaration> in(Declaration topLevel) {
        Mentions mentions = new Mentions();
        topLevel.all().forEach(mentions::declaration);
        return mentions.found;
    }

    /** What a declaration names itself. */
    static Set<Declaration> of(Declaration declaration) {
        Mentions mentions = new Mentions();
        mentions.declaration(declaration);
        return mentions.found;
    }

    private void declaration(Declaration declaration) {
        declaration.allAnnotations().forEach(this::value);
        declaration.components.forEach(component -> type(component.type()));
        found.addAll(declaration.supertypes);
        found.addAll(declaration.permitted);
    }

    private void value(Object value) {
        if (value instanceof Annotation annotation) {
            if (annotation.declaration() != null) {
                found.add(annotation.declaration());
            }
            annotation.values().values().forEach(this::value);
        } else if (value instanceof Annotation.Items items) {
            items.items().forEach(this::value);
        } else if (value instanceof Declaration declaration) {
            found.add(declaration);
        }
    }

    private void type(JavaType type) {
        if (type instanceof JavaType.Declared declared) {
            found.add(declared.declaration());
        } else if (type instanceof JavaType.Library library) {
            library.arguments().forEach(this::type);
        } else if (type instanceof JavaType.Nullable nullable) {
            type(nullable.type());
        }
    }

    /** The types in whose files these are. */
    static List<Declaration> topLevels(Set<Declaration> declarations) {
        return declarations.stream().map(Declaration::top).distinct().toList();
    }
}
