package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.JavaPrimitive;
import io.tsrpc.processor.model.NestingVisitor;
import io.tsrpc.processor.model.TypeName;
import io.tsrpc.processor.model.TypeUse;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The names of definitions, with their type arguments: as all of them are now, or as they were. */
final class InstanceNames {
    private final Map<TypeName, Draft> drafts;
    private final Function<Draft, JavaPath> paths;

    /**
     * Creates names.
     *
     * @param drafts all definitions, by their provisional names
     * @param paths where a definition is, or was
     */
    InstanceNames(Map<TypeName, Draft> drafts, Function<Draft, JavaPath> paths) {
        this.drafts = drafts;
        this.paths = paths;
    }

    String tsFile(Draft draft) {
        return paths.apply(draft).tsFile();
    }

    /** The TypeScript name, unless another definition has it. */
    String tsName(Draft draft) {
        return paths.apply(draft).tsName(suffix(draft));
    }

    /** The suffix that distinguishes instantiations of a generic type: {@code OfUser}, {@code OfStringAndUser}. */
    String suffix(Draft draft) {
        return draft.arguments().isEmpty()
                ? ""
                : draft.arguments().stream()
                        .map(a -> (a.nullable() ? "Nullable" : "") + a.type().accept(new Words()))
                        .collect(Collectors.joining("And", "Of", ""));
    }

    /** The name in Java, which no other definition has: {@code user/Page<user/User>}. */
    String javaName(Draft draft) {
        return paths.apply(draft).javaName() + javaArguments(draft);
    }

    /** The type arguments of that name. */
    String javaArguments(Draft draft) {
        return draft.arguments().isEmpty()
                ? ""
                : draft.arguments().stream()
                        .map(a -> a.type().accept(new Exact()) + (a.nullable() ? "?" : ""))
                        .collect(Collectors.joining(", ", "<", ">"));
    }

    /** What both names have in common. */
    private interface Names extends NestingVisitor<String> {
        @Override
        default String scalar(TypeUse.ScalarUse type) {
            return ServiceNames.camel(type.scalar().name());
        }

        @Override
        default String buffer(TypeUse.BufferUse type) {
            return type.kind().tsName();
        }
    }

    /** Types within the TypeScript name of an instantiation. */
    private final class Words implements Names {
        @Override
        public String named(TypeUse.NamedUse type) {
            Draft draft = drafts.get(type.name());
            return draft == null ? type.javaType().simpleName() : tsName(draft);
        }

        @Override
        public String list(TypeUse.ListUse type) {
            return ServiceNames.camel(type.container().name()) + "Of"
                    + type.element().accept(this);
        }

        @Override
        public String map(TypeUse.MapUse type) {
            return "MapOf" + ServiceNames.camel(type.key().name()) + "And"
                    + type.value().accept(this);
        }

        @Override
        public String nullable(TypeUse.NullableUse type) {
            return "Nullable" + type.type().accept(this);
        }

        @Override
        public String leaf(TypeUse type) {
            return type.javaType() instanceof JavaClass c ? c.simpleName() : "Array";
        }
    }

    /** Types within the Java name of an instantiation. Different types have different names. */
    private final class Exact implements Names {
        /** Primitive types begin with a small letter, as in Java: {@code int[]} is {@code Array<int>}. */
        @Override
        public String scalar(TypeUse.ScalarUse type) {
            String name = Names.super.scalar(type);
            return type.javaType() instanceof JavaPrimitive
                    ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)
                    : name;
        }

        @Override
        public String named(TypeUse.NamedUse type) {
            Draft draft = drafts.get(type.name());
            return draft == null ? type.javaType().toString() : javaName(draft);
        }

        @Override
        public String list(TypeUse.ListUse type) {
            return ServiceNames.camel(type.container().name()) + "<"
                    + type.element().accept(this) + ">";
        }

        @Override
        public String map(TypeUse.MapUse type) {
            return "Map<" + ServiceNames.camel(type.key().name()) + ", "
                    + type.value().accept(this) + ">";
        }

        @Override
        public String nullable(TypeUse.NullableUse type) {
            return type.type().accept(this) + "?";
        }

        @Override
        public String coded(TypeUse.CodedUse type) {
            return type.javaType()
                    + type.form()
                            .fold(builtIn -> "", user -> " by " + user.type().canonicalName());
        }

        @Override
        public String leaf(TypeUse type) {
            return type.javaType().toString();
        }
    }
}
