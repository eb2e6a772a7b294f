package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.TupleDef;
import java.util.List;

/** How a tuple is read. */
final class TupleReads {
    private final TupleDef definition;
    private final Components components;
    private final Values values;
    private final Seen seen;

    TupleReads(TupleDef definition, Components components, Values values) {
        this.definition = definition;
        this.components = components;
        this.values = values;
        this.seen = new Seen(components.locals());
    }

    /** What TSBuffer calls an element: its index. */
    static String label(Property element) {
        return Integer.toString(element.id());
    }

    static long bit(Property element) {
        return 1L << element.id();
    }

    static String hex(long bits) {
        return "0x" + Long.toHexString(bits) + (bits > Integer.MAX_VALUE || bits < 0 ? "L" : "");
    }

    CodeBlock code() {
        CodeBlock elements = values.format() == Format.BINARY ? readMasked() : readArray();
        CodeBlock.Builder code = CodeBlock.builder();
        code.add(components.declare()).add(seen.declare());
        if (definition.recursive()) {
            code.addStatement("$L.enter()", values.stream());
        }
        code.add(elements);
        if (definition.recursive()) {
            code.addStatement("$L.leave()", values.stream());
        }
        code.add(checkRequired());
        return code.add(components.construct(
                        JavaNames.construct(definition.name().javaType())))
                .build();
    }

    // long mask = in.readMask(3);
    // Required.seen((mask & 0x1) != 0, "0");
    // int at = 0;
    // try {
    //     name = in.readString();
    //     if ((mask & 0x4) != 0) {
    //         at = 2;
    //         label = in.readString();
    //     }
    // } catch (CodecException e) {
    //     throw e.at(at);
    // }
    private CodeBlock readMasked() {
        String mask = own("mask");
        CodeBlock.Builder code = CodeBlock.builder();
        int size = definition.elements().size();
        code.addStatement("long $L = $L.readMask($L)", mask, values.stream(), size);
        for (Property element : definition.elements()) {
            if (!element.presence().isOptional()) {
                code.addStatement(
                        "$T.seen(($L & $L) != 0, $S)", RuntimeTypes.REQUIRED, mask, hex(bit(element)), label(element));
            }
        }
        List<Guard.Step> steps = definition.elements().stream().map(this::step).toList();
        return code.add(new Guard(own("at"), int.class, own("e")).of(steps)).build();
    }

    private Guard.Step step(Property element) {
        CodeBlock.Builder code = CodeBlock.builder();
        CodeBlock value = values.read(element.type(), element.name());
        if (element.presence().isOptional()) {
            code.beginControlFlow("if (($L & $L) != 0)", own("mask"), hex(bit(element)));
            code.addStatement("$L = $L", element.name(), value).endControlFlow();
        } else {
            code.addStatement("$L = $L", element.name(), value);
        }
        return new Guard.Step(CodeBlock.of("$L", element.id()), true, code.build());
    }

    // in.beginArray();
    // for (int index = 0; in.nextElement(); index++) {
    //     if (in.readAbsent()) {
    //         continue;
    //     }
    //     try {
    //         switch (index) {
    //             case 0 -> name = in.readString();
    //             default -> in.skipValue();
    //         }
    //     } catch (CodecException e) {
    //         throw e.at(index);
    //     }
    // }
    private CodeBlock readArray() {
        String in = values.stream();
        String index = own("index");
        CodeBlock.Builder code = CodeBlock.builder().addStatement("$L.beginArray()", in);
        code.beginControlFlow("for (int $1L = 0; $2L.nextElement(); $1L++)", index, in);
        code.beginControlFlow("if ($L.readAbsent())", in);
        code.addStatement("continue").endControlFlow();
        code.beginControlFlow("try").beginControlFlow("switch ($L)", index);
        for (Property element : definition.elements()) {
            boolean noted = Components.isPrimitive(element) || Components.mayHoldNull(element);
            String note = noted ? seen.note(label(element)) : "";
            CodeBlock value = values.read(element.type(), element.name());
            code.add(Switches.assign(CodeBlock.of("$L", element.id()), element.name(), false, in, value, note));
        }
        code.addStatement("default -> $L.skipValue()", in).endControlFlow();
        code.nextControlFlow("catch ($T $L)", RuntimeTypes.CODEC_EXCEPTION, own("e"));
        code.addStatement("throw $L.at($L)", own("e"), index);
        return code.endControlFlow().endControlFlow().build();
    }

    private CodeBlock checkRequired() {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Property element : definition.elements()) {
            boolean json = values.format() == Format.JSON;
            if (Components.isPrimitive(element)) {
                code.add(json ? seen.check(label(element)) : CodeBlock.of(""));
            } else if (Components.mayHoldNull(element)) {
                CodeBlock present = json ? seen.has(label(element)) : CodeBlock.of("true");
                code.add(Components.checkAny(element, label(element), present, values.stream()));
            } else if (json && !element.presence().isOptional()) {
                code.addStatement(
                        "$1L = $2T.property($1L, $3S)", element.name(), RuntimeTypes.REQUIRED, label(element));
            }
        }
        return code.build();
    }

    private String own(String name) {
        return components.locals().own(name);
    }
}
