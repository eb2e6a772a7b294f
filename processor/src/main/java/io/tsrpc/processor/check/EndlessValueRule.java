package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.TupleDef;
import io.tsrpc.processor.model.TypeName;
import io.tsrpc.processor.model.TypeUse.NamedUse;
import io.tsrpc.processor.model.UnionDef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Each type must have a value that ends. A record or tuple has one if all that it requires have one, a union if one of its records has
 * one. Lists, maps, and what may be absent or null, can end at any time.
 */
final class EndlessValueRule implements ProtocolRule {
    /**
     * From a definition to one that its values contain.
     *
     * @param component the component that holds it; empty for a record of a union
     */
    private record Step(TypeName from, TypeName to, String component, Origin origin) {}

    @Override
    public void check(Protocol protocol, Problems problems) {
        Map<TypeName, Step> endless = endless(protocol.definitions());
        Set<TypeName> seen = new HashSet<>();
        for (Step start : endless.values()) {
            List<Step> path = new ArrayList<>();
            Step step = start;
            while (seen.add(step.from())) {
                path.add(step);
                step = Objects.requireNonNull(endless.get(step.to()));
            }
            if (path.contains(step)) {
                report(path.subList(path.indexOf(step), path.size()), problems);
            }
        }
    }

    /** The definitions without a value that ends, each with a step to another one of them. */
    private static Map<TypeName, Step> endless(List<Definition> all) {
        List<Definition> left = all;
        Set<TypeName> names;
        do { // takes away what has a value, until nothing more has
            names = left.stream().map(Definition::name).collect(Collectors.toSet());
            left = having(left, names);
        } while (left.size() < names.size());
        Map<TypeName, Step> steps = new LinkedHashMap<>();
        for (Definition definition : left) {
            firstStep(definition, names).ifPresent(step -> steps.put(definition.name(), step));
        }
        return steps;
    }

    private static List<Definition> having(List<Definition> definitions, Set<TypeName> targets) {
        return definitions.stream()
                .filter(definition -> firstStep(definition, targets).isPresent())
                .toList();
    }

    /** A step that each value takes to one of the targets; empty if there are values without. */
    private static Optional<Step> firstStep(Definition definition, Set<TypeName> targets) {
        List<Step> steps =
                steps(definition).filter(step -> targets.contains(step.to())).toList();
        boolean hasOthers = definition instanceof UnionDef union
                && steps.size() < union.members().size();
        return hasOthers ? Optional.empty() : steps.stream().findFirst();
    }

    private static Stream<Step> steps(Definition definition) {
        if (definition instanceof RecordDef r) {
            return steps(definition, r.properties());
        }
        if (definition instanceof TupleDef tuple) {
            return steps(definition, tuple.elements());
        }
        return definition instanceof UnionDef union
                ? union.members().stream()
                        .map(UnionDef.Member::type)
                        .filter(NamedUse.class::isInstance)
                        .map(type -> new Step(union.name(), ((NamedUse) type).name(), "", union.origin()))
                : Stream.of();
    }

    private static Stream<Step> steps(Definition definition, List<Property> components) {
        return components.stream()
                .filter(component -> !component.presence().isOptional() && component.type() instanceof NamedUse)
                .map(component -> new Step(
                        definition.name(),
                        ((NamedUse) component.type()).name(),
                        Names.of(definition.name()) + "." + component.name(),
                        component.origin()));
    }

    /** Reports the first component of types that contain each other. */
    private static void report(List<Step> cycle, Problems problems) {
        List<Step> components =
                cycle.stream().filter(step -> !step.component().isEmpty()).toList();
        if (components.isEmpty()) {
            return; // unions alone: EndlessUnionRule
        }
        Step first = components.get(0);
        String all =
                components.stream().map(step -> "`" + step.component() + "`").collect(Collectors.joining(", "));
        problems.add(ProblemKind.ENDLESS_VALUE, first.origin(), Names.of(first.from()), all);
    }
}
