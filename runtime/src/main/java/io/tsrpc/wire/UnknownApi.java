package io.tsrpc.wire;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.proto.ApiService;
import io.tsrpc.text.ShortText;

/** Describes APIs that the server does not have, in replies to clients that have called them. */
final class UnknownApi implements Codec<Object> {
    private static final UnknownApi NOTHING = new UnknownApi();

    /** The length of the longest name that replies repeat. A request may have a name of any length. */
    private static final int LONGEST_NAME = 1000;

    /** What TSRPC's server puts for what it does not know. */
    private static final int NO_ID = 0;

    private static final String NO_NAME = "?";

    private UnknownApi() {}

    static ApiService<?, ?> named(String name) {
        return ApiService.of(NO_ID, shown(name), NOTHING, NOTHING);
    }

    /** A name as replies repeat it. */
    static String shown(String name) {
        return ShortText.of(name, LONGEST_NAME);
    }

    static ApiService<?, ?> withId(int id) {
        return ApiService.of(id, NO_NAME, NOTHING, NOTHING);
    }

    @Override
    public void write(BinaryWriter out, Object value) {
        throw unknown();
    }

    @Override
    public Object read(BinaryReader in) {
        throw unknown();
    }

    @Override
    public void writeJson(JsonWriter out, Object value) {
        throw unknown();
    }

    @Override
    public Object readJson(JsonReader in) {
        throw unknown();
    }

    private static UnsupportedOperationException unknown() {
        return new UnsupportedOperationException("An unknown API has errors only");
    }
}
