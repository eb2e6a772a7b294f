package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.ConfType;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.Folder;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.Protocol;
import java.util.Optional;
import java.util.function.Function;

/** No generated class may be in the file of a class that the user wrote, also where files do not differ by case. */
final class GeneratedNameRule implements ProtocolRule {
    private final Function<String, Optional<Origin>> userTypes;

    GeneratedNameRule(Function<String, Optional<Origin>> userTypes) {
        this.userTypes = userTypes;
    }

    @Override
    public void check(Protocol protocol, Problems problems) {
        check(protocol.protocolClass(), protocol.name(), problems);
        check(protocol.wsClient(), protocol.name(), problems);
        for (Folder folder : protocol.folders()) {
            if (folder.hasApis() || folder.equals(protocol.root())) {
                check(folder.client(), folder.packageName(), problems);
            }
            if (!folder.apis().isEmpty()) {
                check(folder.skeleton(), folder.packageName(), problems);
            }
        }
        for (Definition definition : protocol.definitions()) {
            check(definition.name().codec(), Names.of(definition.name()), problems);
        }
        for (ConfType type : protocol.confTypes()) {
            check(type.implementation(), "@" + type.annotation().simpleName(), problems);
        }
    }

    private void check(JavaClass generated, String madeFor, Problems problems) {
        userTypes
                .apply(generated.canonicalName())
                .ifPresent(origin -> problems.add(ProblemKind.GENERATED_NAME, origin, generated.simpleName(), madeFor));
    }
}
