package io.tsrpc.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes values without a declared type: null, Boolean, Number, String, List and Map. */
final class AnyJson {
    /** What lists and maps take: with an array for ten elements, and for sixteen entries. */
    private static final int LIST = 80;

    private static final int ELEMENT = 8;
    private static final int MAP = 144;
    /** With the key. */
    private static final int ENTRY = 96;

    private AnyJson() {}

    static void write(JsonWriter out, @Nullable Object value) {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Boolean flag) {
            out.writeBoolean(flag);
        } else if (value instanceof Number number) {
            writeNumber(out, number);
        } else if (value instanceof Map<?, ?> map) {
            writeMap(out, map);
        } else if (value instanceof List<?> list) {
            writeList(out, list);
        } else {
            throw CodecException.of("A value of " + value.getClass().getName() + " cannot be sent as `any`: use null,"
                    + " Boolean, Number, String, List or Map.");
        }
    }

    private static void writeNumber(JsonWriter out, Number number) {
        if (!isReadAlike(number)) {
            out.noteLoss();
        }
        if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
            out.writeInt(number.intValue());
        } else if (number instanceof Long) {
            out.writeLong(number.longValue());
        } else if (number instanceof BigInteger big) {
            out.writeLong(SafeIntegers.toLong(big));
        } else if (number instanceof Double || number instanceof Float || number instanceof BigDecimal) {
            out.writeDouble(number.doubleValue());
        } else {
            throw CodecException.of("A number of " + number.getClass().getName() + " cannot be sent as `any`.");
        }
    }

    /** Whether the number is of the class that a reader creates. */
    private static boolean isReadAlike(Number number) {
        return number instanceof Long || (number instanceof Double real && real != Math.rint(real));
    }

    private static void writeMap(JsonWriter out, Map<?, ?> map) {
        out.enter();
        out.beginObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!(entry.getKey() instanceof String key)) {
                throw CodecException.of("A Map that is sent as `any` has a key that is no String: " + entry.getKey());
            }
            out.key(key);
            try {
                write(out, entry.getValue());
            } catch (CodecException e) {
                throw e.at(key);
            }
        }
        out.endObject();
        out.leave();
    }

    private static void writeList(JsonWriter out, List<?> list) {
        out.enter();
        out.beginArray();
        int index = 0;
        try {
            for (Object element : list) {
                write(out, element);
                index++;
            }
        } catch (CodecException e) {
            throw e.at(index);
        }
        out.endArray();
        out.leave();
    }

    static List<@Nullable Object> readList(JsonReader in) {
        List<@Nullable Object> list = new ArrayList<>();
        in.allocate(LIST);
        in.enter();
        in.beginArray();
        try {
            while (in.nextElement()) {
                in.allocate(ELEMENT);
                list.add(in.readAny());
            }
        } catch (CodecException e) {
            throw e instanceof JsonSyntaxException ? e : e.at(list.size()); // the text as a whole is no JSON
        }
        in.leave();
        return list;
    }

    static Map<String, @Nullable Object> readMap(JsonReader in) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        in.allocate(MAP);
        in.enter();
        in.beginObject();
        String name;
        while ((name = in.nextName()) != null) {
            try {
                in.allocate(ENTRY + name.length());
                map.put(name, in.readAny());
            } catch (CodecException e) {
                throw e instanceof JsonSyntaxException ? e : e.at(name);
            }
        }
        in.leave();
        return map;
    }
}
