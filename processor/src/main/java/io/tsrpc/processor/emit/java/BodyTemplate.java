package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.Property;
import java.util.function.Function;

/**
 * The code around the components when records and tuples are written and read, in both formats.
 *
 * @param recursive whether values of the type can be nested, so that their depth is limited
 * @param label the name of a component in error messages
 */
record BodyTemplate(Components components, JavaClass type, boolean recursive, Function<Property, String> label) {
    // List<User> friends = Required.property(value.friends(), "friends");
    // out.enter();
    // ...
    // out.leave();
    CodeBlock write(CodeBlock content) {
        String out = components.parameters().out();
        return CodeBlock.builder()
                .add(components.takeOut(label))
                .add(counted(out, content))
                .build();
    }

    // in.allocate(48);
    // ...
    // List<User> friends = null;
    // int seen = 0;
    // in.enter();
    // ...
    // in.leave();
    // Required.seen((seen & 0x1) != 0, "id");
    // ...
    // try {
    //     return new User(...);
    CodeBlock read(Seen seen, CodeBlock content, CodeBlock checks) {
        return read(seen, literal -> CodeBlock.of("null"), content, checks);
    }

    /** @param constant the value that a literal has if it is not read */
    CodeBlock read(Seen seen, Function<Property, CodeBlock> constant, CodeBlock content, CodeBlock checks) {
        String in = components.parameters().in();
        return CodeBlock.builder()
                .addStatement("$L.allocate($L)", in, MemorySize.ofRecord(components.properties()))
                .add(components.declare(constant))
                .add(seen.declare())
                .add(counted(in, content))
                .add(checks)
                .add(components.construct(JavaNames.construct(type)))
                .build();
    }

    private CodeBlock counted(String stream, CodeBlock content) {
        if (!recursive) {
            return content;
        }
        return CodeBlock.builder()
                .addStatement("$L.enter()", stream)
                .add(content)
                .addStatement("$L.leave()", stream)
                .build();
    }

    /** Writes the components, and adds their paths to errors. */
    CodeBlock writeAll(Class<?> placeType, Function<Property, CodeBlock> place, Function<Property, CodeBlock> write) {
        return guard(placeType)
                .of(components.properties().stream()
                        .filter(property -> !property.isRest())
                        .map(property -> new Guard.Step(
                                place.apply(property), WriteFailures.canHappen(property.type()), write.apply(property)))
                        .toList());
    }

    Guard guard(Class<?> placeType) {
        return new Guard(own("at"), placeType, own("e"));
    }

    // Required.seen((seen & 0x1) != 0, "id");
    // name = Required.property(name, "name");
    // Required.seen((seen & 0x2) != 0, "age");
    CodeBlock checkRequired(Seen seen) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Property property : components.properties()) {
            String called = label.apply(property);
            if (property.isRest()) {
                continue;
            }
            if (Components.isPrimitive(property)) {
                code.add(seen.check(called));
            } else if (Components.isAny(property)) {
                code.add(checkAny(property, seen.has(called)));
            } else if (Components.isRequiredOrNull(property)) {
                code.add(checkOrNull(property, seen.has(called)));
            } else if (!property.presence().isOptional()) {
                code.addStatement(
                        "$1L = $2T.property($1L, $3L)",
                        components.variable(property),
                        RuntimeTypes.REQUIRED,
                        JavaLiterals.of(called));
            }
        }
        return code.build();
    }

    // any = Required.any(any, (seen & 0x1) != 0, in.nullChecks(), "any");
    CodeBlock checkAny(Property property, CodeBlock present) {
        return Statement.of(
                "$1L = $2T.any($1L, $3L, $4L.nullChecks(), $5L)",
                components.variable(property),
                RuntimeTypes.REQUIRED,
                present,
                components.parameters().in(),
                JavaLiterals.of(label.apply(property)));
    }

    // Required.orNull((seen & 0x1) != 0, in.nullChecks(), "name");
    CodeBlock checkOrNull(Property property, CodeBlock present) {
        return Statement.of(
                "$T.orNull($L, $L.nullChecks(), $L)",
                RuntimeTypes.REQUIRED,
                present,
                components.parameters().in(),
                JavaLiterals.of(label.apply(property)));
    }

    /** The statement that records that the component was read; empty if its variable shows it. */
    String note(Seen seen, Property property) {
        boolean noted =
                Components.isPrimitive(property) || Components.isAny(property) || Components.isRequiredOrNull(property);
        return noted ? seen.note(label.apply(property)) : "";
    }

    Seen seen() {
        return new Seen(components.locals());
    }

    /** A name for a variable that no component has. */
    String own(String name) {
        return components.locals().own(name);
    }
}
