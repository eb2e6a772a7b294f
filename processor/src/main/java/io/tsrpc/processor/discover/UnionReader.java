package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.Ids;
import io.tsrpc.processor.model.Kind;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.Presence;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.RuntimeNames;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final RecordReader records;
    private final LiteralProperties literalProperties;

    UnionReader(Round round, Drafts drafts, RecordReader records) {
        this.round = round;
        this.arguments = new UnionArguments(round);
        this.drafts = drafts;
        this.records = records;
        this.literalProperties = new LiteralProperties(round);
    }

    UnionDef read(Draft draft) {
        Set<UnionDef.Member> members = new LinkedHashSet<>();
        collect(draft.element(), draft.arguments(), draft, members);
        if (members.isEmpty() && !round.problems.hasErrors() && !round.isUnresolved()) {
            reportEmpty(draft);
        }
        return new UnionDef(
                draft.name(),
                isUntagged(draft.element()) ? "" : discriminator(draft.element()),
                List.copyOf(members),
                Annotations.has(draft.element(), RuntimeNames.OR_NULL) ? Ids.NONE : null,
                DocReader.read(round, draft.element()),
                draft.origin());
    }

    private void reportEmpty(Draft draft) {
        String name = TypeElements.shortName(draft.element());
        if (draft.arguments().isEmpty()) {
            round.problems.add(ProblemKind.UNION_WITHOUT_RECORDS, draft.origin(), name);
        } else {
            round.problems.add(
                    ProblemKind.UNION_EMPTY,
                    draft.origin(),
                    name,
                    Drafts.text(draft.name().javaType()));
        }
    }

    private static boolean isUntagged(TypeElement element) {
        return Annotations.has(element, RuntimeNames.UNTAGGED);
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

    private void collect(TypeElement sealed, List<Resolved> arguments, Draft draft, Set<UnionDef.Member> members) {
        for (TypeElement sub : permitted(sealed)) {
            this.arguments.of(sub, sealed, arguments).ifPresent(a -> add(sub, sealed, a, draft, members));
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
            TypeElement sub, TypeElement sealed, List<Resolved> arguments, Draft draft, Set<UnionDef.Member> members) {
        Optional<Kind> kind = Drafts.kind(sub).filter(k -> !k.isEnum());
        String name = TypeElements.shortName(sub);
        if (kind.isEmpty()) {
            round.problems.add(ProblemKind.UNION_MEMBER, ElementOrigin.of(sub), TypeElements.shortName(sealed), name);
        } else if (kind.get() == Kind.UNION) {
            drafts.mentionBetween(sub, draft.element());
            collect(sub, arguments, draft, members);
        } else if (Annotations.has(sub, RuntimeNames.UNION_VALUE)) {
            value(sub, arguments, draft).ifPresent(members::add);
        } else if (kind.get() == Kind.TUPLE) {
            round.problems.add(
                    ProblemKind.UNION_TUPLE, ElementOrigin.of(sub), name, TypeElements.shortName(draft.element()));
        } else {
            Annotations.on(sub, RuntimeNames.USE_CODEC).ifPresent(mirror -> reportCodec(sub, mirror, draft));
            boolean untagged = isUntagged(draft.element());
            if (!untagged) {
                literalProperties.checkMember(sub, discriminatorName(draft.element()));
            }
            drafts.use(sub, Kind.RECORD, arguments, Site.of(draft, ElementOrigin.of(sub)))
                    .ifPresent(
                            use -> members.add(new UnionDef.Member(Ids.NONE, use, untagged ? "" : literal(sub), null)));
        }
    }

    /** A member that stands for its component; empty if it cannot, which is reported. */
    private Optional<UnionDef.Member> value(TypeElement sub, List<Resolved> arguments, Draft draft) {
        String name = TypeElements.shortName(sub);
        if (!isUntagged(draft.element())) {
            round.problems.add(
                    ProblemKind.UNION_VALUE_TAGGED,
                    ElementOrigin.of(sub),
                    name,
                    TypeElements.shortName(draft.element()));
            return Optional.empty();
        }
        Draft wrapper = drafts.wrapper(sub, arguments, Site.of(draft, ElementOrigin.of(sub)));
        if (wrapper == null || !(records.read(wrapper) instanceof RecordDef r)) {
            return Optional.empty();
        }
        boolean isOne = r.properties().size() == 1
                && r.literals().isEmpty()
                && r.parents().isEmpty();
        if (!isOne || r.mapping() != null || mayBeAbsent(r.properties().get(0))) {
            round.problems.add(ProblemKind.UNION_VALUE, ElementOrigin.of(sub), name);
            return Optional.empty();
        }
        Property component = r.properties().get(0);
        UnionDef.Wrapper standing = new UnionDef.Wrapper(
                wrapper.name().javaType(),
                component,
                r.ownEquality(),
                wrapper.name().deprecation());
        return Optional.of(new UnionDef.Member(Ids.NONE, component.type(), "", standing));
    }

    /** Whether a component has no value at times. Null is one of {@code any}. */
    private static boolean mayBeAbsent(Property component) {
        boolean hasOwnNull = component.type() instanceof TypeUse.AnyUse && component.presence() == Presence.NULLABLE;
        return component.presence().isOptional() && !hasOwnNull;
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
