package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.MapKey;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.TypeUse.MapUse;

/** The number of entries, then a block per entry: the key, then the value. */
record BinaryMaps() implements MapFormat {
    // long mapMark = out.beginMap(values.size());
    // int count = 0;
    //
    // int countMark = out.beginCount(values.size());
    // int count = 0;
    @Override
    public CodeBlock beginWrite(MapUse type) {
        return CodeBlock.builder()
                .addStatement(
                        mayKeysBecomeTheSame(type)
                                ? "long mapMark = out.beginMap(values.size())"
                                : "int countMark = out.beginCount(values.size())")
                .addStatement("int count = 0")
                .build();
    }

    // out.writeHeader(0x0);
    // long entryMark = out.beginEntry(key);
    // writeListsValue(out, value);
    // out.endEntry(entryMark);
    // count++;
    @Override
    public CodeBlock writeEntry(Values values, TypeUse type, String path) {
        CodeBlock write = values.write(type, CodeBlock.of("value"), path);
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("out.writeHeader($L)", Values.header(type.lengthType(), 0));
        if (type.lengthPrefix()) {
            code.addStatement("long entryMark = out.beginEntry(key)");
            code.addStatement(write).addStatement("out.endEntry(entryMark)");
        } else {
            code.addStatement("out.writeString(key)").addStatement(write);
        }
        return code.addStatement("count++").build();
    }

    private static boolean mayKeysBecomeTheSame(MapUse type) {
        return type.key() == MapKey.STRING;
    }

    // out.endMap(mapMark, count, values);
    //
    // out.endCount(countMark, count);
    @Override
    public CodeBlock endWrite(MapUse type) {
        return Statement.of(
                mayKeysBecomeTheSame(type) ? "out.endMap(mapMark, count, values)" : "out.endCount(countMark, count)");
    }

    @Override
    public CodeBlock beginRead() {
        return Statement.NONE;
    }

    // for (int blocks = in.readCount(); blocks > 0; blocks--) {
    //     int header = in.readHeader();
    //     if (header >>> 2 != 0) {
    //         in.skip(header);
    //         continue;
    //     }
    //     String key = in.readString();
    //     try {
    //         in.allocate(128);
    //         values.put(key, in.readInt());
    //     } catch (CodecException e) {
    //         throw e.at(key);
    //     }
    // }
    @Override
    public CodeBlock readEntries(CodeBlock put) {
        return CodeBlock.builder()
                .beginControlFlow("for (int blocks = in.readCount(); blocks > 0; blocks--)")
                .addStatement("int header = in.readHeader()")
                .beginControlFlow("if (header >>> 2 != 0)")
                .addStatement("in.skip(header)")
                .addStatement("continue")
                .endControlFlow()
                .addStatement("$T key = in.readString()", String.class)
                .add(put)
                .endControlFlow()
                .build();
    }

    @Override
    public CodeBlock beginValue(TypeUse type) {
        return type.lengthPrefix() ? Statement.of("in.skipPrefix()") : Statement.NONE;
    }
}
