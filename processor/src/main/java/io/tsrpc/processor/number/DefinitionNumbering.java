package io.tsrpc.processor.number;

import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.DefinitionVisitor;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.TupleDef;
import io.tsrpc.processor.model.UnionDef;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Assigns ids to the content of a definition. */
final class DefinitionNumbering implements DefinitionVisitor<Definition> {
    /** Numbers literals first, so a record that joins another union gets new ids for all its properties. */
    @Override
    public Definition record(RecordDef d) {
        List<RecordDef.Literal> literals = numbered(d.literals(), 0, RecordDef.Literal::withId);
        List<Property> properties = numbered(d.properties(), literals.size(), Property::withId);
        return new RecordDef(d.name(), literals, properties, d.recursive(), d.doc(), d.origin());
    }

    /** Numbers elements by position, whatever the previous protocol was. */
    @Override
    public Definition tuple(TupleDef d) {
        List<Property> elements = numbered(d.elements(), 0, Property::withId);
        return new TupleDef(d.name(), elements, d.optionalStart(), d.recursive(), d.doc(), d.origin());
    }

    @Override
    public Definition enumeration(EnumDef d) {
        return new EnumDef(d.name(), numbered(d.members(), 0, EnumDef.Member::withId), d.doc(), d.origin());
    }

    @Override
    public Definition union(UnionDef d) {
        List<UnionDef.Member> members = numbered(d.members(), 0, UnionDef.Member::withId);
        return new UnionDef(d.name(), d.discriminator(), members, d.doc(), d.origin());
    }

    private static <T> List<T> numbered(List<T> items, int first, BiFunction<T, Integer, T> withId) {
        return IntStream.range(0, items.size())
                .mapToObj(i -> withId.apply(items.get(i), first + i))
                .toList();
    }
}
