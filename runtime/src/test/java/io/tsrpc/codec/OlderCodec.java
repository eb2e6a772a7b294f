package io.tsrpc.codec;

/** The older version's codec of a {@link Versioned} type. */
record OlderCodec(Versioned type) implements Codec<Object> {
    @Override
    public void write(BinaryWriter out, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object read(BinaryReader in) {
        return type.read().apply(in);
    }

    @Override
    public void writeJson(JsonWriter out, Object value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object readJson(JsonReader in) {
        throw new UnsupportedOperationException();
    }
}
