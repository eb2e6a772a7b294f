package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.LengthType;
import io.tsrpc.processor.model.TypeUse;

/**
 * Calls that write and read values of any type.
 *
 * @param scope receives private methods for collections
 * @param format the data format
 * @param stream the variable that holds the writer or reader
 */
record Values(CodecScope scope, Format format, String stream) {
    CodeBlock write(TypeUse type, CodeBlock value, String path) {
        return type.accept(new WriteCalls(this, value, path));
    }

    CodeBlock read(TypeUse type, String path) {
        return type.accept(new ReadCalls(this, path));
    }

    /** A copy for a private method, whose writer or reader is a parameter. */
    Values inMethod(String parameter) {
        return new Values(scope, format, parameter);
    }

    // out.writeHeader(0x3c);
    // int tagsMark = out.beginBlock();
    // writeTags(out, tags);
    // out.endBlock(tagsMark);
    CodeBlock writeBlock(int id, TypeUse type, CodeBlock value, String path, String mark) {
        CodeBlock.Builder code = CodeBlock.builder();
        code.addStatement("$L.writeHeader($L)", stream, header(type.lengthType(), id));
        if (type.lengthPrefix()) {
            code.addStatement("int $L = $L.beginBlock()", mark, stream);
            code.addStatement(write(type, value, path));
            code.addStatement("$L.endBlock($L)", stream, mark);
        } else {
            code.addStatement(write(type, value, path));
        }
        return code.build();
    }

    /**
     * Whether values of this type may contain a value of the codec's own type. Then no memory is reserved for an
     * announced number of elements, since every level of nesting could announce as many.
     */
    boolean mayNest(TypeUse type) {
        return scope.recursive() && type.accept(HoldsOthers.VISITOR);
    }

    static String header(LengthType lengthType, int id) {
        return hex(lengthType.header(id));
    }

    static String hex(int bits) {
        return "0x" + Integer.toHexString(bits);
    }
}
