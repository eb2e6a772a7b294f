package io.tsrpc.processor.number;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.FormerName;
import io.tsrpc.processor.model.ObjectDef;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.Service;
import io.tsrpc.processor.model.ServiceInfo;
import io.tsrpc.processor.model.TupleDef;
import java.util.List;

/**
 * The former names in a protocol whose contract begins, in which nothing had them. Types may have them in the contracts of other
 * protocols; those outside of its root also in that of a compilation of before.
 */
public final class Beginning {
    private Beginning() {}

    /** Reports those of services, which only this contract could have, and adds those of types. */
    public static void check(Protocol protocol, FormerNames names, Problems problems) {
        for (Service service : protocol.services()) {
            ServiceInfo info = service.info();
            if (!info.formerName().isEmpty()) {
                problems.add(ProblemKind.FORMER_NAME_UNKNOWN, info.origin(), info.formerName(), Numbering.SERVICES);
            }
        }
        String root = protocol.packageName() + ".";
        RenamedForms.in(protocol).forEach((form, former) -> {
            if (form.startsWith(root)) {
                names.add(former, RenamedForms.FORMS, false);
            }
        });
        for (Definition definition : protocol.definitions()) {
            if (definition.name().javaType().canonicalName().startsWith(root)) {
                definition.name().former().names().forEach(name -> names.add(name, Lineage.TYPES, false));
                members(definition).stream()
                        .forEach(name -> names.add(name, DefinitionNumbering.where(definition.name()), false));
            }
        }
    }

    private static List<FormerName> members(Definition definition) {
        if (definition instanceof EnumDef constants) {
            return constants.members().stream()
                    .map(member -> DefinitionNumbering.formerName(member, definition.name()))
                    .toList();
        }
        return properties(definition).stream()
                .map(property -> DefinitionNumbering.formerName(property, definition.name()))
                .toList();
    }

    private static List<Property> properties(Definition definition) {
        if (definition instanceof TupleDef tuple) {
            return tuple.elements();
        }
        return definition instanceof ObjectDef object ? object.properties() : List.of();
    }
}
