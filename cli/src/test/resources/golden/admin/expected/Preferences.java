package com.example.app.protocols;

import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.contract.typescript.Rest;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.util.Map;

@LiteralProperty(name = "unit", value = "dB")
public record Preferences(Theme theme, double volume, Level level, @Rest Map<String, Preference> more) {
    @LiteralUnion
    public enum Theme {
        @StringValue("dark") DARK,
        @StringValue("light") LIGHT
    }

    @Untagged
    public sealed interface Preference {
        @UnionValue
        record Text(String value) implements Preference {}

        @UnionValue
        record Decimal(double value) implements Preference {}
    }
}
