package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.Ids;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** Reads {@code @LiteralProperty}. */
final class LiteralProperties {
    private final Round round;

    LiteralProperties(Round round) {
        this.round = round;
    }

    /** The literal properties of a record, in the order of their annotations. */
    List<RecordDef.Literal> read(TypeElement type) {
        Set<String> taken = new HashSet<>();
        type.getRecordComponents()
                .forEach(component -> taken.add(component.getSimpleName().toString()));
        List<RecordDef.Literal> literals = new ArrayList<>();
        for (AnnotationMirror mirror : Annotations.repeated(type, RuntimeNames.LITERAL_PROPERTY)) {
            String name = name(mirror);
            List<Object> values = values(mirror);
            if (!SourceVersion.isIdentifier(name)) {
                report(ProblemKind.LITERAL_PROPERTY_NAME, type, name);
            } else if (!taken.add(name)) {
                report(ProblemKind.LITERAL_PROPERTY_TAKEN, type, name, TypeElements.shortName(type));
            } else if (values.size() != 1) {
                report(ProblemKind.LITERAL_PROPERTY_VALUE, type, name, TypeElements.shortName(type), values.size());
            } else {
                literals.add(new RecordDef.Literal(name, Ids.NONE, values.get(0)));
            }
        }
        return literals;
    }

    /** Reports a literal property with the name of the discriminator that the record has as a member of a union. */
    void checkMember(TypeElement member, String discriminator) {
        Annotations.repeated(member, RuntimeNames.LITERAL_PROPERTY).stream()
                .map(LiteralProperties::name)
                .filter(discriminator::equals)
                .forEach(name ->
                        report(ProblemKind.LITERAL_PROPERTY_TAKEN, member, name, TypeElements.shortName(member)));
    }

    private void report(ProblemKind kind, TypeElement type, Object... names) {
        round.problems.add(kind, ElementOrigin.of(type), names);
    }

    private static String name(AnnotationMirror mirror) {
        return Annotations.member(mirror, "name")
                .map(value -> String.valueOf(value.getValue()))
                .orElse("");
    }

    /** The values that were written. */
    private static List<Object> values(AnnotationMirror mirror) {
        return Stream.of("value", "intValue", "booleanValue")
                .flatMap(member -> Annotations.member(mirror, member).stream())
                .map(AnnotationValue::getValue)
                .map(Objects::requireNonNull)
                .toList();
    }
}
