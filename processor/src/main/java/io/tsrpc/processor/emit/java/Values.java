package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.Form;
import io.tsrpc.processor.model.Kind;
import io.tsrpc.processor.model.LengthType;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.TypeUse.AnyUse;
import io.tsrpc.processor.model.TypeUse.BufferUse;
import io.tsrpc.processor.model.TypeUse.CodedUse;
import io.tsrpc.processor.model.TypeUse.DateUse;
import io.tsrpc.processor.model.TypeUse.ListUse;
import io.tsrpc.processor.model.TypeUse.MapUse;
import io.tsrpc.processor.model.TypeUse.NamedUse;
import io.tsrpc.processor.model.TypeUse.NullableUse;
import io.tsrpc.processor.model.TypeUse.ObjectIdUse;
import io.tsrpc.processor.model.TypeUse.ScalarUse;

/**
 * Calls that write and read values of any type. For collections they go to private methods of the codec.
 *
 * @param scope where those methods go
 * @param format the data format
 * @param stream the variable with the writer or reader
 */
record Values(CodecScope scope, Format format, String stream) {
    // out.writeString(name)
    // UserCodec.INSTANCE.write(out, user)
    // writeTags(out, tags)
    CodeBlock write(TypeUse type, CodeBlock value, String path) {
        if (type instanceof NamedUse named) {
            return CodeBlock.of(
                    "$T.INSTANCE.$L($L, $L)", JavaNames.raw(named.name().codec()), format.write(), stream, value);
        }
        if (type instanceof CodedUse coded) {
            CodeBlock form = scope.form(coded.form(), coded.deprecation());
            return CodeBlock.of("$L.$L($L, $L)", stream, coded.bytes() ? "writeForm" : "writeText", form, value);
        }
        if (type instanceof ObjectIdUse) {
            String call =
                    format == Format.BINARY ? "$L.writeBytes($L.toByteArray())" : "$L.writeString($L.toHexString())";
            return CodeBlock.of(call, stream, value);
        }
        if (type instanceof ListUse || type instanceof MapUse || type instanceof NullableUse) {
            return CodeBlock.of("$L($L, $L)", writeMethod(type, path), stream, value);
        }
        return CodeBlock.of("$L.$L($L)", stream, writeCall(type), value);
    }

    // in.readString()
    // UserCodec.INSTANCE.read(in)
    // readTags(in)
    CodeBlock read(TypeUse type, String path) {
        if (type instanceof NamedUse named) {
            return CodeBlock.of("$T.INSTANCE.$L($L)", JavaNames.raw(named.name().codec()), format.read(), stream);
        }
        if (type instanceof CodedUse coded) {
            CodeBlock form = scope.form(coded.form(), coded.deprecation());
            return CodeBlock.of("$L.$L($L)", stream, coded.bytes() ? "readForm" : "readText", form);
        }
        if (type instanceof ObjectIdUse objectId) {
            String call = format == Format.BINARY ? "checkBytes($L.readBytes())" : "checkHex($L.readString())";
            return CodeBlock.of(
                    "new $T($T.$L)",
                    JavaNames.of(objectId.javaType()),
                    RuntimeTypes.OBJECT_IDS,
                    CodeBlock.of(call, stream));
        }
        if (type instanceof ListUse || type instanceof MapUse || type instanceof NullableUse) {
            return CodeBlock.of("$L($L)", readMethod(type, path), stream);
        }
        return CodeBlock.of("$L.$L()", stream, readCall(type));
    }

    private static String writeCall(TypeUse type) {
        if (type instanceof ScalarUse scalar) {
            return WireMethods.write(scalar.scalar());
        }
        if (type instanceof BufferUse buffer) {
            return WireMethods.write(buffer.kind());
        }
        return type instanceof AnyUse ? "writeAny" : "writeDate";
    }

    private static String readCall(TypeUse type) {
        if (type instanceof ScalarUse scalar) {
            return WireMethods.read(scalar.scalar());
        }
        if (type instanceof BufferUse buffer) {
            return WireMethods.read(buffer.kind());
        }
        if (type instanceof DateUse date) {
            return date.legacy() ? "readDate" : "readInstant";
        }
        return "readAny";
    }

    private String writeMethod(TypeUse type, String path) {
        return scope.method(format, "write", methodPath(type, path), name -> {
            if (type instanceof ListUse list) {
                return new ListMethods(inMethod("out")).write(name, list, path);
            }
            return type instanceof MapUse map
                    ? new MapMethods(inMethod("out")).write(name, map, path)
                    : new NullableMethods(inMethod("out")).write(name, (NullableUse) type, path);
        });
    }

    private String readMethod(TypeUse type, String path) {
        return scope.method(format, "read", methodPath(type, path), name -> {
            if (type instanceof ListUse list) {
                return new ListMethods(inMethod("in")).read(name, list, path);
            }
            return type instanceof MapUse map
                    ? new MapMethods(inMethod("in")).read(name, map, path)
                    : new NullableMethods(inMethod("in")).read(name, (NullableUse) type, path);
        });
    }

    private static String methodPath(TypeUse type, String path) {
        return type instanceof NullableUse ? path + "/orNull" : path;
    }

    private Values inMethod(String parameter) {
        return new Values(scope, format, parameter);
    }

    // out.writeHeader(0x2c);
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
     * Whether values of this type may hold one of the codec's own type. Then no memory is reserved for how many are
     * announced: on every level of nesting as many could be.
     */
    boolean mayNest(TypeUse type) {
        boolean holdsOthers = type instanceof NamedUse named
                ? named.kind() != Kind.ENUM
                : type instanceof ListUse || type instanceof MapUse || type instanceof NullableUse;
        return scope.recursive() && holdsOthers;
    }

    static String header(LengthType lengthType, int id) {
        return hex(lengthType.header(id));
    }

    static String hex(int bits) {
        return "0x" + Integer.toHexString(bits);
    }

    /** Whether writing a value that is not null can fail, so that the error needs a path. */
    static boolean writeCanFail(TypeUse type) {
        if (type instanceof ScalarUse scalar) {
            return switch (scalar.scalar()) {
                case BOOLEAN, BYTE, SHORT, INT, JAVA_LONG, FLOAT, DOUBLE, STRING -> false;
                default -> true;
            };
        }
        if (type instanceof BufferUse buffer) {
            return switch (buffer.kind()) {
                case UINT16, UINT32 -> true;
                default -> false;
            };
        }
        if (type instanceof NamedUse named) {
            return named.kind() != Kind.ENUM;
        }
        if (type instanceof CodedUse coded) {
            return coded.form() instanceof Form.UserClass;
        }
        return !(type instanceof ObjectIdUse);
    }
}
