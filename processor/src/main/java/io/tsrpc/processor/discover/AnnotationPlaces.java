package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.RuntimeNames;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Reports annotations of protocols where nobody reads them, anywhere in the compilation, except {@code @AcceptedChange}. What is wrong with their places in types
 * that are sent, such as {@code @Uint} on a {@code double}, is found when these are read.
 */
public final class AnnotationPlaces {
    /** Each annotation, and what it is for. */
    private static final Map<String, String> MEANT_FOR = Map.ofEntries(
            Map.entry(RuntimeNames.ANSWERS_LATER, "the interface of an API"),
            Map.entry(RuntimeNames.API_TYPES, "the interface of an API"),
            Map.entry(RuntimeNames.TUPLE, "records"),
            Map.entry(RuntimeNames.DISCRIMINATOR, "sealed interfaces"),
            Map.entry(RuntimeNames.DISCRIMINATOR_VALUE, "records of a sealed interface"),
            Map.entry(RuntimeNames.LITERAL_UNION, "enums"),
            Map.entry(RuntimeNames.LITERAL_PROPERTY, "records without @Tuple"),
            Map.entry(RuntimeNames.LITERAL_PROPERTY + ".List", "records without @Tuple"),
            Map.entry(RuntimeNames.UNTAGGED, "sealed interfaces without @Discriminator"),
            Map.entry(RuntimeNames.UNION_VALUE, "records of a sealed interface with @Untagged"),
            Map.entry(RuntimeNames.EXTENDS, "records without @Tuple, and interfaces that such records extend"),
            Map.entry(RuntimeNames.INTERSECTION, "records without @Tuple"),
            Map.entry(RuntimeNames.PICK, "records without @Tuple"),
            Map.entry(RuntimeNames.OMIT, "records without @Tuple"),
            Map.entry(RuntimeNames.PARTIAL, "records without @Tuple"),
            Map.entry(
                    RuntimeNames.OR_NULL,
                    "components of records, and properties of interfaces that records extend, and on sealed interfaces and"
                            + " enums with @LiteralUnion"),
            Map.entry(
                    RuntimeNames.PROPERTY_NAME,
                    "components of records without @Tuple, and properties of interfaces that records extend"),
            Map.entry(RuntimeNames.SERVICE_NAME, "the interface of an API, and the type of a message"),
            Map.entry(RuntimeNames.REST, "components of records without @Tuple"),
            Map.entry(RuntimeNames.DISCRIMINATOR_NUMBER, "records of a sealed interface"),
            Map.entry(RuntimeNames.STRING_VALUE, "enum constants"),
            Map.entry(
                    RuntimeNames.OR_UNDEFINED,
                    "components of records that may be absent, and properties of interfaces that records extend"),
            Map.entry(RuntimeNames.INT_VALUE, "enum constants"),
            Map.entry(RuntimeNames.BOOLEAN_VALUE, "constants of enums with @LiteralUnion"),
            Map.entry(
                    RuntimeNames.FORMER_NAME,
                    "services, types that they send, components and constants of these, and properties of interfaces that"
                            + " records extend"),
            Map.entry(RuntimeNames.UINT, "integers in the components of records"),
            Map.entry(RuntimeNames.JAVA_PEERS_ONLY, "long and Long in the components of records"),
            Map.entry(RuntimeNames.TYPED_ARRAY, "arrays in the components of records"),
            Map.entry(RuntimeNames.USE_CODEC, "types of components, and classes that are such"));

    /** Those that stand on the use of a type, and with that nearly everywhere. */
    private static final Set<String> ON_TYPES =
            Set.of(RuntimeNames.UINT, RuntimeNames.JAVA_PEERS_ONLY, RuntimeNames.TYPED_ARRAY, RuntimeNames.USE_CODEC);

    /** Those that stand on a component, whatever its type. */
    private static final Set<String> ON_COMPONENTS = Set.of(
            RuntimeNames.FORMER_NAME,
            RuntimeNames.OR_NULL,
            RuntimeNames.OR_UNDEFINED,
            RuntimeNames.PROPERTY_NAME,
            RuntimeNames.REST);

    private static final Set<String> ON_CONSTANTS = Set.of(
            RuntimeNames.FORMER_NAME, RuntimeNames.STRING_VALUE, RuntimeNames.INT_VALUE, RuntimeNames.BOOLEAN_VALUE);

    private static final Set<String> ON_PROPERTIES =
            Stream.concat(ON_TYPES.stream(), ON_COMPONENTS.stream()).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> FORMS = Set.of(RuntimeNames.TEXT_FORM, RuntimeNames.BYTES_FORM);

    private final Round round;
    private final Set<TypeElement> extended = new HashSet<>();

    /** Creates a check that reports to this round. */
    public AnnotationPlaces(Round round) {
        this.round = round;
    }

    /** Checks types with everything in them. */
    public void check(List<TypeElement> types) {
        round.sources.types().stream() // also those that wait for another processor
                .map(round.elements::getTypeElement)
                .filter(Objects::nonNull)
                .forEach(this::findExtended);
        types.forEach(this::checkType);
    }

    private void findExtended(TypeElement type) {
        Stream.concat(
                        Stream.of(RuntimeNames.EXTENDS, RuntimeNames.INTERSECTION)
                                .flatMap(name -> Annotations.on(type, name).stream())
                                .flatMap(mirror -> ParentReader.types(mirror).stream()),
                        Stream.of(RuntimeNames.PICK, RuntimeNames.OMIT, RuntimeNames.PARTIAL)
                                .flatMap(name -> Annotations.on(type, name).stream())
                                .flatMap(mirror -> Annotations.classValue(mirror).stream()))
                .filter(DeclaredType.class::isInstance)
                .map(parent -> (TypeElement) ((DeclaredType) parent).asElement())
                .forEach(extended::add);
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(this::findExtended);
    }

    private void checkType(TypeElement type) {
        report(type, declared(type).filter(m -> !isRead(name(m), type)), text(type), Set.of());
        Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
                .forEach(parent -> report(type, TypeAnnotations.in(parent), text(type), Set.of()));
        type.getTypeParameters()
                .forEach(parameter -> report(parameter, declared(parameter), text(parameter), Set.of()));
        Map<String, Element> components = type.getRecordComponents().stream()
                .collect(Collectors.toMap(c -> c.getSimpleName().toString(), c -> c, (first, second) -> first));
        checkFormerName(type, TypeElements.shortName(type));
        for (Element element : type.getEnclosedElements()) {
            if (element.getKind().isField()) {
                checkFormerName(element, element.getSimpleName().toString());
            }
            if (element.getKind() == ElementKind.ENUM_CONSTANT) {
                report(element, declared(element), text(element), ON_CONSTANTS);
            }
            if (element instanceof TypeElement nested) {
                checkType(nested);
            } else if (element instanceof ExecutableElement method) {
                checkMethod(method, components);
            } else if (element.getKind() == ElementKind.FIELD) {
                checkField(
                        (VariableElement) element,
                        type,
                        components.containsKey(element.getSimpleName().toString()));
            }
        }
    }

    /** Checks a type, component, property or constant that says what it was called. */
    private void checkFormerName(Element element, String name) {
        Annotations.on(element, RuntimeNames.FORMER_NAME)
                .filter(mirror -> Annotations.text(element, RuntimeNames.FORMER_NAME)
                        .filter(String::isBlank)
                        .isPresent())
                .ifPresent(mirror ->
                        round.problems.add(ProblemKind.FORMER_NAME_EMPTY, new ElementOrigin(element, mirror), name));
    }

    /** Whether an annotation of a type is read, as far as its kind tells. */
    private static boolean isMsg(TypeElement type) {
        return !(type.getEnclosingElement() instanceof TypeElement)
                && ServiceNames.isMsg(type.getSimpleName().toString())
                && ServiceReader.canBeMsg(type);
    }

    private boolean isRead(String annotation, TypeElement type) {
        boolean isRecord = type.getKind() == ElementKind.RECORD;
        boolean hasCodec = hasCodec(type);
        return switch (annotation) {
            case RuntimeNames.ANSWERS_LATER, RuntimeNames.API_TYPES -> isApi(type);
            case RuntimeNames.SERVICE_NAME -> isApi(type) || isMsg(type);
            case RuntimeNames.LITERAL_UNION -> type.getKind() == ElementKind.ENUM && !hasCodec;
            case RuntimeNames.OR_NULL ->
                !hasCodec && (isSealed(type) || Annotations.has(type, RuntimeNames.LITERAL_UNION));
            case RuntimeNames.PICK, RuntimeNames.OMIT, RuntimeNames.PARTIAL, RuntimeNames.INTERSECTION ->
                isRecord && !hasCodec && !Annotations.has(type, RuntimeNames.TUPLE);
            case RuntimeNames.LITERAL_PROPERTY, RuntimeNames.LITERAL_PROPERTY + ".List" ->
                isRecord && !hasCodec && !Annotations.has(type, RuntimeNames.TUPLE);
            case RuntimeNames.EXTENDS ->
                (isRecord && !hasCodec && !Annotations.has(type, RuntimeNames.TUPLE)) || isExtendedInterface(type);
            case RuntimeNames.TUPLE -> isRecord && !hasCodec;
            case RuntimeNames.DISCRIMINATOR -> isSealed(type) && !hasCodec;
            case RuntimeNames.UNTAGGED ->
                isSealed(type) && !hasCodec && !Annotations.has(type, RuntimeNames.DISCRIMINATOR);
            case RuntimeNames.UNION_VALUE ->
                isRecord
                        && !hasCodec
                        && !Annotations.has(type, RuntimeNames.TUPLE)
                        && type.getInterfaces().stream().anyMatch(AnnotationPlaces::isSealed);
            case RuntimeNames.DISCRIMINATOR_VALUE, RuntimeNames.DISCRIMINATOR_NUMBER ->
                isRecord && type.getInterfaces().stream().anyMatch(AnnotationPlaces::isTagged);
            case RuntimeNames.FORMER_NAME ->
                (isSent(type) && !hasCodec) || isExtendedInterface(type) || isForm(type.asType());
            case RuntimeNames.USE_CODEC -> !isOfService(type);
            default -> false;
        };
    }

    /** Whether a class of the user encodes the type, so that nothing else of it is read. */
    private boolean hasCodec(TypeElement type) {
        return Annotations.has(type, RuntimeNames.USE_CODEC) && !isOfService(type);
    }

    private static boolean isTagged(TypeMirror type) {
        return isSealed(type) && !Annotations.has(((DeclaredType) type).asElement(), RuntimeNames.UNTAGGED);
    }

    private static boolean isSealed(TypeMirror type) {
        return type instanceof DeclaredType declared && isSealed((TypeElement) declared.asElement());
    }

    private static boolean isSealed(TypeElement type) {
        return type.getKind() == ElementKind.INTERFACE && type.getModifiers().contains(Modifier.SEALED);
    }

    /** Whether the type can be sent, is a service, or has such types in it, whose names contain its own. */
    private static boolean isSent(TypeElement type) {
        return type.getKind() == ElementKind.RECORD
                || type.getKind() == ElementKind.ENUM
                || isSealed(type)
                || ElementFilter.typesIn(type.getEnclosedElements()).stream().anyMatch(AnnotationPlaces::isSent);
    }

    /** Whether it encodes types, so that the contract has its name. */
    private boolean isForm(TypeMirror type) {
        return round.types.directSupertypes(type).stream()
                .anyMatch(parent -> FORMS.contains(String.valueOf(round.types.asElement(parent))) || isForm(parent));
    }

    /** Whether it is a service, or a request or response, which have codecs in any case. */
    private boolean isOfService(TypeElement type) {
        TypeElement outermost = TypeElements.topLevel(type);
        String name = outermost.getSimpleName().toString();
        boolean isPart = outermost.equals(type.getEnclosingElement())
                && (type.getSimpleName().contentEquals("Req")
                        || type.getSimpleName().contentEquals("Res"));
        return round.sources.roots().stream()
                        .anyMatch(root -> ServiceNames.isBelow(root, TypeElements.packageName(outermost)))
                && (outermost.equals(type)
                        ? ServiceNames.isApi(name) || ServiceNames.isMsg(name)
                        : isPart && ServiceNames.isApi(name));
    }

    private boolean isApi(TypeElement type) {
        return isOfService(type)
                && TypeElements.topLevel(type).equals(type)
                && ServiceNames.isApi(type.getSimpleName().toString())
                && type.getKind() == ElementKind.INTERFACE;
    }

    /** Checks a field that is not an enum constant. Types of components are checked where they are read. */
    private void checkField(VariableElement field, TypeElement type, boolean isComponent) {
        boolean isSent = isComponent && !hasCodec(type);
        Stream<AnnotationMirror> wrong = declared(field)
                .filter(m -> !isSent || !ON_TYPES.contains(name(m)))
                .filter(m -> !isSent || !ON_COMPONENTS.contains(name(m)));
        report(field, wrong, text(field), Set.of());
        if (!isSent) {
            report(field, TypeAnnotations.in(field.asType()), text(field), Set.of());
        }
    }

    /** Checks a method, except for what it repeats of the components of its record, which the compiler copies to it. */
    private void checkMethod(ExecutableElement method, Map<String, Element> components) {
        if (isProperty(method)) {
            checkFormerName(method, method.getSimpleName().toString());
        }
        Map<String, Element> accessors = method.getParameters().isEmpty() ? components : Map.of();
        report(
                method,
                Stream.concat(declared(method), TypeAnnotations.in(method.getReturnType())),
                text(method),
                isProperty(method) ? ON_PROPERTIES : namesIn(accessors, method));
        boolean isConstructor = method.getKind() == ElementKind.CONSTRUCTOR;
        for (VariableElement parameter : method.getParameters()) {
            report(
                    parameter,
                    Stream.concat(declared(parameter), TypeAnnotations.in(parameter.asType())),
                    text(parameter),
                    namesIn(isConstructor ? components : Map.of(), parameter));
        }
        method.getTypeParameters()
                .forEach(parameter -> report(parameter, declared(parameter), text(parameter), Set.of()));
    }

    /** Whether it is a property of an interface that records extend. */
    private boolean isProperty(ExecutableElement method) {
        return method.getModifiers().contains(Modifier.ABSTRACT)
                && method.getEnclosingElement() instanceof TypeElement type
                && isExtendedInterface(type);
    }

    private boolean isExtendedInterface(TypeElement type) {
        return type.getKind() == ElementKind.INTERFACE && extended.contains(type);
    }

    /** The annotations of the component with the name of this element. */
    private static Set<String> namesIn(Map<String, Element> components, Element same) {
        return Stream.ofNullable(components.get(same.getSimpleName().toString()))
                .flatMap(component -> Stream.concat(declared(component), TypeAnnotations.in(component.asType())))
                .map(AnnotationPlaces::name)
                .collect(Collectors.toSet());
    }

    private static Stream<AnnotationMirror> declared(Element element) {
        return element.getAnnotationMirrors().stream().map(mirror -> mirror);
    }

    private static String name(AnnotationMirror mirror) {
        return Annotations.type(mirror).getQualifiedName().toString();
    }

    /** Reports each of our annotations once, except those with these names. */
    private void report(Element at, Stream<AnnotationMirror> found, String what, Set<String> except) {
        Set<String> reported = new HashSet<>(except);
        List<AnnotationMirror> ours =
                found.filter(m -> MEANT_FOR.containsKey(name(m))).toList();
        for (AnnotationMirror mirror : ours) {
            String name = name(mirror);
            String meantFor = MEANT_FOR.getOrDefault(name, "");
            if (reported.add(name)) {
                round.problems.add(
                        ProblemKind.ANNOTATION_MISPLACED,
                        new ElementOrigin(at, at.getAnnotationMirrors().contains(mirror) ? mirror : null),
                        shown(name),
                        what,
                        meantFor);
            }
        }
    }

    private static String shown(String name) {
        String single = name.endsWith(".List") ? name.substring(0, name.length() - ".List".length()) : name;
        return single.substring(single.lastIndexOf('.') + 1);
    }

    private static String text(Element element) {
        if (element instanceof TypeElement type) {
            String kind = type.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return "the " + kind + " `" + TypeElements.shortName(type) + "`";
        }
        return "`" + element.getSimpleName() + "`";
    }
}
