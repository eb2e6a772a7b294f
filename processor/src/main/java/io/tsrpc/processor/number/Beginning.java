package io.tsrpc.processor.number;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.FormerName;
import io.tsrpc.processor.model.ObjectDef;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.Service;
import io.tsrpc.processor.model.ServiceInfo;
import io.tsrpc.processor.model.TupleDef;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reports former names in a protocol whose contract begins, in which nothing had them. Types outside of its root may have them in the
 * contracts of other protocols.
 */
public final class Beginning {
    private final Problems problems;

    private Beginning(Problems problems) {
        this.problems = problems;
    }

    /** Checks a protocol that has no contract yet. */
    public static void check(Protocol protocol, Problems problems) {
        Beginning beginning = new Beginning(problems);
        for (Service service : protocol.services()) {
            ServiceInfo info = service.info();
            beginning.check(info.formerName(), info.origin(), "the protocol");
        }
        String root = protocol.packageName() + ".";
        RenamedForms.in(protocol).forEach((form, former) -> {
            if (form.startsWith(root)) {
                beginning.check(former.value(), former.origin(), RenamedForms.FORMS);
            }
        });
        Set<FormerName> ofTypes = new LinkedHashSet<>();
        for (Definition definition : protocol.definitions()) {
            if (definition.name().javaType().canonicalName().startsWith(root)) {
                ofTypes.addAll(definition.name().former().names());
                beginning.members(definition);
            }
        }
        ofTypes.forEach(name -> beginning.check(name.value(), name.origin(), "the types"));
    }

    private void members(Definition definition) {
        String where = DefinitionNumbering.where(definition.name());
        if (definition instanceof EnumDef constants) {
            constants.members().forEach(member -> check(member.formerName(), member.origin(), where));
        }
        for (Property property : properties(definition)) {
            check(property.formerName(), property.origin(), where);
        }
    }

    private static List<Property> properties(Definition definition) {
        if (definition instanceof TupleDef tuple) {
            return tuple.elements();
        }
        return definition instanceof ObjectDef object ? object.properties() : List.of();
    }

    private void check(String former, Origin origin, String where) {
        if (!former.isEmpty()) {
            problems.add(ProblemKind.FORMER_NAME_UNKNOWN, origin, former, where);
        }
    }
}
