package io.tsrpc.it.vectors;

import io.tsrpc.it.vectors.JavaType.Known;
import io.tsrpc.it.vectors.JavaType.Memory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;

/** The Java types that have no parts. */
final class Scalars {
    static final JavaType BOOLEAN = new Known(
            "Boolean", "boolean", true, recorded -> checked(recorded instanceof Boolean b ? b : null, recorded));
    static final JavaType DOUBLE =
            new Known("Double", "double", true, recorded -> checked(Tagged.number(recorded), recorded));
    static final JavaType INT = new Known("Long", "long", true, Scalars::whole);
    static final JavaType UINT = new Known("@Uint Long", "@Uint long", true, Scalars::whole);
    static final JavaType STRING = new Known("String", recorded -> checked(Tagged.string(recorded), recorded));
    static final JavaType DATE = new Known("Instant", Scalars::instant);
    static final JavaType OBJECT_ID =
            new Known("ObjectId", recorded -> new ObjectId(Tagged.bytes(tagged("ObjectId", recorded))));

    private static final Map<String, JavaType> BUFFERS = Map.of(
            "ArrayBuffer", memory("ArrayBuffer", "byte", bytes -> bytes),
            "Uint8Array", new Memory("", "byte", recorded -> Tagged.bytes(tagged("Uint8Array", recorded))),
            "Int8Array", memory("Int8Array", "byte", bytes -> bytes),
            "Int16Array", memory("Int16Array", "short", Scalars::shorts),
            "Uint16Array", memory("Uint16Array", "int", Scalars::uint16s),
            "Uint32Array", memory("Uint32Array", "long", Scalars::uint32s),
            "Float32Array", memory("Float32Array", "float", Scalars::floats),
            "Float64Array", memory("Float64Array", "double", Scalars::doubles));

    private Scalars() {}

    static JavaType number(@Nullable Object scalarType) {
        if (scalarType == null || scalarType.equals("double")) {
            return DOUBLE;
        }
        return switch ((String) scalarType) {
            case "int" -> INT;
            case "uint" -> UINT;
            default -> throw new Inexpressible(Reason.NO_SUCH_TYPE, "no scalar type in Java is a " + scalarType);
        };
    }

    static JavaType buffer(@Nullable Object arrayType) {
        return Objects.requireNonNull(BUFFERS.get(arrayType == null ? "ArrayBuffer" : (String) arrayType));
    }

    private static JavaType memory(String type, String array, Function<byte[], Object> value) {
        String constant = type.equals("ArrayBuffer")
                ? "ARRAY_BUFFER"
                : type.replace("Array", "").toUpperCase(java.util.Locale.ROOT);
        return new Memory(
                "@TypedArray(TypedArray.Type." + constant + ") ",
                array,
                recorded -> value.apply(Tagged.bytes(tagged(type, recorded))));
    }

    private static <T> T checked(@Nullable T value, Object recorded) {
        if (value == null) {
            throw new NoJavaValue("of another type: " + recorded);
        }
        return value;
    }

    private static Object tagged(String tag, Object recorded) {
        if (!tag.equals(Tagged.tag(recorded))) {
            boolean fromNumber = recorded instanceof Number && !tag.endsWith("Array") && !tag.equals("ArrayBuffer");
            throw new NoJavaValue("no " + tag + ": " + recorded, recorded instanceof String || fromNumber);
        }
        return recorded;
    }

    private static Long whole(Object recorded) {
        double number = checked(Tagged.number(recorded), recorded);
        if (number != Math.rint(number) || Math.abs(number) > 0x1p63) {
            throw new NoJavaValue("no long: " + recorded);
        }
        return (long) number; // 2^63 is what JavaScript makes of the largest long
    }

    private static Instant instant(Object recorded) {
        Object millis = Tagged.field(tagged("Date", recorded), "v");
        return Instant.ofEpochMilli(checked(millis instanceof Number n ? n.longValue() : null, recorded));
    }

    private static ByteBuffer view(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static short[] shorts(byte[] bytes) {
        short[] value = new short[bytes.length / Short.BYTES];
        view(bytes).asShortBuffer().get(value);
        return value;
    }

    private static int[] uint16s(byte[] bytes) {
        short[] value = shorts(bytes);
        return IntStream.range(0, value.length)
                .map(i -> Short.toUnsignedInt(value[i]))
                .toArray();
    }

    private static long[] uint32s(byte[] bytes) {
        int[] value = new int[bytes.length / Integer.BYTES];
        view(bytes).asIntBuffer().get(value);
        return IntStream.of(value).mapToLong(Integer::toUnsignedLong).toArray();
    }

    private static float[] floats(byte[] bytes) {
        float[] value = new float[bytes.length / Float.BYTES];
        view(bytes).asFloatBuffer().get(value);
        return value;
    }

    private static double[] doubles(byte[] bytes) {
        double[] value = new double[bytes.length / Double.BYTES];
        view(bytes).asDoubleBuffer().get(value);
        return value;
    }
}
