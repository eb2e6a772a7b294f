package io.tsrpc.processor.check;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.diagnostic.Problems;
import io.tsrpc.processor.model.ConfType;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.Folder;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.Protocol;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/**
 * No generated class may be in the file of a class that the user wrote, also where files do not differ by case, nor have a longer name than
 * a file can have.
 */
final class GeneratedNameRule implements ProtocolRule {
    /** The most bytes in the name of a file, on the file systems in use. */
    private static final int LONGEST = 255;

    private final Function<String, Optional<Origin>> userTypes;

    GeneratedNameRule(Function<String, Optional<Origin>> userTypes) {
        this.userTypes = userTypes;
    }

    @Override
    public void check(Protocol protocol, Problems problems) {
        check(protocol.protocolClass(), protocol.name(), protocol.origin(), problems);
        check(protocol.wsClient(), protocol.name(), protocol.origin(), problems);
        for (Folder folder : protocol.folders()) {
            if (folder.hasApis() || folder.equals(protocol.root())) {
                check(folder.client(), folder.packageName(), protocol.origin(), problems);
            }
            if (!folder.apis().isEmpty()) {
                check(folder.skeleton(), folder.packageName(), protocol.origin(), problems);
            }
        }
        for (Definition definition : protocol.definitions()) {
            check(definition.name().codec(), Names.of(definition.name()), definition.origin(), problems);
        }
        for (ConfType type : protocol.confTypes()) {
            check(type.implementation(), "@" + type.annotation().simpleName(), protocol.origin(), problems);
        }
    }

    private void check(JavaClass generated, String madeFor, Origin origin, Problems problems) {
        int length = (generated.simpleName() + ".class").getBytes(StandardCharsets.UTF_8).length;
        if (length > LONGEST) {
            problems.add(ProblemKind.GENERATED_NAME_TOO_LONG, origin, generated.simpleName(), madeFor, LONGEST);
        }
        userTypes
                .apply(generated.canonicalName())
                .ifPresent(user -> problems.add(ProblemKind.GENERATED_NAME, user, generated.simpleName(), madeFor));
    }
}
