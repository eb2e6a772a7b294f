package io.tsrpc.it.evolution;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Binary buffers, which JSON carries as Base64. */
final class Buffers {
    private Buffers() {}

    /** The bytes of an element of a typed array. */
    static int elementSize(String arrayType) {
        return switch (arrayType) {
            case "Int16Array", "Uint16Array" -> 2;
            case "Int32Array", "Uint32Array", "Float32Array" -> 4;
            case "Float64Array" -> 8;
            default -> 1;
        };
    }

    /** The elements of a buffer as TypeScript sees them. */
    static List<Number> elements(String base64, String arrayType) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
        List<Number> elements = new ArrayList<>();
        while (bytes.remaining() >= elementSize(arrayType)) {
            elements.add(
                    switch (arrayType) {
                        case "Int8Array" -> bytes.get();
                        case "Int16Array" -> bytes.getShort();
                        case "Uint16Array" -> bytes.getShort() & 0xffff;
                        case "Int32Array" -> bytes.getInt();
                        case "Uint32Array" -> bytes.getInt() & 0xffff_ffffL;
                        case "Float32Array" -> bytes.getFloat();
                        case "Float64Array" -> bytes.getDouble();
                        default -> bytes.get() & 0xff;
                    });
        }
        return elements;
    }
}
