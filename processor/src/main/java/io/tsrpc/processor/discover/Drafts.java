package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.Former;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.Kind;
import io.tsrpc.processor.model.RuntimeNames;
import io.tsrpc.processor.model.TypeName;
import io.tsrpc.processor.model.TypeUse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** The definitions mentioned so far, without duplicates, and those of them that are not read yet. */
final class Drafts {
    private final Round round;
    private final Access access;
    private final Map<Key, Draft> drafts = new LinkedHashMap<>();
    private final Deque<Draft> unread = new ArrayDeque<>();
    private final Set<TypeElement> classFiles = new HashSet<>();
    private final Map<TypeElement, TypeElement> between = new LinkedHashMap<>();

    /** The types of all that is mentioned, with those around them. */
    private final Set<TypeElement> mentioned = new HashSet<>();

    Drafts(Round round) {
        this.round = round;
        this.access = new Access(round);
    }

    /** The next definition to read, or empty if all are read. */
    Optional<Draft> next() {
        return Optional.ofNullable(unread.poll());
    }

    /** Records a sealed interface between a union and its members, which is not a definition itself. */
    void mentionBetween(TypeElement sealed, TypeElement union) {
        between.put(sealed, union);
        mentioned.addAll(TypeElements.chain(sealed));
    }

    /** Reports discriminators of sealed interfaces that are only between others and their members. */
    void checkBetween() {
        between.forEach((inner, union) -> {
            boolean isUnion =
                    drafts.keySet().stream().anyMatch(key -> key.element().equals(inner));
            Stream.of(RuntimeNames.DISCRIMINATOR, RuntimeNames.UNTAGGED, RuntimeNames.OR_NULL)
                    .flatMap(name -> Annotations.on(inner, name).stream())
                    .filter(mirror -> !isUnion)
                    .forEach(mirror -> round.problems.add(
                            ProblemKind.ANNOTATION_MISPLACED,
                            new ElementOrigin(inner, mirror),
                            Annotations.type(mirror).getSimpleName(),
                            "`" + TypeElements.shortName(inner) + "`, whose records are members of `"
                                    + TypeElements.shortName(union) + "`",
                            "`" + TypeElements.shortName(union) + "`"));
        });
    }

    /** Whether the type, or a type nested in it, is a definition of the protocol or between two. */
    boolean mentions(TypeElement type) {
        return mentioned.contains(type);
    }

    /** Returns a reference to the definition, or empty for a type that cannot have one; that has been reported. */
    Optional<TypeUse.NamedUse> use(TypeElement element, Kind kind, List<Resolved> arguments, Site site) {
        if (!isReadable(element, site)) {
            return Optional.empty();
        }
        Draft known = drafts.get(new Key(element, arguments));
        Draft draft = known == null ? create(element, kind, arguments, site) : known;
        if (known == null && draft.isEndless()) {
            String shortName = TypeElements.shortName(element);
            round.problems.add(
                    ProblemKind.ENDLESS_GENERICS,
                    site.origin(),
                    shortName,
                    text(draft.name().javaType()));
            return Optional.empty();
        }
        if (known == null) {
            drafts.put(new Key(element, arguments), draft);
            mentioned.addAll(TypeElements.chain(element));
            unread.add(draft);
        }
        return Optional.of(new TypeUse.NamedUse(draft.name(), kind));
    }

    /** A record that stands for its component as a member of a union; null for one that cannot be read, which has been reported. */
    @Nullable
    Draft wrapper(TypeElement element, List<Resolved> arguments, Site site) {
        mentioned.addAll(TypeElements.chain(element));
        return isReadable(element, site) ? create(element, Kind.RECORD, arguments, site) : null;
    }

    private boolean isReadable(TypeElement element, Site site) {
        if (!round.sources.isSource(element)) {
            String name = TypeElements.shortName(element);
            if (Advice.isOfJdk(element)) {
                round.problems.add(ProblemKind.UNSUPPORTED_TYPE, site.origin(), name, Advice.ofJdk(element));
            } else if (classFiles.add(element)) {
                round.problems.add(ProblemKind.CLASS_FILE, site.origin(), name);
            }
            return false;
        }
        if (Access.isPrivate(element)) {
            round.problems.add(ProblemKind.PRIVATE_TYPE, ElementOrigin.of(element), TypeElements.shortName(element));
            return false;
        }
        return true;
    }

    private Draft create(TypeElement element, Kind kind, List<Resolved> arguments, Site site) {
        List<TypeUse> types = arguments.stream().map(Resolved::inContainer).toList();
        JavaClass javaType = TypeElements.javaClass(element)
                .withArguments(types.stream().map(TypeUse::javaType).toList());
        String key = types.isEmpty() ? javaType.toString() : javaType.raw() + types.toString();
        Deprecation deprecation = types.stream()
                .map(TypeUse::deprecation)
                .reduce(TypeElements.deprecationOfMention(element), Deprecation::max)
                .max(TypeElements.deprecationOfConstructor(
                        element, element.getRecordComponents().size()));
        JavaClass codec = JavaClass.of(codecPackage(javaType), "Unnamed");
        TypeName name =
                new TypeName(key, "", Former.NONE, "", "", javaType, codec, access.isPublic(javaType), deprecation);
        return new Draft(element, arguments, name, kind, site.draft());
    }

    /** The type's package, unless a type argument is accessible only in another package. */
    private String codecPackage(JavaClass javaType) {
        return access.inaccessible(javaType, javaType.packageName()).stream()
                .findFirst()
                .orElse(javaType)
                .packageName();
    }

    static String text(JavaClass type) {
        return type.arguments().stream()
                .map(a -> a instanceof JavaClass c ? text(c) : a.toString())
                .collect(Collectors.joining(", ", type.simpleName() + "<", ">"))
                .replace("<>", "");
    }

    /** The kind of definition that the type can be, or empty for all other types. */
    static Optional<Kind> kind(TypeElement element) {
        return switch (element.getKind()) {
            case RECORD -> Optional.of(Annotations.has(element, RuntimeNames.TUPLE) ? Kind.TUPLE : Kind.RECORD);
            case ENUM ->
                Optional.of(Annotations.has(element, RuntimeNames.LITERAL_UNION) ? literals(element) : Kind.ENUM);
            case INTERFACE ->
                element.getModifiers().contains(Modifier.SEALED) ? Optional.of(Kind.UNION) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Kind literals(TypeElement element) {
        long constants = element.getEnclosedElements().stream()
                .filter(enclosed -> enclosed.getKind() == ElementKind.ENUM_CONSTANT)
                .count();
        return constants == 1 && !Annotations.has(element, RuntimeNames.OR_NULL) ? Kind.LITERAL : Kind.LITERALS;
    }

    private record Key(TypeElement element, List<Resolved> arguments) {}
}
