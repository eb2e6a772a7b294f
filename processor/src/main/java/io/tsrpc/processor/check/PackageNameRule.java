package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.Protocol;
import java.util.Set;

/** No type may be called like packages of which generated code names classes: those of the JDK, the runtime, JSpecify and its own. */
final class PackageNameRule implements ProtocolRule {
    private static final Set<String> FIRST_PARTS = Set.of("io", "java", "javax", "org");

    @Override
    public void check(Protocol protocol, Problems problems) {
        for (Definition definition : protocol.definitions()) {
            String outermost = definition.name().javaType().names().get(0);
            if (FIRST_PARTS.contains(outermost) || protocol.packageName().startsWith(outermost + ".")) {
                problems.add(ProblemKind.PACKAGE_NAME, definition.origin(), outermost);
            }
        }
    }
}
