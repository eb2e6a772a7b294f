package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.Container;
import io.tsrpc.processor.model.Kind;
import io.tsrpc.processor.model.RuntimeNames;
import io.tsrpc.processor.model.Scalar;
import io.tsrpc.processor.model.TypeUse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;

/**
 * Converts the compiler's types to the model's. Reports a type that it cannot convert, and continues with a
 * placeholder.
 */
final class TypeResolver {
    static final String OPTIONAL = "java.util.Optional";

    private final Round round;
    private final Drafts drafts;
    private final NumberReader numbers;
    private final ArrayReader arrays;
    private final MapReader maps;
    private final FormReader forms;
    private final Advice advice;

    TypeResolver(Round round, Drafts drafts) {
        this.round = round;
        this.drafts = drafts;
        this.numbers = new NumberReader(round);
        this.forms = new FormReader(round);
        this.arrays = new ArrayReader(round, this, numbers, forms);
        this.maps = new MapReader(round, this);
        this.advice = new Advice(round);
    }

    /** Converts the type at this place. */
    Resolved resolve(TypeMirror type, Site site) {
        checkAnnotations(type, site);
        boolean nullable = Annotations.isNullable(type);
        Optional<AnnotationMirror> form = Annotations.on(type, RuntimeNames.USE_CODEC);
        if (form.isPresent() && type.getKind() != TypeKind.ERROR) {
            checkAlone(type, site);
            return new Resolved(forms.read(form.get(), type, site.origin(), site), nullable);
        }
        return switch (type.getKind()) {
            case DECLARED -> new Resolved(declared((DeclaredType) type, site), nullable);
            case ARRAY -> new Resolved(arrays.read((ArrayType) type, site), nullable);
            case TYPEVAR -> variable(type, nullable, site);
            case WILDCARD -> wildcard((WildcardType) type, site);
            case ERROR -> unresolved();
            default -> primitive(type, nullable, site);
        };
    }

    /** Reports what a codec of the user does not look at. */
    private void checkAlone(TypeMirror type, Site site) {
        for (String other : List.of(RuntimeNames.UINT, RuntimeNames.JAVA_PEERS_ONLY, RuntimeNames.TYPED_ARRAY)) {
            Annotations.on(type, other)
                    .ifPresent(mirror -> round.problems.add(
                            ProblemKind.ANNOTATION_MISPLACED,
                            site.origin(),
                            Annotations.type(mirror).getSimpleName(),
                            "a type with @UseCodec",
                            "types without"));
        }
    }

    /** Reports annotations on the type itself that do not apply to it. */
    void checkAnnotations(TypeMirror type, Site site) {
        numbers.checkAnnotations(type, site);
        arrays.checkAnnotation(type, site);
    }

    private Resolved unresolved() {
        round.markUnresolved();
        return Resolved.REPORTED;
    }

    private static Resolved variable(TypeMirror type, boolean nullable, Site site) {
        Resolved bound = site.variables().getOrDefault(TypeText.of(type), Resolved.REPORTED);
        return new Resolved(bound.type(), nullable || bound.nullable());
    }

    private Resolved wildcard(WildcardType type, Site site) {
        TypeMirror bound = type.getExtendsBound() == null ? type.getSuperBound() : type.getExtendsBound();
        String instead = bound == null ? "Object" : TypeText.of(bound);
        round.problems.add(ProblemKind.WILDCARD, site.origin(), TypeText.of(type), instead);
        return Resolved.REPORTED;
    }

    private Resolved primitive(TypeMirror type, boolean nullable, Site site) {
        if (nullable && type.getKind().isPrimitive()) {
            reportNullable(type, site);
        }
        TypeUse use = switch (type.getKind()) {
            case BOOLEAN -> new TypeUse.ScalarUse(Scalar.BOOLEAN, false);
            case FLOAT -> new TypeUse.ScalarUse(Scalar.FLOAT, false);
            case DOUBLE -> new TypeUse.ScalarUse(Scalar.DOUBLE, false);
            case BYTE, SHORT, INT, LONG -> NumberReader.read(type, type.getKind(), false);
            default -> unsupported(type, "write String", site);
        };
        return new Resolved(use, false);
    }

    void reportNullable(TypeMirror primitive, Site site) {
        String instead = "`@Nullable " + round.boxName((PrimitiveType) primitive) + "`";
        round.problems.add(ProblemKind.NULLABLE_PRIMITIVE, site.origin(), TypeText.of(primitive), instead);
    }

    private TypeUse declared(DeclaredType type, Site site) {
        TypeElement element = (TypeElement) type.asElement();
        String name = element.getQualifiedName().toString();
        Optional<AnnotationMirror> form = Annotations.on(element, RuntimeNames.USE_CODEC);
        if (form.isPresent()) {
            return forms.readOnClass(form.get(), element, type, site);
        }
        if (element.getTypeParameters().size() != type.getTypeArguments().size()) {
            return raw(element, site);
        }
        return KnownTypes.simple(name)
                .or(() -> KnownTypes.integerBox(name).map(k -> NumberReader.read(type, k, true)))
                .or(() -> KnownTypes.container(name).map(c -> list(c, type, site)))
                .orElseGet(() -> composed(type, element, name, site));
    }

    private TypeUse composed(DeclaredType type, TypeElement element, String name, Site site) {
        if (name.equals("java.util.Map")) {
            return maps.read(type, site);
        }
        if (name.equals(OPTIONAL)) {
            String inner = TypeText.of(type.getTypeArguments().get(0));
            round.problems.add(ProblemKind.OPTIONAL_NESTED, site.origin(), TypeText.of(type), inner);
            return Resolved.REPORTED.type();
        }
        Optional<Kind> kind = Drafts.kind(element);
        if (kind.isEmpty()) {
            return unsupported(type, advice.instead(element), site);
        }
        List<Resolved> arguments =
                type.getTypeArguments().stream().map(a -> resolve(a, site)).toList();
        return drafts.use(element, kind.get(), arguments, site)
                .<TypeUse>map(named -> named)
                .orElse(Resolved.REPORTED.type());
    }

    private TypeUse list(Container container, DeclaredType type, Site site) {
        return new TypeUse.ListUse(
                container, resolve(type.getTypeArguments().get(0), site).inContainer());
    }

    private TypeUse raw(TypeElement element, Site site) {
        String sample = element.getTypeParameters().stream()
                .map(p -> "String")
                .collect(Collectors.joining(", ", element.getSimpleName() + "<", ">"));
        round.problems.add(ProblemKind.RAW_TYPE, site.origin(), TypeElements.shortName(element), sample);
        return Resolved.REPORTED.type();
    }

    private TypeUse unsupported(TypeMirror type, String instead, Site site) {
        round.problems.add(ProblemKind.UNSUPPORTED_TYPE, site.origin(), TypeText.of(type), instead);
        return Resolved.REPORTED.type();
    }
}
