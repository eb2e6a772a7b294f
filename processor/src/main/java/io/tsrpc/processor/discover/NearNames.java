package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reports types below a root that are meant as services by their names or shapes, but are none. */
final class NearNames {
    /** {@code LoginApi}, {@code apiLogin}, {@code Apilogin}. */
    private static final Pattern API = Pattern.compile("(?i)api(.+)|(.+)api");

    /** {@code ChatMsg}, {@code msgChat}, {@code Msgchat}, {@code ChatMessage}. */
    private static final Pattern MSG = Pattern.compile("(?i)msg(.+)|(.+)(?:msg|(?-i:Message))");

    private final Round round;
    private final Drafts drafts;

    /** @param drafts all definitions of the protocol: what a service uses is what it is meant to be */
    NearNames(Round round, Drafts drafts) {
        this.round = round;
        this.drafts = drafts;
    }

    /** Checks a top-level type. */
    void check(TypeElement type) {
        String name = type.getSimpleName().toString();
        boolean isApi = ServiceNames.isApi(name);
        if (!isApi && !ServiceNames.isMsg(name) && !drafts.mentions(type)) {
            checkName(type, name);
        }
        nested(type).stream().filter(t -> !isApi).forEach(this::checkNested); // ServiceReader checks those of an API
    }

    private void checkName(TypeElement type, String name) {
        Optional<String> apiName = rest(API, name);
        Optional<String> msgName = rest(MSG, name);
        if (has(type, "Req", false) && has(type, "Res", false)) {
            report(
                    ProblemKind.API_NAME,
                    type,
                    name,
                    "Api" + apiName.orElse(name.equals("Api") ? "…" : capitalized(name)));
        } else if (apiName.isPresent() && (has(type, "Req", true) || has(type, "Res", true))) {
            report(ProblemKind.API_NAME, type, name, "Api" + apiName.get());
        } else if (type.getKind() == ElementKind.RECORD && name.equals("Msg")) {
            report(ProblemKind.MSG_NAME, type, name, "Msg…");
        } else if (type.getKind() == ElementKind.RECORD && msgName.isPresent()) {
            report(ProblemKind.MSG_NAME, type, name, "Msg" + msgName.get());
        }
    }

    private void checkNested(TypeElement type) {
        String name = type.getSimpleName().toString();
        boolean isMsg = isNestedMsg(type);
        boolean isApi = ServiceNames.isApi(name) && (has(type, "Req", true) || has(type, "Res", true));
        if ((isMsg || isApi) && !drafts.mentions(type)) {
            report(ProblemKind.SERVICE_NESTED, type, TypeElements.shortName(type));
        }
        nested(type).forEach(this::checkNested);
    }

    /** Whether it is a message by its name and shape, but nested, and not in an API. */
    static boolean isNestedMsg(TypeElement type) {
        return type.getKind() == ElementKind.RECORD
                && ServiceNames.isMsg(type.getSimpleName().toString())
                && !ServiceNames.isApi(
                        TypeElements.topLevel(type).getSimpleName().toString());
    }

    private static boolean has(TypeElement type, String part, boolean orNear) {
        return nested(type).stream()
                .map(t -> t.getSimpleName().toString())
                .anyMatch(n -> n.equals(part) || (orNear && ApiParts.isNear(n, part)));
    }

    private static List<TypeElement> nested(TypeElement type) {
        return ElementFilter.typesIn(type.getEnclosedElements());
    }

    /** The name without what stands for the kind of service, as it is after {@code Api} or {@code Msg}. */
    private static Optional<String> rest(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(name);
        return matcher.matches()
                ? Optional.of(capitalized(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)))
                : Optional.empty();
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private void report(ProblemKind kind, TypeElement at, Object... names) {
        round.problems.add(kind, ElementOrigin.of(at), names);
    }
}
