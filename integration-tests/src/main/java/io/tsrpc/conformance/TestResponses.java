package io.tsrpc.conformance;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import io.tsrpc.codec.CodecException;
import io.tsrpc.codec.JsonReader;
import io.tsrpc.codec.JsonWriter;
import io.tsrpc.conformance.protocols.ApiTest;

/**
 * Writes the responses of {@code Test}, one of which has a number where the contract wants a text. Java's types allow no
 * such response, so a stand-in fails to be written with the words that TSRPC has for it.
 */
final class TestResponses implements Codec<ApiTest.Res> {
    /** Stands for a response whose reply is a number. */
    static final ApiTest.Res WITH_NUMBER = new ApiTest.Res("5", null, null);

    private final Codec<ApiTest.Res> codec;

    TestResponses(Codec<ApiTest.Res> codec) {
        this.codec = codec;
    }

    @SuppressWarnings("ReferenceEquality") // "5" is a good reply
    private static ApiTest.Res checked(ApiTest.Res res) {
        if (res == WITH_NUMBER) {
            throw CodecException.type("string", "number").at("reply");
        }
        return res;
    }

    @Override
    public void write(BinaryWriter out, ApiTest.Res res) {
        codec.write(out, checked(res));
    }

    @Override
    public ApiTest.Res read(BinaryReader in) {
        return codec.read(in);
    }

    @Override
    public void writeJson(JsonWriter out, ApiTest.Res res) {
        codec.writeJson(out, checked(res));
    }

    @Override
    public ApiTest.Res readJson(JsonReader in) {
        return codec.readJson(in);
    }
}
