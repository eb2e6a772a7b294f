package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.Doc;
import io.tsrpc.processor.model.Ids;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.JavaPrimitive;
import io.tsrpc.processor.model.JavaType;
import io.tsrpc.processor.model.Kind;
import io.tsrpc.processor.model.MapKey;
import io.tsrpc.processor.model.Presence;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.RuntimeNames;
import io.tsrpc.processor.model.TupleDef;
import io.tsrpc.processor.model.TypeUse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Reads the components of records and tuples. It uses their private fields: only there does javac report the right
 * line, and only there are type annotations complete.
 */
final class RecordReader {
    private final Round round;
    private final TypeResolver resolver;
    private final ParentReader parents;
    private final Access access;
    private final LiteralProperties literals;

    RecordReader(Round round, TypeResolver resolver, ParentReader parents) {
        this.round = round;
        this.resolver = resolver;
        this.parents = parents;
        this.access = new Access(round);
        this.literals = new LiteralProperties(round);
    }

    Definition read(Draft draft) {
        Doc doc = DocReader.read(round, draft.element());
        List<Property> properties = new ArrayList<>();
        for (RecordComponentElement component : draft.element().getRecordComponents()) {
            properties.add(property(component, draft, doc));
        }
        boolean ownEquality = hasOwnEquality(draft.element());
        return draft.kind() == Kind.TUPLE
                ? new TupleDef(
                        draft.name(), properties, optionalStart(properties), false, ownEquality, doc, draft.origin())
                : new RecordDef(
                        draft.name(),
                        parents.read(draft),
                        literals.read(draft.element()),
                        properties,
                        parents.mapping(draft),
                        parents.members(draft),
                        false,
                        ownEquality,
                        doc,
                        draft.origin());
    }

    /** The compiler's own methods are final, which tells them from those in the source: compilers list both. */
    private static boolean hasOwnEquality(TypeElement element) {
        return ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                .filter(RecordReader::isAboutEquality)
                .anyMatch(method -> !method.getModifiers().contains(Modifier.FINAL));
    }

    private static boolean isAboutEquality(ExecutableElement method) {
        List<? extends VariableElement> parameters = method.getParameters();
        return switch (method.getSimpleName().toString()) {
            case "equals" ->
                parameters.size() == 1 && isObject(parameters.get(0).asType());
            case "hashCode" -> parameters.isEmpty();
            default -> false;
        };
    }

    private static boolean isObject(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals("java.lang.Object");
    }

    private Property property(RecordComponentElement component, Draft draft, Doc doc) {
        String name = component.getSimpleName().toString();
        VariableElement field = field(draft.element(), name);
        Property property = property(
                field,
                declared(component, field),
                isMarkedNullable(component, field, draft.element()),
                has(RuntimeNames.OR_NULL, component, field),
                draft,
                Doc.of(doc.param(name).orElse("")),
                deprecation(component, field));
        checkAccess(property.type().javaType(), draft, Site.of(draft, property.origin()));
        return has(RuntimeNames.REST, component, field) ? rest(property, draft) : property;
    }

    private Property rest(Property property, Draft draft) {
        if (draft.kind() == Kind.TUPLE) {
            round.problems.add(
                    ProblemKind.ANNOTATION_MISPLACED,
                    property.origin(),
                    "Rest",
                    "components of a @Tuple",
                    "components of other records");
        } else if (property.type() instanceof TypeUse.MapUse map
                && map.key() == MapKey.STRING
                && property.presence() == Presence.REQUIRED) {
            return property.withType(new TypeUse.MapUse(map.key(), map.value(), true));
        } else {
            round.problems.add(ProblemKind.REST_TYPE, property.origin(), property.name());
        }
        return property;
    }

    /**
     * Reads a property.
     *
     * @param element the component's field, or the method of an interface
     * @param declared its type
     * @param marked whether a declaration annotation says that it may be null
     * @param orNull whether null is one of its values
     */
    Property property(
            Element element,
            TypeMirror declared,
            boolean marked,
            boolean orNull,
            Draft draft,
            Doc doc,
            Deprecation deprecation) {
        String name = element.getSimpleName().toString();
        Site site = Site.of(draft, ElementOrigin.of(element));
        boolean optional = isOptional(declared);
        Resolved type = optional ? inOptional((DeclaredType) declared, site) : resolver.resolve(declared, site);
        boolean nullable = type.nullable() || marked || (optional && Annotations.isNullable(declared));
        if (optional && nullable && (type.nullable() || !orNull)) {
            round.problems.add(ProblemKind.OPTIONAL_NULLABLE, site.origin(), name);
        }
        if (nullable && declared.getKind().isPrimitive()) {
            resolver.reportNullable(declared, site);
        }
        return new Property(
                propertyName(element, name, draft, site),
                name,
                Annotations.text(element, RuntimeNames.FORMER_NAME).orElse(""),
                Ids.NONE,
                orUndefined(
                        element,
                        orNull ? orNull(type.type(), declared, draft, site) : type.type(),
                        declared,
                        presence(optional, nullable && !orNull),
                        draft,
                        site),
                presence(optional, nullable && !orNull),
                doc,
                deprecation,
                site.origin());
    }

    /** Whether a component is the whole value, or stands for names that are keys of a map. */
    private static boolean isNameless(Element element, Draft draft) {
        return Annotations.has(element, RuntimeNames.REST)
                || Annotations.has(draft.element(), RuntimeNames.UNION_VALUE);
    }

    private void reportNameless(Site site, String annotation, String what) {
        round.problems.add(
                ProblemKind.ANNOTATION_MISPLACED, site.origin(), annotation, what, "components of other records");
    }

    /** The name that the property has outside of Java. */
    private String propertyName(Element element, String javaName, Draft draft, Site site) {
        Optional<String> name = Annotations.text(element, RuntimeNames.PROPERTY_NAME);
        if (name.isPresent() && draft.kind() == Kind.TUPLE) {
            reportNameless(site, "PropertyName", "components of a @Tuple, which are sent without names");
        } else if (isNameless(element, draft)) {
            String what = "the component `" + javaName + "`, which is sent without a name";
            name.ifPresent(unused -> reportNameless(site, "PropertyName", what));
            Annotations.text(element, RuntimeNames.FORMER_NAME)
                    .ifPresent(unused -> reportNameless(site, "FormerName", what));
        } else if (name.isPresent() && !isSendable(name.get())) {
            round.problems.add(ProblemKind.PROPERTY_NAME, site.origin(), name.get());
        } else {
            return name.orElse(javaName);
        }
        return javaName;
    }

    /** Whether JSON has the name as it is. */
    private static boolean isSendable(String name) {
        return !name.isEmpty()
                && StandardCharsets.UTF_8.newEncoder().canEncode(name)
                && name.chars().noneMatch(c -> c < ' ' || c == '"' || c == '\\');
    }

    /** The field's type, unless Eclipse's compiler has {@code @TypedArray} elsewhere only, as for the first array of a record. */
    private static TypeMirror declared(RecordComponentElement component, VariableElement field) {
        return Stream.concat(
                        Stream.of(field.asType(), component.asType()),
                        Stream.ofNullable(component.getAccessor()).map(ExecutableElement::getReturnType))
                .filter(type -> TypeAnnotations.in(type)
                        .anyMatch(mirror ->
                                Annotations.type(mirror).getQualifiedName().contentEquals(RuntimeNames.TYPED_ARRAY)))
                .findFirst()
                .orElse(field.asType());
    }

    /** The higher one of the component and its accessor, which can be deprecated alone. */
    private static Deprecation deprecation(RecordComponentElement component, VariableElement field) {
        return component.getAccessor() == null
                ? TypeElements.deprecation(field)
                : TypeElements.deprecation(field).max(TypeElements.deprecation(component.getAccessor()));
    }

    private static Presence presence(boolean optional, boolean nullable) {
        if (optional) {
            return Presence.OPTIONAL;
        }
        return nullable ? Presence.NULLABLE : Presence.REQUIRED;
    }

    /** Reads the content of an {@code Optional}. */
    private Resolved inOptional(DeclaredType optional, Site site) {
        resolver.checkAnnotations(optional, site);
        return resolver.resolve(optional.getTypeArguments().get(0), site);
    }

    /** The type with null as a value. Types that have none, or cannot tell it from absence, are reported. */
    private TypeUse orNull(TypeUse type, TypeMirror declared, Draft draft, Site site) {
        boolean optional = isOptional(declared);
        if (type.javaType() instanceof JavaPrimitive primitive) {
            round.problems.add(
                    ProblemKind.NULLABLE_PRIMITIVE,
                    site.origin(),
                    primitive.keyword(),
                    "`@OrNull " + primitive.boxed().simpleName() + "`");
        } else if (type.admitsNull()) {
            if (!isReported(type, declared)) {
                reportOrNull("`Object`, which has its own null", "components of other types", site);
            }
        } else if (optional && draft.kind() == Kind.TUPLE) {
            reportOrNull("an Optional of a @Tuple, which is null in JSON if it is empty", "other components", site);
        } else {
            return new TypeUse.NullableUse(type);
        }
        return type;
    }

    /** Whether the type stands for one that was reported. */
    private boolean isReported(TypeUse type, TypeMirror declared) {
        TypeMirror content = isOptional(declared)
                ? ((DeclaredType) declared).getTypeArguments().get(0)
                : declared;
        return type instanceof TypeUse.AnyUse && !isObject(content) && content.getKind() != TypeKind.TYPEVAR;
    }

    /** The type with undefined as a member of a union, if it is one. */
    private TypeUse orUndefined(
            Element element, TypeUse type, TypeMirror declared, Presence presence, Draft draft, Site site) {
        if (!Annotations.has(element, RuntimeNames.OR_UNDEFINED) || isReported(type, declared)) {
            return type;
        }
        boolean isOrNull = type instanceof TypeUse.NullableUse;
        if (!presence.isOptional() || draft.kind() == Kind.TUPLE || (type.admitsNull() && !isOrNull)) {
            round.problems.add(
                    ProblemKind.ANNOTATION_MISPLACED,
                    site.origin(),
                    "OrUndefined",
                    "`" + element.getSimpleName() + "`",
                    "components that are Optional or @Nullable, not of type Object, of records without @Tuple");
            return type;
        }
        return type instanceof TypeUse.NullableUse orNull
                ? new TypeUse.NullableUse(orNull.type(), false, TypeUse.NullableUse.Literals.BOTH)
                : new TypeUse.NullableUse(type, false, TypeUse.NullableUse.Literals.UNDEFINED);
    }

    private void reportOrNull(String what, String instead, Site site) {
        round.problems.add(ProblemKind.ANNOTATION_MISPLACED, site.origin(), "OrNull", what, instead);
    }

    private static boolean isOptional(TypeMirror type) {
        return type instanceof DeclaredType d
                && !Annotations.has(type, RuntimeNames.USE_CODEC)
                && !d.getTypeArguments().isEmpty()
                && d.asElement() instanceof TypeElement e
                && e.getQualifiedName().contentEquals(TypeResolver.OPTIONAL);
    }

    private static boolean has(String annotation, RecordComponentElement component, VariableElement field) {
        return Annotations.has(component, annotation) || Annotations.has(field, annotation);
    }

    /**
     * Whether a declaration annotation {@code @Nullable} is on the component, or on the members that javac derives from
     * it. One that is for parameters only, or for methods only, is nowhere else.
     */
    private boolean isMarkedNullable(RecordComponentElement component, VariableElement field, TypeElement element) {
        return Annotations.isNullable(component)
                || Annotations.isNullable(field)
                || (component.getAccessor() != null && Annotations.isNullable(component.getAccessor()))
                || parameter(component, element)
                        .filter(RecordReader::isNullableParameter)
                        .isPresent();
    }

    /** On the parameter of a constructor that the user wrote, other annotations say nothing of the component. */
    private static boolean isNullableParameter(VariableElement parameter) {
        return Annotations.nullable(parameter)
                .filter(mirror -> !Annotations.isForComponents(Annotations.type(mirror)))
                .isPresent();
    }

    /** The component's parameter in the canonical constructor. */
    private Optional<VariableElement> parameter(RecordComponentElement component, TypeElement element) {
        List<TypeMirror> types = erased(element.getRecordComponents());
        int index = element.getRecordComponents().indexOf(component);
        return ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                .map(ExecutableElement::getParameters)
                .filter(parameters -> areSame(erased(parameters), types))
                .<VariableElement>map(parameters -> parameters.get(index))
                .findFirst();
    }

    private List<TypeMirror> erased(List<? extends Element> elements) {
        List<TypeMirror> types = new ArrayList<>();
        for (Element element : elements) {
            types.add(round.types.erasure(element.asType()));
        }
        return types;
    }

    private boolean areSame(List<TypeMirror> a, List<TypeMirror> b) {
        return a.size() == b.size()
                && IntStream.range(0, a.size()).allMatch(i -> round.types.isSameType(a.get(i), b.get(i)));
    }

    private void checkAccess(JavaType type, Draft draft, Site site) {
        JavaClass codec = draft.name().codec();
        for (JavaClass hidden : access.inaccessible(type, codec.packageName())) {
            round.problems.add(
                    ProblemKind.INACCESSIBLE_TYPE,
                    site.origin(),
                    String.join(".", hidden.names()),
                    TypeElements.shortName(draft.element()),
                    codec.packageName());
        }
    }

    private static VariableElement field(TypeElement element, String name) {
        return ElementFilter.fieldsIn(element.getEnclosedElements()).stream()
                .filter(f -> f.getSimpleName().contentEquals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No field behind the component " + element + "." + name));
    }

    private static int optionalStart(List<Property> elements) {
        for (int i = 0; i < elements.size(); i++) {
            if (elements.get(i).presence().isOptional()) {
                return i;
            }
        }
        return elements.size();
    }
}
