package io.tsrpc.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of an untagged union that binary data has in parts: TSRPC's packages send an object as all members that it fits, each with the
 * properties that those before it lack. Objects are put together, and are then read as in JSON; of others the last one counts, as
 * in tsbuffer 2.2.23. Called by generated codecs only. Not thread-safe.
 *
 * @param <T> the type of the values
 */
public final class UnionParts<T> {
    private final UntaggedUnion<T> union;
    private final Map<String, byte[]> properties = new LinkedHashMap<>();
    private boolean isObject;
    private @Nullable JsonWriter part;
    private byte @Nullable [] other;
    private @Nullable T value;

    /** A value without parts. */
    public UnionParts(UntaggedUnion<T> union) {
        this.union = union;
    }

    /** The next part, to be written as JSON. */
    public JsonWriter json() {
        takePart();
        value = null;
        part = new JsonWriter();
        return part;
    }

    /** The next part, which is the whole value. */
    public void set(T whole) {
        forget();
        value = whole;
    }

    private void forget() {
        part = null;
        other = null;
        isObject = false;
        properties.clear();
    }

    private void takePart() {
        if (part == null) {
            return;
        }
        byte[] text = part.toByteArray();
        part.close();
        part = null;
        if (text[0] == '{') {
            other = null;
            isObject = true;
            JsonReader object = new JsonReader(text);
            object.beginObject();
            for (String name = object.nextName(); name != null; name = object.nextName()) {
                properties.put(name, object.readJson());
            }
        } else {
            forget();
            other = text;
        }
    }

    /**
     * The value.
     *
     * @param name the name of the union
     * @throws CodecException if there was no part, or no member fits them
     */
    public T get(BinaryReader in, String name) {
        takePart();
        if (value != null) {
            return value;
        }
        if (other == null && !isObject) {
            throw CodecException.of("There is no known member of " + name + ".");
        }
        return in.readJson(other == null ? together() : other, union::read);
    }

    private byte[] together() {
        try (JsonWriter out = new JsonWriter()) {
            out.beginObject();
            properties.forEach((name, json) -> {
                out.key(name);
                out.writeJson(json);
            });
            out.endObject();
            return out.toByteArray();
        }
    }
}
