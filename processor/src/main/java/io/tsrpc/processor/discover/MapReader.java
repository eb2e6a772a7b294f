package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.MapKey;
import io.tsrpc.processor.model.TypeUse;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads maps. Values may have any type, keys only those that can be a property name. */
final class MapReader {
    private final Round round;
    private final TypeResolver resolver;

    MapReader(Round round, TypeResolver resolver) {
        this.round = round;
        this.resolver = resolver;
    }

    TypeUse read(DeclaredType type, Site site) {
        TypeUse value = resolver.resolve(type.getTypeArguments().get(1), site).inContainer();
        return new TypeUse.MapUse(key(type.getTypeArguments().get(0), site), value);
    }

    private MapKey key(TypeMirror type, Site site) {
        if (type.getKind() == TypeKind.ERROR) {
            round.markUnresolved();
            return MapKey.STRING;
        }
        Optional<MapKey> key = type.getKind() == TypeKind.TYPEVAR
                ? KnownTypes.mapKey(
                        resolver.resolve(type, site).type().javaType().toString())
                : KnownTypes.mapKey(
                        type instanceof DeclaredType d ? d.asElement().toString() : "");
        if (key.isEmpty() || !type.getAnnotationMirrors().isEmpty()) {
            round.problems.add(ProblemKind.MAP_KEY, site.origin(), keyText(type), keyAdvice(type));
            return MapKey.STRING;
        }
        return key.get();
    }

    private static String keyText(TypeMirror type) {
        String annotations = type.getAnnotationMirrors().stream()
                .map(m -> "@" + Annotations.type(m).getSimpleName() + " ")
                .collect(Collectors.joining());
        return annotations + TypeText.of(type);
    }

    private static String keyAdvice(TypeMirror type) {
        return type instanceof DeclaredType d && d.asElement().getKind() == ElementKind.ENUM
                ? " (such as the constant's name)"
                : "";
    }
}
