package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.Form;
import io.tsrpc.processor.model.FormerName;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.JavaType;
import io.tsrpc.processor.model.Origin;
import io.tsrpc.processor.model.RuntimeNames;
import io.tsrpc.processor.model.TypeUse;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads {@code @UseCodec}: the form in which a user's class encodes a type. */
final class FormReader {
    private final Round round;

    FormReader(Round round) {
        this.round = round;
    }

    /** Reads the annotation on a class. Problems are reported at the class, once for all its uses. */
    TypeUse readOnClass(AnnotationMirror mirror, TypeElement element, DeclaredType type, Site site) {
        if (!round.sources.isSource(element)) {
            return read(mirror, type, site.origin(), site);
        }
        return read(mirror, type, new ElementOrigin(element, mirror), site);
    }

    TypeUse read(AnnotationMirror mirror, TypeMirror type, Origin origin, Site site) {
        Optional<TypeMirror> value = Annotations.classValue(mirror);
        if (value.isEmpty() || value.get().getKind() == TypeKind.ERROR) {
            round.markUnresolved();
            return Resolved.REPORTED.type();
        }
        if (!(value.get() instanceof DeclaredType declared)) {
            reportNoForm(TypeText.of(value.get()), type, origin);
            return Resolved.REPORTED.type();
        }
        TypeElement form = (TypeElement) declared.asElement();
        if (type instanceof PrimitiveType primitive) {
            reportPlace(form, primitive, "@UseCodec(%s.class) " + round.boxName(primitive), origin);
            return Resolved.REPORTED.type();
        }
        Optional<TypeMirror> text = argument(declared, RuntimeNames.TEXT_FORM);
        Optional<TypeMirror> bytes = argument(declared, RuntimeNames.BYTES_FORM);
        if (text.isPresent() && bytes.isPresent()) {
            round.problems.add(ProblemKind.FORM_BOTH, origin, TypeElements.shortName(form));
        } else if (isOfArgument(text.or(() -> bytes), type)) {
            reportPlace(form, type, TypeText.annotatedArgument((DeclaredType) type, "@UseCodec(%s.class)"), origin);
        } else if (text.or(() -> bytes)
                .filter(t -> round.types.isSameType(t, type))
                .isEmpty()) {
            reportNoForm(TypeElements.shortName(form), type, origin);
        } else if (!isUsable(form, site.codecPackage())) {
            round.problems.add(ProblemKind.FORM_CONSTRUCTOR, origin, TypeElements.shortName(form), site.codecPackage());
        } else {
            return coded(type, form, bytes.isPresent());
        }
        return Resolved.REPORTED.type();
    }

    /**
     * Reports the annotation on the element of an array if it cannot be meant for that: javac takes {@code @UseCodec(F.class) byte[]} for an
     * array of bytes that have a form.
     *
     * @return whether it was reported
     */
    boolean isMisplaced(ArrayType type, Site site) {
        TypeMirror element = type.getComponentType();
        Optional<AnnotationMirror> mirror = Annotations.on(element, RuntimeNames.USE_CODEC);
        if (mirror.isEmpty()) {
            return false;
        }
        Optional<TypeMirror> form = Annotations.classValue(mirror.get()).filter(t -> t.getKind() == TypeKind.DECLARED);
        if (form.isEmpty()) {
            read(mirror.get(), element, site.origin(), site);
            return true;
        }
        Optional<TypeMirror> encoded =
                argument(form.get(), RuntimeNames.TEXT_FORM).or(() -> argument(form.get(), RuntimeNames.BYTES_FORM));
        boolean isOfArray = encoded.filter(t -> round.types.isSameType(t, type)).isPresent();
        if (!isOfArray && !(element instanceof PrimitiveType)) {
            return false;
        }
        boolean isOfBox = element instanceof PrimitiveType primitive
                && encoded.filter(t -> round.types.isSameType(
                                t, round.types.boxedClass(primitive).asType()))
                        .isPresent();
        String instead = isOfBox
                ? "@UseCodec(%s.class) " + round.boxName((PrimitiveType) element) + "[]"
                : TypeText.of(element) + " @UseCodec(%s.class) []";
        reportPlace((TypeElement) round.types.asElement(form.get()), element, instead, site.origin());
        return true;
    }

    /** Whether the form is meant for what an {@code Optional} or a container has, not for that itself. */
    private boolean isOfArgument(Optional<TypeMirror> encoded, TypeMirror type) {
        return encoded.isPresent()
                && type instanceof DeclaredType declared
                && !declared.getTypeArguments().isEmpty()
                && round.types.isSameType(
                        encoded.get(),
                        declared.getTypeArguments()
                                .get(declared.getTypeArguments().size() - 1));
    }

    private void reportPlace(TypeElement form, TypeMirror type, String instead, Origin origin) {
        String name = TypeElements.shortName(form);
        round.problems.add(ProblemKind.FORM_PLACE, origin, name, TypeText.of(type), instead.formatted(name));
    }

    private void reportNoForm(String form, TypeMirror type, Origin origin) {
        String name = TypeText.of(type);
        String encoded = type instanceof PrimitiveType primitive ? round.boxName(primitive) : name;
        round.problems.add(ProblemKind.FORM_TYPE, origin, form, name, encoded, encoded);
    }

    private TypeUse coded(TypeMirror type, TypeElement form, boolean bytes) {
        JavaType javaType = JavaTypes.of(type);
        Deprecation deprecation = TypeElements.deprecationOfMention(form)
                .max(TypeElements.deprecationOfConstructor(form, 0))
                .max(JavaTypes.deprecation(type));
        JavaClass formClass = TypeElements.javaClass(form);
        return new TypeUse.CodedUse(javaType, new Form.UserClass(formClass, former(form)), bytes, deprecation);
    }

    private static @Nullable FormerName former(TypeElement form) {
        return Annotations.on(form, RuntimeNames.FORMER_NAME)
                .map(mirror -> new FormerName(
                        Annotations.text(form, RuntimeNames.FORMER_NAME).orElse(""),
                        form.getQualifiedName().toString(),
                        new ElementOrigin(form, mirror)))
                .orElse(null);
    }

    /** The type argument that the class or a superclass passes to the interface. */
    private Optional<TypeMirror> argument(TypeMirror type, String interfaceName) {
        if (type instanceof DeclaredType d
                && d.asElement() instanceof TypeElement e
                && e.getQualifiedName().contentEquals(interfaceName)) {
            return d.getTypeArguments().stream().<TypeMirror>map(a -> a).findFirst();
        }
        return round.types.directSupertypes(type).stream()
                .flatMap(s -> argument(s, interfaceName).stream())
                .findFirst();
    }

    private boolean isUsable(TypeElement form, String codecPackage) {
        return form.getKind() == ElementKind.CLASS
                && !form.getModifiers().contains(Modifier.ABSTRACT)
                && (form.getEnclosingElement() instanceof PackageElement
                        || form.getModifiers().contains(Modifier.STATIC))
                && Access.isAccessible(form, codecPackage)
                && ElementFilter.constructorsIn(form.getEnclosedElements()).stream()
                        .anyMatch(c -> isUsable(c, form, codecPackage));
    }

    private boolean isUsable(ExecutableElement constructor, TypeElement form, String codecPackage) {
        boolean samePackage = TypeElements.packageName(form).equals(codecPackage);
        return constructor.getParameters().isEmpty()
                && constructor.getThrownTypes().stream().allMatch(this::isUnchecked)
                && (constructor.getModifiers().contains(Modifier.PUBLIC)
                        || (samePackage && !constructor.getModifiers().contains(Modifier.PRIVATE)));
    }

    private boolean isUnchecked(TypeMirror thrown) {
        return Stream.of("java.lang.RuntimeException", "java.lang.Error")
                .map(round.elements::getTypeElement)
                .anyMatch(unchecked -> round.types.isSubtype(thrown, unchecked.asType()));
    }
}
