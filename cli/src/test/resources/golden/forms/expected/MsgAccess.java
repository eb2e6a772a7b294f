package com.example.app.protocols;

import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.DiscriminatorValue;
import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.OrUndefined;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public record MsgAccess(
        @OrUndefined Optional<Literals> literals,
        @OrUndefined Optional<Tagged> tagged,
        @OrUndefined Optional<AccessUntaggedMsg> untagged,
        @OrUndefined Optional<Mood> mood,
        @OrUndefined Optional<Either> either,
        @OrUndefined Optional<Plain> plain,
        List<@Nullable Mood> moods,
        Map<String, @Nullable Either> eithers) {
    @OrNull
    @LiteralUnion
    public enum Literals {
        @StringValue("x") X,
        @IntValue(1) VALUE_1
    }

    @OrNull
    @Discriminator("kind")
    public sealed interface Tagged {}

    @OrNull
    @Untagged
    public sealed interface AccessUntaggedMsg {
        @UnionValue
        record Text(String value) implements AccessUntaggedMsg {}
    }

    @OrNull
    @LiteralUnion
    public enum Mood {
        @StringValue("good") GOOD,
        @StringValue("bad") BAD
    }

    @OrNull
    @Untagged
    public sealed interface Either {
        record Left(String left) implements AccessUntaggedMsg, Either {}

        record Right(double right) implements Either {}
    }

    @LiteralUnion
    public enum Plain {
        @StringValue("x") X,
        @StringValue("y") Y
    }

    @DiscriminatorValue("tagged")
    public record AccessTaggedMsg(String text) implements Tagged {}

    @DiscriminatorValue("other")
    public record Other(double number) implements Tagged {}
}
