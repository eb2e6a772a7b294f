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

/**
 * What becomes a property in JavaScript cannot be called {@code __proto__}: setting that changes what the object inherits, so that
 * TSRPC's peers would lose the value without a word.
 */
final class JsNameRule implements ProtocolRule {
    private static final String PROTO = "__proto__";

    @Override
    public void check(Protocol protocol, Problems problems) {
        for (Service service : protocol.services()) {
            Origin origin = service.info().origin();
            check(service.info().name(), origin, problems);
            service.info().conf().values().keySet().forEach(member -> check(member, origin, problems));
        }
        for (Definition definition : protocol.definitions()) {
            if (definition instanceof RecordDef r) {
                for (Property property : r.properties()) {
                    check(property.name(), property.origin(), problems);
                }
            } else if (definition instanceof UnionDef u) {
                check(u.discriminator(), u.origin(), problems);
            } else if (definition instanceof EnumDef e) {
                e.members().forEach(member -> check(member.constant(), member.origin(), problems));
            }
        }
    }

    private static void check(String name, Origin origin, Problems problems) {
        if (name.equals(PROTO)) {
            problems.add(ProblemKind.JS_NAME, origin, name);
        }
    }
}
