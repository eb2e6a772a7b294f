package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.Ids;
import io.tsrpc.processor.model.Kind;
import io.tsrpc.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Reads the constants of enums. */
final class EnumReader {
    private final Round round;

    EnumReader(Round round) {
        this.round = round;
    }

    EnumDef read(Draft draft) {
        List<EnumDef.Member> members = new ArrayList<>();
        for (Element element : draft.element().getEnclosedElements()) {
            if (element.getKind() == ElementKind.ENUM_CONSTANT) {
                members.add(member(element));
            }
        }
        return new EnumDef(
                draft.name(),
                draft.kind() != Kind.ENUM,
                members,
                Annotations.has(draft.element(), RuntimeNames.OR_NULL) ? Ids.NONE : null,
                DocReader.read(round, draft.element()),
                draft.origin());
    }

    private EnumDef.Member member(Element constant) {
        String name = constant.getSimpleName().toString();
        return new EnumDef.Member(
                Ids.NONE,
                name,
                value(constant, name),
                Annotations.text(constant, RuntimeNames.FORMER_NAME).orElse(""),
                DocReader.read(round, constant),
                TypeElements.deprecation(constant),
                ElementOrigin.of(constant));
    }

    /** The constant's value in JSON: a string or an integer. */
    Object value(Element constant, String name) {
        Optional<String> text = Annotations.text(constant, RuntimeNames.STRING_VALUE);
        Optional<Integer> number = Annotations.number(constant, RuntimeNames.INT_VALUE);
        Optional<Object> truth = truth(constant, name);
        if (Stream.of(text, number, truth).filter(Optional::isPresent).count() > 1) {
            round.problems.add(ProblemKind.ENUM_TWO_VALUES, ElementOrigin.of(constant), name);
        }
        return truth.or(() -> number).orElseGet(() -> text.orElse(name));
    }

    /** A literal that is true or false. */
    private Optional<Object> truth(Element constant, String name) {
        Optional<AnnotationMirror> mirror = Annotations.on(constant, RuntimeNames.BOOLEAN_VALUE);
        boolean isLiteral = constant.getEnclosingElement() instanceof TypeElement type
                && Annotations.has(type, RuntimeNames.LITERAL_UNION);
        if (mirror.isPresent() && !isLiteral) {
            round.problems.add(
                    ProblemKind.ANNOTATION_MISPLACED,
                    new ElementOrigin(constant, mirror.get()),
                    "BooleanValue",
                    "`" + name + "`",
                    "constants of enums with @LiteralUnion");
            return Optional.empty();
        }
        return mirror.flatMap(m -> Annotations.member(m, "value")).map(AnnotationValue::getValue);
    }
}
