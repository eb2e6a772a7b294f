package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RuntimeNames;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.util.ElementFilter;

/** The codecs that an earlier compilation has generated, and that this one finds on the class path. */
final class EarlierCodecs {
    private static final String SUFFIX = "Codec";

    private final Round round;

    EarlierCodecs(Round round) {
        this.round = round;
    }

    /** A codec of the top-level type, of an instantiation of it, or of a type in it. */
    Optional<TypeElement> of(TypeElement type) {
        return of(type, codec -> true);
    }

    /** The same of a protocols root that the type is not below, if that root fits. */
    Optional<TypeElement> ofRoot(Predicate<String> roots, TypeElement type) {
        return of(type, codec -> root(codec).filter(roots).isPresent());
    }

    private Optional<TypeElement> of(TypeElement type, Predicate<TypeElement> codecs) {
        return ElementFilter.typesIn(round.elements.getPackageOf(type).getEnclosedElements()).stream()
                .filter(codec -> isNamedFor(type, codec.getSimpleName().toString()))
                .filter(codec -> !round.sources.isSource(codec))
                .filter(codecs)
                .filter(codec -> encoded(codec).anyMatch(type::equals))
                .findFirst();
    }

    private static Optional<String> root(TypeElement codec) {
        return ElementFilter.fieldsIn(codec.getEnclosedElements()).stream()
                .filter(field -> field.getSimpleName().contentEquals(Protocol.CODEC_ROOT))
                .map(VariableElement::getConstantValue)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }

    private static boolean isNamedFor(TypeElement type, String codec) {
        return codec.startsWith(type.getSimpleName().toString()) && codec.endsWith(SUFFIX);
    }

    /** The top-level type of what a class encodes. */
    private static Stream<TypeElement> encoded(TypeElement codec) {
        return codec.getInterfaces().stream()
                .map(DeclaredType.class::cast)
                .filter(i -> ((TypeElement) i.asElement()).getQualifiedName().contentEquals(RuntimeNames.CODEC))
                .map(DeclaredType::getTypeArguments)
                .flatMap(List::stream)
                .filter(DeclaredType.class::isInstance)
                .map(argument -> TypeElements.topLevel((TypeElement) ((DeclaredType) argument).asElement()));
    }
}
