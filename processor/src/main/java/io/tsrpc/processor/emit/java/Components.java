package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.JavaPrimitive;
import io.tsrpc.processor.model.JavaType;
import io.tsrpc.processor.model.Presence;
import io.tsrpc.processor.model.Property;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Code that codecs of records and of tuples share. Writing first takes the components out of the value; reading passes
 * them to a new one at the end.
 *
 * @param properties the components in TSBuffer's order
 * @param arguments the components in the order of the constructor
 */
record Components(List<Property> properties, List<Property> arguments, Locals locals) {
    Components(List<Property> properties, Set<String> qualifiers) {
        this(properties, properties, qualifiers);
    }

    Components(List<Property> properties, List<Property> arguments, Set<String> qualifiers) {
        this(
                properties,
                arguments,
                new Locals(properties.stream().map(Property::javaName).toList(), qualifiers));
    }

    /** The map of what is not declared, if there is one. */
    Optional<Property> rest() {
        return properties.stream().filter(Property::isRest).findFirst();
    }

    /** The variable that holds the component. */
    String variable(Property property) {
        return locals.of(property.javaName());
    }

    CodecBody.Parameters parameters() {
        return new CodecBody.Parameters(locals.own("out"), locals.own("in"), locals.own("value"));
    }

    /** Whether the component's variable cannot be null. */
    static boolean isPrimitive(Property property) {
        return property.type().javaType() instanceof JavaPrimitive;
    }

    /** Whether null is a value of the component if null checks are strict, as for every required component of type any. */
    static boolean isAny(Property property) {
        return property.type().admitsNull() && !property.isOrNull() && isRequired(property);
    }

    /** Whether null is a value of the component, and what is absent is null unless null checks are strict. */
    static boolean isRequiredOrNull(Property property) {
        return property.isOrNull() && isRequired(property);
    }

    private static boolean isRequired(Property property) {
        return !property.presence().isOptional();
    }

    /** Whether the component is an {@code Optional} that is null for null, which its variable is too. */
    static boolean isOptionalOrNull(Property property) {
        return property.isOrNull() && property.presence().isOptional();
    }

    /** The type of the component's variable. */
    private static JavaType variableType(Property property) {
        return isOptionalOrNull(property)
                ? property.javaType()
                : property.type().javaType();
    }

    // String name = Required.property(value.name(), "name");
    // String email = value.email();
    // Double height = Required.property(value.height(), "height").orElse(null);
    //
    // String name = value.name();
    // Optional<String> avatar = value.avatar();
    //
    // Object any = Required.any(value.any(), true, out.nullChecks(), "any");
    CodeBlock takeOut(Function<Property, String> label) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Property property : properties) {
            if (!isPrimitive(property)) {
                CodeBlock value = takeOut(property, label.apply(property));
                code.addStatement("$T $L = $L", JavaNames.of(variableType(property)), variable(property), value);
            }
        }
        return code.build();
    }

    private CodeBlock takeOut(Property property, String label) {
        CodeBlock accessor = accessor(property);
        if (property.presence() == Presence.NULLABLE || property.isOrNull()) {
            return accessor;
        }
        if (isAny(property)) {
            return CodeBlock.of(
                    "$T.any($L, true, $L.nullChecks(), $L)",
                    RuntimeTypes.REQUIRED,
                    accessor,
                    parameters().out(),
                    JavaLiterals.of(label));
        }
        CodeBlock checked =
                CodeBlock.of("$T.property($L, $L)", RuntimeTypes.REQUIRED, accessor, JavaLiterals.of(label));
        return property.presence() == Presence.OPTIONAL ? CodeBlock.of("$L.orElse(null)", checked) : checked;
    }

    private CodeBlock accessor(Property property) {
        return CodeBlock.of("$L.$L()", parameters().value(), property.javaName());
    }

    /** The value of a component after {@link #takeOut}: its variable, or an accessor call for a primitive. */
    // avatar == null ? null : avatar.get()
    CodeBlock value(Property property) {
        if (isOptionalOrNull(property)) {
            return CodeBlock.of("$1L == null ? null : $1L.get()", variable(property));
        }
        return isPrimitive(property) ? accessor(property) : CodeBlock.of("$L", variable(property));
    }

    // if (size != null) {
    //     out.writeDouble(size);
    // }
    //
    // if (avatar == null || avatar.isPresent()) {
    //     out.writeHeader(0x2f);
    //     writeAvatarOrNull(out, avatar == null ? null : avatar.get());
    // }
    CodeBlock ifPresent(Property property, CodeBlock write) {
        String condition = isOptionalOrNull(property) ? "$1L == null || $1L.isPresent()" : "$L != null";
        return property.presence().isOptional()
                ? CodeBlock.builder()
                        .beginControlFlow("if (" + condition + ")", variable(property))
                        .add(write)
                        .endControlFlow()
                        .build()
                : write;
    }

    // mask |= label == null ? 0 : 0x8;
    CodeBlock countOptional(String sum, String operator, Function<Property, String> amount) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Property property : properties) {
            if (property.presence().isOptional()) {
                code.addStatement("$L $L $L", sum, operator, ifPresent(property, amount.apply(property)));
            }
        }
        return code.build();
    }

    /** An amount if an optional component is present, or else 0. */
    // email == null ? 0 : 1
    //
    // avatar != null && avatar.isEmpty() ? 0 : 1
    CodeBlock ifPresent(Property property, String amount) {
        String absent = isOptionalOrNull(property) ? "$1L != null && $1L.isEmpty()" : "$1L == null";
        return CodeBlock.of(absent + " ? 0 : $2L", variable(property), amount);
    }

    // String name = null;
    // int age = 0;
    //
    // Optional<String> avatar = Optional.empty();
    //
    // Map<String, Integer> more = new LinkedHashMap<>();
    //
    // Version version = VersionCodec.INSTANCE.read(in);
    CodeBlock declare(Function<Property, CodeBlock> constant) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Property property : properties) {
            JavaType type = variableType(property);
            if (property.isRest()) {
                code.addStatement("$T $L = new $T<>()", JavaNames.of(type), variable(property), LinkedHashMap.class);
                continue;
            }
            CodeBlock initial = isOptionalOrNull(property)
                    ? CodeBlock.of("$T.empty()", Optional.class)
                    : property.isLiteral() ? constant.apply(property) : CodeBlock.of("$L", JavaNames.initial(type));
            code.addStatement("$T $L = $L", JavaNames.of(type), variable(property), initial);
        }
        return code.build();
    }

    /** What the variable of a component gets when its value is read. */
    // Required.orNull(readAvatarOrNull(in))
    static CodeBlock received(Property property, CodeBlock value) {
        return isOptionalOrNull(property) ? CodeBlock.of("$T.orNull($L)", RuntimeTypes.REQUIRED, value) : value;
    }

    // try {
    //     return new User(id, name, age, email, Optional.ofNullable(height), tags, scores, friends);
    // } catch (Exception e) {
    //     throw CodecException.of(e);
    // }
    CodeBlock construct(CodeBlock newInstance) {
        CodeBlock values = arguments.stream().map(this::argument).collect(CodeBlock.joining(",$W"));
        String error = locals.own("e");
        return CodeBlock.builder()
                .beginControlFlow("try")
                .addStatement("return $L($L)", newInstance, values)
                .nextControlFlow("catch ($T $L)", Exception.class, error)
                .addStatement("throw $T.of($L)", RuntimeTypes.CODEC_EXCEPTION, error)
                .endControlFlow()
                .build();
    }

    private CodeBlock argument(Property property) {
        return property.presence() == Presence.OPTIONAL && !property.isOrNull()
                ? CodeBlock.of("$T.ofNullable($L)", Optional.class, variable(property))
                : CodeBlock.of("$L", variable(property));
    }

    Deprecation mentionedByWrite() {
        return mentioned(true);
    }

    Deprecation mentionedByRead() {
        return mentioned(false);
    }

    private Deprecation mentioned(boolean accessors) {
        Deprecation mentioned = Deprecation.NONE;
        for (Property property : properties) {
            mentioned = mentioned.max(property.type().deprecation());
            mentioned = accessors ? mentioned.max(property.deprecation()) : mentioned;
        }
        return mentioned;
    }
}
