package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.TypeName;
import io.tsrpc.processor.model.TypeUse.NamedUse;
import io.tsrpc.processor.model.TypeUse.NullableUse;
import io.tsrpc.processor.model.UnionDef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A union that is a member of itself, perhaps through other unions, is nothing: JSON does not tell how often it is in itself, and TypeScript
 * does not know such a type.
 */
final class EndlessUnionRule implements ProtocolRule {
    @Override
    public void check(Protocol protocol, Problems problems) {
        Set<TypeName> reported = new HashSet<>();
        for (UnionDef union : protocol.definitions(UnionDef.class)) {
            List<UnionDef> path = pathTo(union, union, protocol, new HashSet<>());
            if (!path.isEmpty() && path.stream().map(UnionDef::name).noneMatch(reported::contains)) {
                path.forEach(each -> reported.add(each.name()));
                problems.add(ProblemKind.ENDLESS_UNION, union.origin(), Names.of(union.name()), names(path));
            }
        }
    }

    private static String names(List<UnionDef> path) {
        return path.stream().map(each -> "`" + Names.of(each.name()) + "`").collect(Collectors.joining(", "));
    }

    /** The unions from one that have each the next as a member, the last of them the target; empty if there are none. */
    private static List<UnionDef> pathTo(UnionDef target, UnionDef from, Protocol protocol, Set<TypeName> seen) {
        for (UnionDef member : members(from, protocol).toList()) {
            if (member.equals(target)) {
                return new ArrayList<>(List.of(from));
            }
            List<UnionDef> rest = seen.add(member.name()) ? pathTo(target, member, protocol, seen) : List.of();
            if (!rest.isEmpty()) {
                rest.add(0, from);
                return rest;
            }
        }
        return List.of();
    }

    /** The unions that records with {@code @UnionValue} stand for. */
    private static Stream<UnionDef> members(UnionDef union, Protocol protocol) {
        return union.members().stream()
                .map(member -> member.type() instanceof NullableUse nullable ? nullable.type() : member.type())
                .filter(NamedUse.class::isInstance)
                .map(type -> protocol.definition((NamedUse) type))
                .filter(UnionDef.class::isInstance)
                .map(UnionDef.class::cast);
    }
}
