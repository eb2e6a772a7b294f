package io.tsrpc.processor.discover;

import static java.util.Objects.requireNonNull;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.Ids;
import io.tsrpc.processor.model.Kind;
import io.tsrpc.processor.model.Mapping;
import io.tsrpc.processor.model.ObjectDef;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads what objects extend, and from what they take their properties. */
final class ParentReader {
    /** What a type is to be that an annotation names. */
    private static final Map<String, String> ROLES =
            Map.of(RuntimeNames.EXTENDS, "extended", RuntimeNames.INTERSECTION, "a part of an intersection");

    private static final Map<String, Mapping.Kind> MAPPINGS = new TreeMap<>(Map.of(
            RuntimeNames.PICK, Mapping.Kind.PICK,
            RuntimeNames.OMIT, Mapping.Kind.OMIT,
            RuntimeNames.PARTIAL, Mapping.Kind.PARTIAL));

    private final Round round;
    private final Drafts drafts;

    ParentReader(Round round, Drafts drafts) {
        this.round = round;
        this.drafts = drafts;
    }

    List<ObjectDef.Parent> read(Draft draft) {
        List<ObjectDef.Parent> parents = named(draft, RuntimeNames.EXTENDS);
        Annotations.on(draft.element(), RuntimeNames.EXTENDS)
                .filter(mirror -> Annotations.member(mirror, "value")
                        .filter(value -> value.getValue().equals(List.of()))
                        .isPresent())
                .ifPresent(mirror -> round.problems.add(
                        ProblemKind.EXTENDS_NOTHING,
                        new ElementOrigin(draft.element(), mirror),
                        TypeElements.shortName(draft.element())));
        if (parents.size() > ObjectDef.Parent.MOST) {
            String name = TypeElements.shortName(draft.element());
            Origin origin = origin(draft, RuntimeNames.EXTENDS);
            round.problems.add(ProblemKind.EXTENDS_MANY, origin, name, parents.size(), ObjectDef.Parent.MOST);
        }
        return parents;
    }

    /** The types of which a record is the intersection. */
    List<ObjectDef.Parent> members(Draft draft) {
        List<ObjectDef.Parent> members = named(draft, RuntimeNames.INTERSECTION);
        Annotations.on(draft.element(), RuntimeNames.INTERSECTION)
                .filter(mirror -> types(mirror).stream().distinct().count() < 2
                        || members.stream().distinct().count() < members.size())
                .ifPresent(mirror -> round.problems.add(
                        ProblemKind.INTERSECTION_FEW,
                        new ElementOrigin(draft.element(), mirror),
                        TypeElements.shortName(draft.element())));
        return members;
    }

    private List<ObjectDef.Parent> named(Draft draft, String annotation) {
        List<ObjectDef.Parent> named = new ArrayList<>();
        Annotations.on(draft.element(), annotation).ifPresent(mirror -> {
            for (TypeMirror type : types(mirror)) {
                parent(type, draft, origin(draft, annotation), ROLES.getOrDefault(annotation, ""))
                        .ifPresent(named::add);
            }
        });
        return named;
    }

    private static Origin origin(Draft draft, String annotation) {
        return new ElementOrigin(
                draft.element(), Annotations.on(draft.element(), annotation).orElseThrow());
    }

    /** How a record takes the properties of another type, or null. */
    @Nullable
    Mapping mapping(Draft draft) {
        List<AnnotationMirror> found = MAPPINGS.keySet().stream()
                .flatMap(name -> Annotations.on(draft.element(), name).stream())
                .toList();
        checkAlone(draft, found);
        if (found.isEmpty()) {
            return null;
        }
        AnnotationMirror mirror = found.get(0);
        Origin origin = new ElementOrigin(draft.element(), mirror);
        Mapping.Kind kind = requireNonNull(
                MAPPINGS.get(Annotations.type(mirror).getQualifiedName().toString()));
        return Annotations.classValue(mirror)
                .flatMap(type -> parent(type, draft, origin, "mapped"))
                .map(parent -> new Mapping(kind, parent.type(), List.of()))
                .orElse(null);
    }

    private void checkAlone(Draft draft, List<AnnotationMirror> mappings) {
        List<AnnotationMirror> all = Stream.concat(
                        mappings.stream(),
                        Stream.of(RuntimeNames.INTERSECTION, RuntimeNames.EXTENDS)
                                .flatMap(name -> Annotations.on(draft.element(), name).stream()))
                .toList();
        if (all.size() > 1) {
            String name = TypeElements.shortName(draft.element());
            round.problems.add(ProblemKind.MAPPED_TWICE, new ElementOrigin(draft.element(), all.get(0)), name);
        }
    }

    /** The classes that an annotation {@code @Extends} or {@code @Intersection} names. */
    static List<TypeMirror> types(AnnotationMirror mirror) {
        Object value = Annotations.member(mirror, "value")
                .map(AnnotationValue::getValue)
                .orElse(List.of());
        return value instanceof List<?> list
                ? list.stream()
                        .map(item -> ((AnnotationValue) item).getValue())
                        .filter(TypeMirror.class::isInstance)
                        .map(TypeMirror.class::cast)
                        .toList()
                : List.of();
    }

    private Optional<ObjectDef.Parent> parent(TypeMirror type, Draft draft, Origin origin, String role) {
        if (type.getKind() == TypeKind.ERROR) {
            round.markUnresolved();
            return Optional.empty();
        }
        if (!(type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element)) {
            round.problems.add(ProblemKind.EXTENDS_PARENT, origin, TypeText.of(type), role, "no object");
            return Optional.empty();
        }
        Optional<Kind> kind = kind(element);
        if (kind.isEmpty()) {
            round.problems.add(
                    ProblemKind.EXTENDS_PARENT, origin, TypeElements.shortName(element), role, what(element));
            return Optional.empty();
        }
        return drafts.use(element, kind.get(), List.of(), Site.of(draft, origin))
                .map(use -> new ObjectDef.Parent(Ids.NONE, use, List.of()));
    }

    private Optional<Kind> kind(TypeElement element) {
        if (!round.sources.isSource(element)
                || !element.getTypeParameters().isEmpty()
                || Annotations.has(element, RuntimeNames.USE_CODEC)) {
            return Optional.empty();
        }
        if (element.getKind() == ElementKind.INTERFACE) {
            return isSealed(element) ? Optional.empty() : Optional.of(Kind.INTERFACE);
        }
        return Drafts.kind(element).filter(kind -> kind == Kind.RECORD);
    }

    private static boolean isSealed(TypeElement element) {
        return element.getModifiers().contains(Modifier.SEALED);
    }

    private String what(TypeElement element) {
        if (!element.getTypeParameters().isEmpty()) {
            return "generic";
        }
        if (Annotations.has(element, RuntimeNames.USE_CODEC)) {
            return "sent by a codec of its own";
        }
        if (Annotations.has(element, RuntimeNames.TUPLE)) {
            return "a tuple";
        }
        if (isSealed(element)) {
            return "sealed";
        }
        boolean isObject = element.getKind() == ElementKind.INTERFACE || element.getKind() == ElementKind.RECORD;
        return isObject ? "not among the sources that are compiled" : "neither a record nor an interface";
    }
}
