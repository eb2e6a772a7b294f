package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.Folder;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.Service;
import io.tsrpc.processor.model.ServiceInfo;
import io.tsrpc.processor.model.TypeUse;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Properties of services that several emitters need. */
final class Services {
    private Services() {}

    /** The highest deprecation of the service's types. */
    static Deprecation mentioned(Service service) {
        return service.types().stream().map(TypeUse::deprecation).reduce(Deprecation.NONE, Deprecation::max);
    }

    /** The highest deprecation of the service's types and of its constant. */
    static Deprecation mentionedWithConstant(Service service) {
        return mentioned(service).max(service.info().deprecation());
    }

    // ChatProtocol.USER_LOGIN
    static CodeBlock constant(Protocol protocol, Service service) {
        return CodeBlock.of(
                "$T.$L", JavaNames.raw(protocol.protocolClass()), service.info().constant());
    }

    /** {@code public}, or empty if a type of the service is not public. */
    static Modifier[] visibility(ServiceInfo info) {
        return info.publicTypes() ? new Modifier[] {Modifier.PUBLIC} : new Modifier[0];
    }

    static List<Origin> origins(Protocol protocol) {
        return Stream.concat(
                        Stream.of(protocol.origin()),
                        protocol.services().stream()
                                .map(service -> service.info().origin()))
                .toList();
    }

    static List<Origin> origins(Protocol protocol, Folder folder) {
        return Stream.concat(
                        Stream.of(protocol.origin()),
                        folder.services().stream().map(service -> service.info().origin()))
                .toList();
    }

    /** The folder in a sentence of Javadoc. */
    static String folder(Protocol protocol, Folder folder) {
        return folder.path().isEmpty()
                ? "the protocol {@code " + protocol.name() + "}"
                : "the folder {@code " + folder.path() + "}";
    }
}
