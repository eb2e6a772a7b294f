package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.Service;
import io.tsrpc.processor.model.UnionDef;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What becomes a property in JavaScript cannot be called {@code __proto__}: setting that changes what the object inherits, so that
 * TSRPC's peers would lose the value without a word. Components and discriminators cannot be called like what every object inherits, which TSRPC's
 * packages take for a value that is there.
 */
final class JsNameRule implements ProtocolRule {
    private static final String PROTO = "__proto__";

    /** The members of JavaScript's {@code Object.prototype} that a property can be called. */
    private static final Set<String> INHERITED = Set.of(
            "constructor",
            "hasOwnProperty",
            "isPrototypeOf",
            "propertyIsEnumerable",
            "toLocaleString",
            "toString",
            "valueOf",
            "__defineGetter__",
            "__defineSetter__",
            "__lookupGetter__",
            "__lookupSetter__");

    @Override
    public void check(Protocol protocol, Problems problems) {
        for (Service service : protocol.services()) {
            Origin origin = service.info().origin();
            check(service.info().name(), origin, problems);
            service.info().conf().values().keySet().forEach(member -> check(member, origin, problems));
        }
        Set<String> discriminators = protocol.definitions(UnionDef.class).stream()
                .map(UnionDef::discriminator)
                .collect(Collectors.toSet());
        for (Definition definition : protocol.definitions()) {
            if (definition instanceof RecordDef r) {
                r.literals().stream()
                        .map(RecordDef.Literal::property)
                        .filter(name -> !discriminators.contains(name))
                        .forEach(name -> checkSent(name, r.origin(), problems));
                for (Property property : r.properties()) {
                    checkSent(property.name(), property.origin(), problems);
                }
            } else if (definition instanceof UnionDef u && !u.isUntagged()) {
                checkSent(u.discriminator(), u.origin(), problems);
            } else if (definition instanceof EnumDef e) {
                e.members().forEach(member -> check(member.constant(), member.origin(), problems));
            }
        }
    }

    private static void checkSent(String name, Origin origin, Problems problems) {
        check(name, origin, problems);
        if (INHERITED.contains(name)) {
            problems.add(ProblemKind.JS_INHERITED, origin, name);
        }
    }

    private static void check(String name, Origin origin, Problems problems) {
        if (name.equals(PROTO)) {
            problems.add(ProblemKind.JS_NAME, origin, name);
        }
    }
}
