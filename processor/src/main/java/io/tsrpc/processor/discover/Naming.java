package io.tsrpc.processor.discover;

import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.NestingVisitor;
import io.tsrpc.processor.model.RuntimeNames;
import io.tsrpc.processor.model.TypeName;
import io.tsrpc.processor.model.TypeScriptNames;
import io.tsrpc.processor.model.TypeUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;

/**
 * Assigns all definitions their final names. Names that clash are numbered in the order of the Java types, so that the
 * same sources always yield the same names. A type used by several roots has a codec for each.
 */
final class Naming {
    private final String rootPackage;
    private final Sources sources;
    private final Map<TypeName, Draft> drafts = new HashMap<>();
    private final Set<String> schemaIds = new HashSet<>();
    private final Set<String> codecs = new HashSet<>();
    private final Words words = new Words(this::tsName);
    private final Words formerWords = new Words(this::formerTsName);

    Naming(String rootPackage, Sources sources) {
        this.rootPackage = rootPackage;
        this.sources = sources;
    }

    /** Returns the final name for each provisional one. */
    Map<TypeName, TypeName> names(List<Draft> all) {
        all.forEach(d -> drafts.put(d.name(), d));
        Comparator<Draft> byJavaType =
                Comparator.comparing(d -> d.name().javaType().toString());
        Map<TypeName, TypeName> names = new HashMap<>();
        all.stream()
                .sorted(byJavaType.thenComparing(d -> d.name().schemaId()))
                .forEach(d -> names.put(d.name(), name(d)));
        return names;
    }

    private TypeName name(Draft draft) {
        TypeName old = draft.name();
        JavaClass type = old.javaType();
        String tsFile = tsFile(type);
        String base = tsName(draft);
        String tsName = base;
        for (int i = 2; TypeScriptNames.isTaken(tsName) || !schemaIds.add(tsFile + "/" + tsName); i++) {
            tsName = base + i;
        }
        String codecBase = String.join("", type.names()) + suffix(draft, words);
        JavaClass codec = JavaClass.of(old.codec().packageName(), codecBase + "Codec");
        for (int i = 2; sources.isWritten(codec.canonicalName()) || !codecs.add(regardlessOfCase(codec)); i++) {
            codec = JavaClass.of(codec.packageName(), codecBase + i + "Codec");
        }
        String id = tsFile + "/" + tsName;
        return new TypeName(id, formerId(draft), tsFile, tsName, type, codec, old.publicCodec(), old.deprecation());
    }

    /** Codecs whose names differ in case only would be in the same file on many systems. */
    private static String regardlessOfCase(JavaClass codec) {
        return codec.canonicalName().toLowerCase(Locale.ROOT);
    }

    private String tsFile(JavaClass type) {
        return tsFile(
                ServiceNames.folderPrefix(rootPackage, type.packageName()),
                type.names().get(0),
                isInApi(type));
    }

    private static String tsFile(String folderPrefix, String className, boolean inApi) {
        return folderPrefix + (inApi ? "Ptl" + ServiceNames.simpleName(className) : className);
    }

    private String tsName(Draft draft) {
        JavaClass type = draft.name().javaType();
        return tsName(type.names(), isInApi(type), suffix(draft, words));
    }

    private static String tsName(List<String> names, boolean inApi, String suffix) {
        if (inApi
                && names.size() == 2
                && (names.get(1).equals("Req") || names.get(1).equals("Res"))) {
            return names.get(1) + ServiceNames.simpleName(names.get(0));
        }
        String name = String.join("", names.size() == 1 ? names : names.subList(1, names.size()));
        return TypeScriptNames.identifier(name + suffix);
    }

    /** The schema id before the type, one around it, or one of its type arguments was renamed; empty if none was. */
    private String formerId(Draft draft) {
        JavaClass type = draft.name().javaType();
        String now = tsFile(type) + "/" + tsName(draft);
        String former =
                tsFile(formerFolder(draft), formerNames(draft).get(0), isInApi(type)) + "/" + formerTsName(draft);
        return former.equals(now) ? "" : former;
    }

    private String formerTsName(Draft draft) {
        return tsName(formerNames(draft), isInApi(draft.name().javaType()), suffix(draft, formerWords));
    }

    /** The simple names of the type and those around it, from outside in, as they were. */
    private List<String> formerNames(Draft draft) {
        List<String> names = new ArrayList<>(draft.name().javaType().names());
        int level = names.size() - 1;
        for (TypeElement element : TypeElements.chain(draft.element())) {
            Optional<String> former = Annotations.text(element, RuntimeNames.FORMER_NAME);
            if (former.isPresent()) {
                names.set(level, level == 0 ? formerTopLevel(former.get(), draft) : former.get());
            }
            level--;
        }
        return names;
    }

    private String formerTopLevel(String former, Draft draft) {
        JavaClass type = draft.name().javaType();
        return servicePrefix(type.names().get(0), type) + former.substring(former.lastIndexOf('/') + 1);
    }

    private String formerFolder(Draft draft) {
        return Annotations.text(TypeElements.topLevel(draft.element()), RuntimeNames.FORMER_NAME)
                .map(former -> former.substring(0, former.lastIndexOf('/') + 1))
                .orElseGet(() -> ServiceNames.folderPrefix(
                        rootPackage, draft.name().javaType().packageName()));
    }

    /** The prefix that a service's class name has and its name does not. */
    private String servicePrefix(String className, JavaClass type) {
        boolean isService = ServiceNames.isBelow(rootPackage, type.packageName())
                && (ServiceNames.isApi(className) || ServiceNames.isMsg(className));
        return isService ? className.substring(0, "Api".length()) : "";
    }

    private boolean isInApi(JavaClass type) {
        return type.names().size() > 1
                && ServiceNames.isApi(type.names().get(0))
                && ServiceNames.isBelow(rootPackage, type.packageName());
    }

    /** The suffix that distinguishes instantiations of a generic type: {@code OfUser}, {@code OfStringAndUser}. */
    private static String suffix(Draft draft, Words words) {
        return draft.arguments().isEmpty()
                ? ""
                : draft.arguments().stream()
                        .map(a -> (a.nullable() ? "Nullable" : "") + a.type().accept(words))
                        .collect(Collectors.joining("And", "Of", ""));
    }

    /** The name of a type within the name of an instantiation. */
    private final class Words implements NestingVisitor<String> {
        private final Function<Draft, String> nameOfDraft;

        Words(Function<Draft, String> nameOfDraft) {
            this.nameOfDraft = nameOfDraft;
        }

        @Override
        public String named(TypeUse.NamedUse type) {
            Draft draft = drafts.get(type.name());
            return draft == null ? type.javaType().simpleName() : nameOfDraft.apply(draft);
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
        public String scalar(TypeUse.ScalarUse type) {
            return ServiceNames.camel(type.scalar().name());
        }

        @Override
        public String buffer(TypeUse.BufferUse type) {
            return type.kind().tsName();
        }

        @Override
        public String leaf(TypeUse type) {
            return type.javaType() instanceof JavaClass c ? c.simpleName() : "Array";
        }
    }
}
