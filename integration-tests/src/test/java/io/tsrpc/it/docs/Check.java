package io.tsrpc.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.tsrpc.codec.BinaryReader;
import io.tsrpc.codec.BinaryWriter;
import io.tsrpc.codec.Codec;
import java.util.HexFormat;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Checks the content of an example against our own code. */
interface Check {
    void check(String content);

    /** The value is written as the example says, and read from it. */
    static <T> Check value(T value, BiConsumer<BinaryWriter, T> write, Function<BinaryReader, T> read) {
        return content -> {
            assertThat(written(value, write)).isEqualTo(content);
            assertThat(read.apply(reader(content))).usingRecursiveComparison().isEqualTo(value);
        };
    }

    /** The same for a type with a codec. */
    static <T> Check value(T value, Codec<T> codec) {
        return value(value, codec::write, codec::read);
    }

    /** The same for a type that has a codec only inside another one's, which has {@code before} and {@code after} around it. */
    static <T> Check inside(String before, T value, Codec<T> codec, String after) {
        return content -> value(value, codec).check(before + content + after);
    }

    static BinaryReader reader(String hex) {
        return new BinaryReader(HexFormat.of().parseHex(hex));
    }

    static <T> String written(T value, BiConsumer<BinaryWriter, T> write) {
        BinaryWriter out = new BinaryWriter();
        write.accept(out, value);
        return HexFormat.of().formatHex(out.toByteArray());
    }
}
