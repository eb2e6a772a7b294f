package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.Ids;
import io.tsrpc.processor.model.Kind;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.RuntimeNames;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads sealed interfaces: the records that they permit, directly or through nested sealed interfaces. */
final class UnionReader {
    private static final String DEFAULT_DISCRIMINATOR = "type";

    private final Round round;
    private final UnionArguments arguments;
    private final Drafts drafts;
    private final LiteralProperties literalProperties;

    UnionReader(Round round, Drafts drafts) {
        this.round = round;
        this.arguments = new UnionArguments(round);
        this.drafts = drafts;
        this.literalProperties = new LiteralProperties(round);
    }

    UnionDef read(Draft draft) {
        Map<TypeUse.NamedUse, Object> literals = new LinkedHashMap<>();
        collect(draft.element(), draft.arguments(), draft, literals);
        if (literals.isEmpty()
                && !draft.arguments().isEmpty()
                && !round.problems.hasErrors()
                && !round.isUnresolved()) {
            String name = TypeElements.shortName(draft.element());
            round.problems.add(
                    ProblemKind.UNION_EMPTY,
                    draft.origin(),
                    name,
                    Drafts.text(draft.name().javaType()));
        }
        List<UnionDef.Member> members = new ArrayList<>();
        literals.forEach((type, literal) -> members.add(new UnionDef.Member(Ids.NONE, type, literal)));
        return new UnionDef(
                draft.name(),
                discriminator(draft.element()),
                members,
                DocReader.read(round, draft.element()),
                draft.origin());
    }

    private String discriminator(TypeElement element) {
        String name = discriminatorName(element);
        if (!SourceVersion.isIdentifier(name)) {
            Origin origin = new ElementOrigin(
                    element, Annotations.on(element, RuntimeNames.DISCRIMINATOR).orElse(null));
            round.problems.add(ProblemKind.DISCRIMINATOR_NAME, origin, name);
        }
        return name;
    }

    private static String discriminatorName(TypeElement element) {
        return Annotations.text(element, RuntimeNames.DISCRIMINATOR).orElse(DEFAULT_DISCRIMINATOR);
    }

    private void collect(
            TypeElement sealed, List<Resolved> arguments, Draft draft, Map<TypeUse.NamedUse, Object> literals) {
        for (TypeElement sub : permitted(sealed)) {
            this.arguments.of(sub, sealed, arguments).ifPresent(a -> add(sub, sealed, a, draft, literals));
        }
    }

    /** The permitted types. If all are nested in one type they have its order, which javac does not keep. */
    private List<TypeElement> permitted(TypeElement sealed) {
        List<TypeElement> permitted = new ArrayList<>();
        for (TypeMirror type : sealed.getPermittedSubclasses()) {
            if (type.getKind() == TypeKind.ERROR) {
                round.markUnresolved();
            } else if (((DeclaredType) type).asElement() instanceof TypeElement sub) {
                permitted.add(sub);
            }
        }
        if (permitted.stream().map(TypeElement::getEnclosingElement).distinct().count() == 1
                && permitted.get(0).getEnclosingElement() instanceof TypeElement outer) {
            permitted.sort(Comparator.comparingInt(outer.getEnclosedElements()::indexOf));
        }
        return permitted;
    }

    private void add(
            TypeElement sub,
            TypeElement sealed,
            List<Resolved> arguments,
            Draft draft,
            Map<TypeUse.NamedUse, Object> literals) {
        Optional<Kind> kind = Drafts.kind(sub).filter(k -> !k.isEnum());
        String name = TypeElements.shortName(sub);
        if (kind.isEmpty()) {
            round.problems.add(ProblemKind.UNION_MEMBER, ElementOrigin.of(sub), TypeElements.shortName(sealed), name);
        } else if (kind.get() == Kind.UNION) {
            drafts.mentionBetween(sub, draft.element());
            collect(sub, arguments, draft, literals);
        } else if (kind.get() == Kind.TUPLE) {
            round.problems.add(
                    ProblemKind.UNION_TUPLE, ElementOrigin.of(sub), name, TypeElements.shortName(draft.element()));
        } else {
            Annotations.on(sub, RuntimeNames.USE_CODEC).ifPresent(mirror -> reportCodec(sub, mirror, draft));
            literalProperties.checkMember(sub, discriminatorName(draft.element()));
            drafts.use(sub, Kind.RECORD, arguments, Site.of(draft, ElementOrigin.of(sub)))
                    .ifPresent(use -> literals.put(use, literal(sub)));
        }
    }

    private void reportCodec(TypeElement member, AnnotationMirror codec, Draft union) {
        round.problems.add(
                ProblemKind.ANNOTATION_MISPLACED,
                new ElementOrigin(member, codec),
                "UseCodec",
                "`" + TypeElements.shortName(member) + "`, which is a member of `"
                        + TypeElements.shortName(union.element()) + "`",
                "the union, or on types that are in none");
    }

    private Object literal(TypeElement member) {
        Optional<String> text = Annotations.text(member, RuntimeNames.DISCRIMINATOR_VALUE);
        Optional<AnnotationMirror> number = Annotations.on(member, RuntimeNames.DISCRIMINATOR_NUMBER);
        if (text.isPresent() && number.isPresent()) {
            round.problems.add(
                    ProblemKind.ANNOTATION_MISPLACED,
                    new ElementOrigin(member, number.get()),
                    "DiscriminatorNumber",
                    "`" + TypeElements.shortName(member) + "`, which has @DiscriminatorValue",
                    "records without");
        }
        return Annotations.number(member, RuntimeNames.DISCRIMINATOR_NUMBER)
                .<Object>map(n -> n)
                .orElseGet(() -> text.orElse(member.getSimpleName().toString()));
    }
}
