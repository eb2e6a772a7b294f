package io.tsrpc.processor.emit.java;

import io.tsrpc.processor.model.Container;
import io.tsrpc.processor.model.DefinitionVisitor;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.InterfaceDef;
import io.tsrpc.processor.model.NestingVisitor;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.TupleDef;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef;
import java.util.HashSet;
import java.util.Set;

/** Finds the definitions whose values are in sets, or in elements of sets: their codecs need hash codes. */
final class SetElements {
    private final Protocol protocol;
    private final Set<TypeUse.NamedUse> found = new HashSet<>();

    private SetElements(Protocol protocol) {
        this.protocol = protocol;
    }

    static Set<TypeUse.NamedUse> of(Protocol protocol) {
        SetElements elements = new SetElements(protocol);
        Search outside = elements.new Search(false);
        protocol.definitions().forEach(definition -> definition.accept(outside));
        return elements.found;
    }

    private void add(TypeUse.NamedUse use) {
        if (found.add(use)) {
            protocol.definition(use).accept(new Search(true));
        }
    }

    /** Looks through a definition or a type, which is in a set or not. */
    private final class Search implements DefinitionVisitor<Void>, NestingVisitor<Void> {
        private final boolean inSet;

        Search(boolean inSet) {
            this.inSet = inSet;
        }

        @Override
        public Void record(RecordDef definition) {
            definition.properties().forEach(property -> property.type().accept(this));
            return null;
        }

        @Override
        public Void interfaceOnly(InterfaceDef definition) {
            return null; // what extends it has its properties
        }

        @Override
        public Void tuple(TupleDef definition) {
            definition.elements().forEach(element -> element.type().accept(this));
            return null;
        }

        @Override
        public Void enumeration(EnumDef definition) {
            return null;
        }

        @Override
        public Void union(UnionDef definition) {
            definition.members().forEach(member -> member.type().accept(this));
            return null;
        }

        @Override
        public Void leaf(TypeUse type) {
            return null;
        }

        @Override
        public Void named(TypeUse.NamedUse type) {
            if (inSet) {
                add(type);
            }
            return null;
        }

        @Override
        public Void list(TypeUse.ListUse type) {
            return type.element().accept(type.container() == Container.SET ? new Search(true) : this);
        }

        @Override
        public Void map(TypeUse.MapUse type) {
            return type.value().accept(this);
        }

        @Override
        public Void nullable(TypeUse.NullableUse type) {
            return type.type().accept(this);
        }
    }
}
