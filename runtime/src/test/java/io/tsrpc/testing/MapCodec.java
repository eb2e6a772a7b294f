package io.tsrpc.testing;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A codec of TSBuffer interfaces for tests, whose values are maps. */
public final class MapCodec implements Codec<Map<String, Object>> {
    private final List<Field> fields;

    MapCodec(Field... fields) {
        this.fields = List.of(fields);
    }

    private void check(Map<String, Object> value) {
        for (Field field : fields) {
            if (!field.isOptional() && !value.containsKey(field.name())) {
                throw CodecException.missing(field.name());
            }
        }
    }

    @Override
    public void write(BinaryWriter out, Map<String, Object> value) {
        check(value);
        out.writeVarint(
                (int) fields.stream().filter(f -> value.containsKey(f.name())).count());
        for (Field field : fields) {
            Object property = value.get(field.name());
            if (property != null) {
                out.writeHeader(field.header());
                field.write().accept(out, property);
            }
        }
    }

    @Override
    public Map<String, Object> read(BinaryReader in) {
        Map<String, Object> value = new LinkedHashMap<>();
        for (int blocks = in.readCount(); blocks > 0; blocks--) {
            int header = in.readHeader();
            Field known = fields.stream()
                    .filter(f -> f.header() >>> 2 == header >>> 2)
                    .findFirst()
                    .orElse(null);
            if (known == null) {
                in.skip(header);
            } else {
                value.put(known.name(), known.read().apply(in));
            }
        }
        check(value);
        return value;
    }

    @Override
    public void writeJson(JsonWriter out, Map<String, Object> value) {
        check(value);
        out.beginObject();
        for (Field field : fields) {
            Object property = value.get(field.name());
            if (property != null) {
                out.key(field.name());
                field.writeJson().accept(out, property);
            }
        }
        out.endObject();
    }

    @Override
    public Map<String, Object> readJson(JsonReader in) {
        Map<String, Object> value = new LinkedHashMap<>();
        in.beginObject();
        String name;
        while ((name = in.nextName()) != null) {
            readProperty(in, name, value);
        }
        check(value);
        return value;
    }

    private void readProperty(JsonReader in, String name, Map<String, Object> value) {
        for (Field field : fields) {
            if (field.name().equals(name)) {
                try {
                    value.put(name, field.readJson().apply(in));
                } catch (CodecException e) {
                    throw e.at(name);
                }
                return;
            }
        }
        in.skipValue();
    }
}
