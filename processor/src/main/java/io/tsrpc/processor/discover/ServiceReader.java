package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.Kind;
import io.tsrpc.processor.model.RuntimeNames;
import io.tsrpc.processor.model.TypeScriptNames;
import io.tsrpc.processor.model.TypeUse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.Diagnostic;

/** Reads service classes: checks their shape and mentions their types. */
final class ServiceReader {
    private final Round round;
    private final Drafts drafts;
    private final String rootPackage;
    private final JavaClass protocolClass;
    private final ApiParts parts;

    ServiceReader(Round round, Drafts drafts, String rootPackage, JavaClass protocolClass) {
        this.round = round;
        this.drafts = drafts;
        this.rootPackage = rootPackage;
        this.protocolClass = protocolClass;
        this.parts = new ApiParts(round);
    }

    /**
     * Reads a class as an API or message. Returns empty if it is neither, or if it is invalid; that has been reported.
     */
    Optional<ServiceDraft> read(TypeElement type) {
        String name = type.getSimpleName().toString();
        Annotations.text(type, RuntimeNames.SERVICE_NAME)
                .filter(given -> !TypeScriptNames.isServiceName(given))
                .ifPresent(given -> report(ProblemKind.SERVICE_NAME, type, given));
        boolean isApi = ServiceNames.isApi(name);
        if (isApi || ServiceNames.isMsg(name)) {
            if (ServiceNames.given(type).isEmpty() && !TypeScriptNames.isIdentifier(name)) {
                report(ProblemKind.SERVICE_NAME, type, ServiceNames.simpleName(name));
                return Optional.empty();
            }
            return isApi ? api(type) : msg(type);
        }
        if (ServiceNames.hasPrefix(name, "Ptl")) {
            report(ProblemKind.PTL_NAME, type, name);
        }
        return Optional.empty();
    }

    private Optional<ServiceDraft> api(TypeElement type) {
        if (type.getKind() != ElementKind.INTERFACE) {
            report(ProblemKind.API_NOT_INTERFACE, type, type.getSimpleName());
            return Optional.empty();
        }
        if (!type.getTypeParameters().isEmpty()) {
            report(ProblemKind.SERVICE_GENERIC, type, type.getSimpleName());
            return Optional.empty();
        }
        checkPublic(type);
        Optional<TypeUse.NamedUse> req = part(type, "Req");
        Optional<TypeUse.NamedUse> res = part(type, "Res");
        return req.isPresent() && res.isPresent()
                ? Optional.of(new ServiceDraft(type, req.get(), res.get()))
                : Optional.empty();
    }

    private Optional<TypeUse.NamedUse> part(TypeElement api, String name) {
        return parts.find(api, name).flatMap(part -> {
            if (part.isNamed()) {
                checkPublic(part.type()); // a nested type is as public as the API
            }
            return mention(part.type(), part.origin());
        });
    }

    private Optional<ServiceDraft> msg(TypeElement type) {
        if (!canBeMsg(type)) {
            report(ProblemKind.MSG_NOT_RECORD, type, type.getSimpleName());
            return Optional.empty();
        }
        if (!type.getTypeParameters().isEmpty()) {
            report(ProblemKind.SERVICE_GENERIC, type, type.getSimpleName());
            return Optional.empty();
        }
        checkPublic(type);
        return mention(type, ElementOrigin.of(type)).map(m -> new ServiceDraft(type, m, null));
    }

    /** Whether a type of such a name is a message. An enum is more likely one of the kinds of something. */
    static boolean canBeMsg(TypeElement type) {
        return Drafts.kind(type).filter(kind -> kind != Kind.ENUM).isPresent();
    }

    /**
     * Reports a service, or a type that it names, that the root package cannot access: the descriptors there mention the types of all
     * services.
     */
    private void checkPublic(TypeElement type) {
        if (!Access.isAccessible(type, rootPackage)) {
            report(
                    ProblemKind.SERVICE_NOT_PUBLIC,
                    type,
                    type.getSimpleName(),
                    protocolClass.simpleName(),
                    protocolClass.packageName());
        }
    }

    private Optional<TypeUse.NamedUse> mention(TypeElement type, ElementOrigin origin) {
        Kind kind = Drafts.kind(type).orElse(Kind.RECORD);
        Site site = new Site(origin, Map.of(), null, TypeElements.packageName(type));
        return drafts.use(type, kind, List.of(), site);
    }

    /** Reports types nested in an API that it does not use. Called after everything has been read. */
    void checkExtra(TypeElement api) {
        if (hasErrorsInside(api)) {
            return; // what cannot be sent, or cannot be named, may be what uses them
        }
        List<TypeElement> nested = ElementFilter.typesIn(api.getEnclosedElements());
        List<TypeElement> parts = nested.stream().filter(ServiceReader::isPart).toList();
        boolean complete = ApiParts.isNaming(api) || parts.size() == 2;
        Set<TypeElement> used = UsedTypes.in(api, parts);
        for (TypeElement type : nested) {
            String name = type.getSimpleName().toString();
            boolean near = !complete && (ApiParts.isNear(name, "Req") || ApiParts.isNear(name, "Res"));
            if (!isPart(type) && !near && !drafts.mentions(type) && !used.contains(type)) {
                report(ProblemKind.API_EXTRA, type, TypeElements.shortName(type), api.getSimpleName());
            }
        }
    }

    private boolean hasErrorsInside(TypeElement api) {
        return round.problems.all().stream()
                .filter(problem -> problem.kind().severity() == Diagnostic.Kind.ERROR)
                .anyMatch(problem -> problem.origin() instanceof ElementOrigin at
                        && (isInside(at.element(), api) || isOfAnnotation(at, api)));
    }

    private static boolean isOfAnnotation(ElementOrigin origin, TypeElement api) {
        return origin.element().equals(api) && origin.annotation() != null;
    }

    private static boolean isInside(Element element, TypeElement api) {
        Element around = element.getEnclosingElement();
        return around != null && (around.equals(api) || isInside(around, api));
    }

    private static boolean isPart(TypeElement nested) {
        return nested.getSimpleName().contentEquals("Req")
                || nested.getSimpleName().contentEquals("Res");
    }

    private void report(ProblemKind kind, TypeElement at, Object... names) {
        round.problems.add(kind, ElementOrigin.of(at), names);
    }
}
