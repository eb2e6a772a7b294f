package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.Kind;
import io.tsrpc.processor.model.TypeUse;
import java.util.List;
import java.util.Locale;
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

    ServiceReader(Round round, Drafts drafts, String rootPackage, JavaClass protocolClass) {
        this.round = round;
        this.drafts = drafts;
        this.rootPackage = rootPackage;
        this.protocolClass = protocolClass;
    }

    /**
     * Reads a class as an API or message. Returns empty if it is neither, or if it is invalid; that has been reported.
     */
    Optional<ServiceDraft> read(TypeElement type) {
        String name = type.getSimpleName().toString();
        if (ServiceNames.isApi(name)) {
            return api(type);
        }
        if (ServiceNames.isMsg(name)) {
            return msg(type);
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
        Optional<TypeElement> part = ElementFilter.typesIn(api.getEnclosedElements()).stream()
                .filter(t -> t.getSimpleName().contentEquals(name))
                .findFirst();
        if (part.isEmpty()) {
            report(ProblemKind.API_MISSING, api, api.getSimpleName(), name, didYouMean(api, name), name);
            return Optional.empty();
        }
        if (part.get().getKind() != ElementKind.RECORD
                || !part.get().getTypeParameters().isEmpty()) {
            report(ProblemKind.API_PART, part.get(), TypeElements.shortName(part.get()), api.getSimpleName());
            return Optional.empty();
        }
        return mention(part.get());
    }

    private static String didYouMean(TypeElement api, String name) {
        return ElementFilter.typesIn(api.getEnclosedElements()).stream()
                .map(t -> t.getSimpleName().toString())
                .filter(n -> isNear(n, name))
                .findFirst()
                .map(n -> " (did you mean `" + n + "`?)")
                .orElse("");
    }

    /** Whether a nested type may have been meant as {@code Req} or {@code Res}. */
    static boolean isNear(String nested, String name) {
        return !nested.equals("Req")
                && !nested.equals("Res")
                && (nested.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT))
                        || (name.equals("Res") && nested.equalsIgnoreCase("Rsp")));
    }

    private Optional<ServiceDraft> msg(TypeElement type) {
        if (type.getKind() != ElementKind.RECORD) {
            report(ProblemKind.MSG_NOT_RECORD, type, type.getSimpleName());
            return Optional.empty();
        }
        if (!type.getTypeParameters().isEmpty()) {
            report(ProblemKind.SERVICE_GENERIC, type, type.getSimpleName());
            return Optional.empty();
        }
        checkPublic(type);
        return mention(type).map(m -> new ServiceDraft(type, m, null));
    }

    /**
     * Reports a service that the root package cannot access: the descriptors there mention the types of all services.
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

    private Optional<TypeUse.NamedUse> mention(TypeElement type) {
        Kind kind = Drafts.kind(type).orElse(Kind.RECORD);
        Site site = new Site(ElementOrigin.of(type), Map.of(), null, TypeElements.packageName(type));
        return drafts.use(type, kind, List.of(), site);
    }

    /** Reports types nested in an API that it does not use. Called after everything has been read. */
    void checkExtra(TypeElement api) {
        if (hasErrorsInside(api)) {
            return; // what cannot be sent may be what uses them
        }
        List<TypeElement> nested = ElementFilter.typesIn(api.getEnclosedElements());
        List<TypeElement> parts = nested.stream().filter(ServiceReader::isPart).toList();
        boolean complete = parts.size() == 2;
        Set<TypeElement> used = UsedTypes.in(api, parts);
        for (TypeElement type : nested) {
            String name = type.getSimpleName().toString();
            boolean near = !complete && (isNear(name, "Req") || isNear(name, "Res"));
            if (!isPart(type) && !near && !drafts.mentions(type) && !used.contains(type)) {
                report(ProblemKind.API_EXTRA, type, TypeElements.shortName(type), api.getSimpleName());
            }
        }
    }

    private boolean hasErrorsInside(TypeElement api) {
        return round.problems.all().stream()
                .filter(problem -> problem.kind().severity() == Diagnostic.Kind.ERROR)
                .anyMatch(problem -> problem.origin() instanceof ElementOrigin at && isInside(at.element(), api));
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
