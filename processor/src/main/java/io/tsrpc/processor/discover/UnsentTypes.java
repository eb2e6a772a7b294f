package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Reports types that could be sent, are nested in one that is, and that nobody uses: most likely an {@code implements} was forgotten,
 * or a component. {@link ServiceReader} checks those that are directly in an API.
 */
public final class UnsentTypes {
    private final Round round;

    /** Creates a check that reports to this round. */
    public UnsentTypes(Round round) {
        this.round = round;
    }

    /**
     * Checks what is nested in the types that are sent.
     *
     * @param sent their canonical names, of all protocols of the compilation
     */
    public void check(Set<String> sent) {
        Set<TypeElement> unsent = new LinkedHashSet<>();
        for (String name : sent) {
            TypeElement type = round.elements.getTypeElement(name);
            if (type != null) {
                collect(type, sent, unsent);
            }
        }
        if (!unsent.isEmpty()) {
            Set<TypeElement> used = UsedTypes.of(allBut(unsent), round.sources);
            unsent.stream().filter(type -> !used.contains(type)).forEach(this::report);
        }
    }

    private void collect(TypeElement type, Set<String> sent, Set<TypeElement> unsent) {
        nested(type).filter(inner -> !isIn(sent, inner)).forEach(inner -> {
            if (isOfUnion(inner, sent)) {
                collect(inner, sent, unsent); // it may be between the union and its records
            } else if (isForgotten(inner, sent)) {
                unsent.add(inner);
            }
        });
    }

    private static Stream<TypeElement> nested(TypeElement type) {
        return ElementFilter.typesIn(type.getEnclosedElements()).stream();
    }

    private boolean isForgotten(TypeElement type, Set<String> sent) {
        return Drafts.kind(type).isPresent()
                && !Access.isPrivate(type)
                && !NearNames.isNestedMsg(type)
                && nested(type).noneMatch(inner -> isIn(sent, inner));
    }

    private static boolean isIn(Set<String> sent, TypeElement type) {
        return sent.contains(type.getQualifiedName().toString());
    }

    /** Whether it belongs to a union that is sent, directly or through another one. It may still not fit that one's type arguments. */
    private boolean isOfUnion(TypeElement type, Set<String> sent) {
        return type.getInterfaces().stream()
                .map(round.types::asElement)
                .map(TypeElement.class::cast)
                .filter(union -> Drafts.kind(union).filter(Kind.UNION::equals).isPresent())
                .anyMatch(union -> isIn(sent, union) || isOfUnion(union, sent));
    }

    /** All types of the sources that are not in one of these. */
    private List<TypeElement> allBut(Set<TypeElement> types) {
        List<TypeElement> all = new ArrayList<>();
        round.sources.types().stream()
                .map(round.elements::getTypeElement)
                .filter(Objects::nonNull)
                .forEach(type -> addAll(type, types, all));
        return all;
    }

    private static void addAll(TypeElement type, Set<TypeElement> but, List<TypeElement> all) {
        if (!but.contains(type)) {
            all.add(type);
            nested(type).forEach(inner -> addAll(inner, but, all));
        }
    }

    private void report(TypeElement type) {
        TypeElement outer = TypeElements.chain(type).get(1);
        String name = outer.getSimpleName().toString();
        boolean isMember = Drafts.kind(outer).equals(Optional.of(Kind.UNION))
                && Drafts.kind(type).filter(kind -> !kind.isEnum()).isPresent();
        round.problems.add(
                ProblemKind.NESTED_UNUSED,
                ElementOrigin.of(type),
                TypeElements.shortName(type),
                TypeElements.shortName(outer),
                isMember
                        ? (type.getKind() == ElementKind.RECORD ? "write `implements " : "write `extends ") + name + "`"
                        : "use it in a component");
    }
}
