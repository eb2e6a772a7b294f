package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Runs all rules, in the order in which their problems are reported. */
public final class ProtocolCheck {
    private final List<ProtocolRule> rules;

    /**
     * Creates a check with all rules.
     *
     * @param userTypes finds the user's top-level type of a canonical name, in whatever case, if there is one
     * @param schemas tells what a type of a protocol is on the wire
     */
    public ProtocolCheck(Function<String, Optional<Origin>> userTypes, BiFunction<TypeUse, Protocol, String> schemas) {
        rules = List.of(
                new ClassFileRule(),
                new EndlessValueRule(),
                new EndlessUnionRule(),
                new NullElementRule(),
                new UnionRule(),
                new ExtendsRule(),
                new MappingRule(),
                new IntersectionRule(),
                new InheritedNameRule(),
                new RestRule(),
                new UntaggedRule(schemas),
                new EnumRule(),
                new TupleRule(),
                new ServiceNameRule(),
                new PackageNameRule(),
                new FileNameRule(),
                new RoomsFolderRule(),
                new PropertyNameRule(),
                new JsNameRule(),
                new GeneratedNameRule(userTypes),
                new UnionArrayRule());
    }

    /** Adds every violation in the protocol to the problems. */
    public void check(Protocol protocol, Problems problems) {
        rules.forEach(r -> r.check(protocol, problems));
        if (protocol.services().isEmpty() && !problems.hasErrors()) {
            problems.add(ProblemKind.ROOT_EMPTY, protocol.origin(), protocol.packageName());
        }
    }
}
