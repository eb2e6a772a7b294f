package io.tsrpc.codec;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A value of an untagged union that binary data has several times: TSRPC's packages send it as all members that it fits, and the
 * properties of an object only in the first of them that has them (tsbuffer 2.2.23). Objects are put together and are then read
 * as in JSON; of other values the first one counts. Called by generated codecs only. Not thread-safe.
 *
 * @param <T> the type of the values
 */
public final class UnionParts<T> {
    private final UntaggedUnion<T> union;
    private final Map<String, byte[]> properties = new LinkedHashMap<>();
    private boolean isObject;
    private @Nullable JsonWriter part;
    private @Nullable T whole;

    /** A value without parts. */
    public UnionParts(UntaggedUnion<T> union) {
        this.union = union;
    }

    /** The next part, to be written as JSON. */
    public JsonWriter json() {
        takePart();
        part = new JsonWriter();
        return part;
    }

    /** The next part, which is a whole value. */
    public void set(T value) {
        takePart();
        whole = whole == null ? value : whole;
    }

    private void takePart() {
        if (part == null) {
            return;
        }
        byte[] text = part.toByteArray();
        part.close();
        part = null;
        if (text[0] != '{') {
            whole = whole == null ? union.read(new JsonReader(text)) : whole;
            return;
        }
        isObject = true;
        JsonReader object = new JsonReader(text);
        object.beginObject();
        for (String name = object.nextName(); name != null; name = object.nextName()) {
            properties.put(name, object.readJson());
        }
    }

    /** Whether there was no part. */
    public boolean isEmpty() {
        takePart();
        return whole == null && !isObject;
    }

    /**
     * The value.
     *
     * @param name the name of the union
     * @throws CodecException if there was no part, or no member fits them
     */
    public T get(BinaryReader in, String name) {
        takePart();
        if (whole != null) {
            return whole;
        }
        if (!isObject) {
            throw CodecException.of("There is no known member of " + name + ".");
        }
        return in.readJson(together(), union::read);
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
