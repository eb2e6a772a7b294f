package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.ConfType;
import io.tsrpc.processor.model.ConfValue;
import io.tsrpc.processor.model.JavaArray;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.JavaPrimitive;
import io.tsrpc.processor.model.JavaType;
import io.tsrpc.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** Reads the values of annotations, with the defaults of what is not set. */
final class ConfValues {
    /** JavaScript's {@code Number.MAX_SAFE_INTEGER}. */
    private static final long MOST_EXACT = (1L << 53) - 1;

    private final Round round;
    private final ConfTypes types;
    private final EnumReader enums;

    ConfValues(Round round, JavaClass protocolClass) {
        this.round = round;
        this.types = new ConfTypes(round, protocolClass);
        this.enums = new EnumReader(round);
    }

    ConfType type(TypeElement annotation) {
        return types.of(annotation);
    }

    /** The annotation, or empty if it is invalid; that has been reported, or another round is needed. */
    Optional<ConfValue.Instance> read(AnnotationMirror mirror, Origin origin) {
        TypeElement annotation = Annotations.type(mirror);
        if (!types.check(annotation, origin)) {
            return Optional.empty();
        }
        Map<? extends ExecutableElement, ? extends AnnotationValue> values =
                round.elements.getElementValuesWithDefaults(mirror);
        List<ConfValue> members = new ArrayList<>();
        for (ExecutableElement member : ElementFilter.methodsIn(annotation.getEnclosedElements())) {
            AnnotationValue value = values.get(member);
            if (value != null) {
                checkNumbers(value.getValue(), member.getSimpleName(), annotation.getSimpleName(), origin);
                value(value.getValue(), JavaTypes.of(member.getReturnType()), origin)
                        .ifPresent(members::add);
            }
        }
        ConfType type = types.of(annotation);
        return members.size() == type.members().size()
                ? Optional.of(new ConfValue.Instance(type, members))
                : Optional.empty();
    }

    /** Reports numbers that clients in TypeScript would have as others. */
    private void checkNumbers(Object value, Name member, Name annotation, Origin origin) {
        if (value instanceof List<?> list) {
            list.forEach(item -> checkNumbers(((AnnotationValue) item).getValue(), member, annotation, origin));
        } else if (value instanceof Number number && !isExact(number)) {
            round.problems.add(ProblemKind.CONF_NUMBER, origin, member, annotation, number);
        }
    }

    private static boolean isExact(Number number) {
        return number instanceof Long integer
                ? integer >= -MOST_EXACT && integer <= MOST_EXACT
                : Double.isFinite(number.doubleValue());
    }

    private Optional<? extends ConfValue> value(Object value, JavaType type, Origin origin) {
        if (value instanceof VariableElement constant) {
            return Optional.of(constant(constant));
        }
        if (value instanceof AnnotationMirror nested) {
            return read(nested, origin);
        }
        if (value instanceof List<?> list && type instanceof JavaArray array) {
            return array(list, array.element(), origin);
        }
        if (!(type instanceof JavaPrimitive) && !type.equals(JavaClass.STRING)) {
            round.markUnresolved(); // javac's mark for a constant that does not exist (yet)
            return Optional.empty();
        }
        return Optional.of(new ConfValue.Literal(value));
    }

    private ConfValue constant(VariableElement constant) {
        String name = constant.getSimpleName().toString();
        TypeElement type = (TypeElement) ((DeclaredType) constant.asType()).asElement();
        return new ConfValue.Constant(
                TypeElements.javaClass(type),
                name,
                enums.value(constant, name),
                TypeElements.deprecation(constant).max(TypeElements.deprecationOfMention(type)));
    }

    private Optional<ConfValue.Array> array(List<?> values, JavaType element, Origin origin) {
        List<ConfValue> items = new ArrayList<>();
        for (Object value : values) {
            value(((AnnotationValue) value).getValue(), element, origin).ifPresent(items::add);
        }
        return items.size() == values.size() ? Optional.of(new ConfValue.Array(element, items)) : Optional.empty();
    }
}
