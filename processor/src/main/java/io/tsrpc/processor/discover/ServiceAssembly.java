package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.model.Ids;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.RuntimeNames;
import io.tsrpc.processor.model.Service;
import io.tsrpc.processor.model.ServiceInfo;
import io.tsrpc.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Builds the services, sorted as TSRPC sorts them, with the names of constants and methods. */
final class ServiceAssembly {
    /** The constants that the protocol class defines itself. */
    private static final Set<String> OWN = Set.of("PROTO", "GENERATION", "CONTRACT");

    private final Round round;
    private final String rootPackage;
    private final Assembly types;
    private final ConfReader confs;

    ServiceAssembly(Round round, JavaClass protocolClass, Assembly types) {
        this.round = round;
        this.rootPackage = protocolClass.packageName();
        this.types = types;
        this.confs = new ConfReader(round, protocolClass);
    }

    List<Service> finish(List<ServiceDraft> drafts) {
        List<ServiceDraft> sorted = drafts.stream()
                .sorted(Comparator.comparing(d -> d.tsFile(rootPackage), FileOrder.COMPARATOR))
                .toList();
        Set<String> apis = constants(drafts, true);
        Set<String> msgs = constants(drafts, false);
        List<Service> services = new ArrayList<>();
        for (ServiceDraft draft : sorted) {
            String constant = constant(draft);
            boolean shared = (apis.contains(constant) && msgs.contains(constant)) || OWN.contains(constant);
            String suffix = draft.isApi() ? "_API" : "_MSG";
            services.add(service(draft, shared ? constant + suffix : constant));
        }
        return services;
    }

    private Set<String> constants(List<ServiceDraft> drafts, boolean apis) {
        return drafts.stream()
                .filter(d -> d.isApi() == apis)
                .map(this::constant)
                .collect(Collectors.toSet());
    }

    private String constant(ServiceDraft draft) {
        return ServiceNames.constant(draft.javaName(rootPackage));
    }

    private Service service(ServiceDraft draft, String constant) {
        ServiceInfo info = new ServiceInfo(
                Ids.NONE,
                draft.name(rootPackage),
                Annotations.text(draft.element(), RuntimeNames.FORMER_NAME).orElse(""),
                draft.folder(rootPackage),
                draft.tsFile(rootPackage),
                constant,
                draft.hasPublicTypes(new Access(round)),
                DocReader.read(round, draft.element()),
                TypeElements.deprecation(draft.element()),
                confs.read(draft.element()),
                ElementOrigin.of(draft.element()));
        TypeUse.NamedUse second = draft.second();
        return second == null
                ? new Service.Msg(info, types.named(draft.first()))
                : new Service.Api(
                        info,
                        TypeElements.javaClass(draft.element()),
                        ServiceNames.method(draft.javaName()),
                        types.named(draft.first()),
                        types.named(second),
                        Annotations.has(draft.element(), RuntimeNames.ANSWERS_LATER));
    }
}
