package io.tsrpc.processor.number;

import io.tsrpc.processor.contract.Contract;
import io.tsrpc.processor.contract.Member;
import io.tsrpc.processor.contract.TypeEntry;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.json.JsonPrinter;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.DefinitionVisitor;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.TupleDef;
import io.tsrpc.processor.model.TypeName;
import io.tsrpc.processor.model.UnionDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Assigns ids to the content of a definition. */
final class DefinitionNumbering implements DefinitionVisitor<Definition> {
    private final Contract contract;
    private final Protocol protocol;
    private final Problems problems;

    DefinitionNumbering(Contract contract, Protocol protocol, Problems problems) {
        this.contract = contract;
        this.protocol = protocol;
        this.problems = problems;
    }

    /** Numbers literals first: in a contract that begins, they are the first properties. */
    @Override
    public Definition record(RecordDef d) {
        IdSource ids = ids(d);
        List<RecordDef.Literal> literals = new ArrayList<>();
        for (RecordDef.Literal literal : d.literals()) {
            literals.add(literal.withId(ids.of(literal.property(), "", d.origin())));
        }
        List<Property> properties = new ArrayList<>();
        for (Property property : d.properties()) {
            properties.add(property.withId(ids.of(property.name(), property.formerName(), property.origin())));
        }
        return new RecordDef(d.name(), literals, properties, d.recursive(), d.ownEquality(), d.doc(), d.origin());
    }

    /** Numbers elements by position, which is what binary data carries. */
    @Override
    public Definition tuple(TupleDef d) {
        List<Property> elements = new ArrayList<>();
        for (Property element : d.elements()) {
            elements.add(element.withId(elements.size()));
        }
        return new TupleDef(d.name(), elements, d.optionalStart(), d.recursive(), d.ownEquality(), d.doc(), d.origin());
    }

    @Override
    public Definition enumeration(EnumDef d) {
        IdSource ids = ids(d);
        List<EnumDef.Member> members = new ArrayList<>();
        for (EnumDef.Member member : d.members()) {
            String key = JsonPrinter.onOneLine(member.value());
            members.add(member.withId(ids.of(key, formerKey(member, d.name()), member.origin())));
        }
        return new EnumDef(d.name(), members, d.doc(), d.origin());
    }

    /** The key of a constant's former value, which may have been a number. */
    private String formerKey(EnumDef.Member member, TypeName type) {
        String former = member.formerName();
        TypeEntry entry = entry(type);
        return former.isEmpty() || (entry != null && entry.member(former) != null)
                ? former
                : JsonPrinter.onOneLine(former);
    }

    @Override
    public Definition union(UnionDef d) {
        IdSource ids = ids(d);
        List<UnionDef.Member> members = new ArrayList<>();
        for (UnionDef.Member member : d.members()) {
            TypeName type = member.type().name();
            boolean isRenamed = !type.formerId().isEmpty()
                    && !isKnown(d.name(), type.schemaId())
                    && isKnown(d.name(), type.formerId());
            String former = isRenamed ? type.formerId() : "";
            members.add(member.withId(ids.of(
                    type.schemaId(), former, protocol.definition(member.type()).origin())));
        }
        return new UnionDef(d.name(), d.discriminator(), members, d.doc(), d.origin());
    }

    private boolean isKnown(TypeName union, String member) {
        TypeEntry entry = entry(union);
        return entry == null || entry.member(member) != null;
    }

    private IdSource ids(Definition definition) {
        TypeName name = definition.name();
        TypeEntry entry = entry(name);
        List<String> names = name.javaType().names();
        if (entry == null
                && !name.formerId().isEmpty()
                && names.size() == 1
                && !isInstantiation(name)
                && !contract.types().isEmpty()) {
            problems.add(ProblemKind.FORMER_NAME_UNKNOWN, definition.origin(), name.formerId(), "the types");
        }
        String where = "`" + String.join(".", names) + "`";
        IdSource ids = new IdSource(problems, where, entry != null);
        return entry == null ? ids : ids.with(entry.members(), entry.retired(), Member::key, Member::id);
    }

    private @Nullable TypeEntry entry(TypeName name) {
        TypeEntry entry = contract.type(name.schemaId(), name.formerId());
        return entry == null && isInstantiation(name) ? otherInstantiation(name) : entry;
    }

    private static boolean isInstantiation(TypeName name) {
        return !name.javaType().arguments().isEmpty();
    }

    /**
     * Another instantiation of a generic type: all have the same ids, so that {@code Page<User>} can become {@code
     * Page<@Nullable User>}, and names that clash can be numbered in another way.
     */
    private @Nullable TypeEntry otherInstantiation(TypeName name) {
        List<String> names = name.javaType().names();
        String base = String.join("", names.size() == 1 ? names : names.subList(1, names.size()));
        String prefix = name.tsFile() + "/" + base + "Of";
        return contract.types().entrySet().stream()
                .filter(type -> type.getKey().startsWith(prefix))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
