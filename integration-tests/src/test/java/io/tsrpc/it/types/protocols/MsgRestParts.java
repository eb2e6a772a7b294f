package io.tsrpc.it.types.protocols;

import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.contract.typescript.Rest;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.util.List;
import java.util.Map;

/** Objects with properties of any name, of whose type those that are declared have a part. */
public record MsgRestParts(Preferences preferences, List<Preferences> list, String after) {
    /** Texts and numbers. */
    @LiteralProperty(name = "unit", value = "dB")
    public record Preferences(
            Theme theme, double volume, Loudness loudness, @Rest Map<String, TextOrNumber> more) {}

    /** Texts. */
    @LiteralUnion
    public enum Theme {
        @StringValue("dark") DARK,
        @StringValue("light") LIGHT
    }

    /** Numbers. */
    public enum Loudness {
        @IntValue(1) LOW,
        @IntValue(10) HIGH
    }

    /** Either. */
    @Untagged
    public sealed interface TextOrNumber {
        /** A text. */
        @UnionValue
        record Text(String value) implements TextOrNumber {}

        /** A number. */
        @UnionValue
        record Decimal(double value) implements TextOrNumber {}
    }
}
