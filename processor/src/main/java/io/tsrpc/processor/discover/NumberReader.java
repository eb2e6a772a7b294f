package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.RuntimeNames;
import io.tsrpc.processor.model.Scalar;
import io.tsrpc.processor.model.TypeUse;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads integers with their {@code @Uint} and {@code @JavaPeersOnly}. */
final class NumberReader {
    private final Round round;

    NumberReader(Round round) {
        this.round = round;
    }

    /** Reads an integer of this primitive kind, or its box. */
    static TypeUse read(TypeMirror type, TypeKind kind, boolean boxed) {
        boolean unsigned = Annotations.has(type, RuntimeNames.UINT);
        boolean javaPeersOnly = Annotations.has(type, RuntimeNames.JAVA_PEERS_ONLY);
        return new TypeUse.ScalarUse(scalar(kind, unsigned, javaPeersOnly), boxed);
    }

    private static Scalar scalar(TypeKind kind, boolean unsigned, boolean javaPeersOnly) {
        return switch (kind) {
            case BYTE -> unsigned ? Scalar.UINT_BYTE : Scalar.BYTE;
            case SHORT -> unsigned ? Scalar.UINT_SHORT : Scalar.SHORT;
            case INT -> unsigned ? Scalar.UINT_INT : Scalar.INT;
            case LONG -> longScalar(unsigned, javaPeersOnly);
            default -> throw new IllegalArgumentException(kind.toString());
        };
    }

    private static Scalar longScalar(boolean unsigned, boolean javaPeersOnly) {
        if (javaPeersOnly) {
            return unsigned ? Scalar.JAVA_UINT_LONG : Scalar.JAVA_LONG;
        }
        return unsigned ? Scalar.UINT_LONG : Scalar.LONG;
    }

    /** Reports number annotations on any other type. */
    void checkAnnotations(TypeMirror type, Site site) {
        if (!isInteger(type) && Annotations.has(type, RuntimeNames.UINT)) {
            reportUint(type, site);
        }
        if (!isLong(type) && Annotations.has(type, RuntimeNames.JAVA_PEERS_ONLY)) {
            reportJavaPeersOnly(type, site);
        }
    }

    void reportUint(TypeMirror type, Site site) {
        String inside = TypeText.inside(type, "@Uint", NumberReader::isInteger);
        round.problems.add(ProblemKind.UINT_MISPLACED, site.origin(), TypeText.of(type), inside);
    }

    void reportJavaPeersOnly(TypeMirror type, Site site) {
        String inside = TypeText.inside(type, "@JavaPeersOnly", NumberReader::isLong);
        round.problems.add(ProblemKind.JAVA_PEERS_ONLY_MISPLACED, site.origin(), TypeText.of(type), inside);
    }

    private static boolean isInteger(TypeMirror type) {
        return integer(type).isPresent();
    }

    private static boolean isLong(TypeMirror type) {
        return integer(type).filter(TypeKind.LONG::equals).isPresent();
    }

    private static Optional<TypeKind> integer(TypeMirror type) {
        if (type instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
            return KnownTypes.integerBox(element.getQualifiedName().toString());
        }
        return switch (type.getKind()) {
            case BYTE, SHORT, INT, LONG -> Optional.of(type.getKind());
            default -> Optional.empty();
        };
    }
}
