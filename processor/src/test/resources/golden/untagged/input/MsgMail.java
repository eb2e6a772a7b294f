package com.example.untagged;

import io.tsrpc.codec.BytesForm;
import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.Uint;
import io.tsrpc.contract.UseCodec;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** @param to who gets it */
public record MsgMail(Recipient to, List<Size> sizes, Tree tree) {
    /** Who gets a message. */
    @Untagged
    public sealed interface Recipient {}

    @LiteralProperty(name = "kind", value = "place")
    public record Place(double x, Optional<Integer> y) implements Recipient {}

    public record Room(int room, Optional<Recipient> parent) implements Recipient {}

    @UnionValue
    public record Name(String value) implements Recipient {}

    @UnionValue
    public record Users(List<@Uint Long> ids) implements Recipient {}

    @UnionValue
    public record Any(Object value) implements Recipient {}

    /** A number, or one of these. */
    @Untagged
    public sealed interface Size {
        @UnionValue
        record Exact(int pixels) implements Size {}

        @UnionValue
        record Until(Instant time) implements Size {}

        @UnionValue
        record Between(Range range) implements Size {}

        @UnionValue
        record Scaled(Scale scale) implements Size {}
    }

    /** Bytes of its own form. */
    @UseCodec(Scale.Form.class)
    public record Scale(byte percent) {
        /** One byte. */
        public static final class Form implements BytesForm<Scale> {
            /** For codecs. */
            public Form() {}

            @Override
            public byte[] toBytes(Scale scale) {
                return new byte[] {scale.percent()};
            }

            @Override
            public Scale fromBytes(byte[] bytes) {
                return new Scale(bytes[0]);
            }
        }
    }

    @Tuple
    public record Range(int from, int to) {}

    /** Nested lists. */
    @Untagged
    public sealed interface Tree {}

    @UnionValue
    public record Leaf(boolean value) implements Tree {}

    @UnionValue
    public record Branch(List<Tree> trees) implements Tree {}
}
