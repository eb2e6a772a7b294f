package io.tsrpc.processor.model;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;

/** Looks for a union in itself, wherever its members would be written out with it: anywhere but in a record. */
final class UnionContent implements NestingVisitor<Boolean> {
    private final Function<TypeUse.NamedUse, Definition> definitions;
    private final TypeName searched;
    private final Set<TypeName> seen = new HashSet<>();

    private UnionContent(Function<TypeUse.NamedUse, Definition> definitions, TypeName searched) {
        this.definitions = definitions;
        this.searched = searched;
    }

    /** Whether a union contains itself in lists, maps and other unions. */
    static boolean containsItself(Definition union, Function<TypeUse.NamedUse, Definition> definitions) {
        return new UnionContent(definitions, union.name()).isIn(union);
    }

    private boolean isIn(Definition definition) {
        return definition instanceof UnionDef union
                && union.members().stream().anyMatch(member -> member.type().accept(this));
    }

    @Override
    public Boolean named(TypeUse.NamedUse type) {
        return type.name().equals(searched) || (seen.add(type.name()) && isIn(definitions.apply(type)));
    }

    @Override
    public Boolean list(TypeUse.ListUse type) {
        return type.element().accept(this);
    }

    @Override
    public Boolean map(TypeUse.MapUse type) {
        return type.value().accept(this);
    }

    @Override
    public Boolean nullable(TypeUse.NullableUse type) {
        return type.type().accept(this);
    }

    @Override
    public Boolean leaf(TypeUse type) {
        return false;
    }
}
