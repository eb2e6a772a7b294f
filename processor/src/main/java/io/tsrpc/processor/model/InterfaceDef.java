package io.tsrpc.processor.model;

import java.util.List;

/**
 * A Java interface whose methods are properties. It is only extended: no value is of this type alone, so it has no codec.
 *
 * @param parents what it extends
 * @param properties what its own methods return
 */
public record InterfaceDef(TypeName name, List<Parent> parents, List<Property> properties, Doc doc, Origin origin)
        implements ObjectDef {
    /** Copies the lists. */
    public InterfaceDef {
        parents = List.copyOf(parents);
        properties = List.copyOf(properties);
    }

    @Override
    public Kind kind() {
        return Kind.INTERFACE;
    }

    @Override
    public <R> R accept(DefinitionVisitor<R> visitor) {
        return visitor.interfaceOnly(this);
    }
}
