package com.example.app.protocols;

import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.DiscriminatorValue;
import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.typescript.BooleanValue;
import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.OrUndefined;
import io.tsrpc.contract.typescript.PropertyName;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public interface ApiForm {
    /** @param contentType The type */
    @Extends(Headers.class)
    record Req(
            @PropertyName("content-type") String contentType,
            @PropertyName("x-id") @OrNull String xId,
            @PropertyName("default") Optional<Double> default_,
            @PropertyName("content-type ") boolean contentType2,
            @PropertyName("contentType") String contentType3,
            @PropertyName("class") List<String> class_,
            @PropertyName("hashCode") double hashCode_,
            @PropertyName("1st") _1st _1st,
            Role role,
            @OrNull Plain orNull,
            @OrNull Inline inline,
            @OrNull Optional<Maybe> maybe,
            List<@Nullable Role> roles,
            List<@Nullable Inline> inlines,
            Map<String, @Nullable ByName> byName,
            Shape shape,
            @OrNull Flat flat,
            Optional<Key> key,
            @OrNull ReqUntagged untagged,
            @OrNull Texts texts,
            Row row)
            implements Headers {}

    @Extends(Base.class)
    record Res(
            String id,
            @OrUndefined Optional<String> undef,
            @OrUndefined Optional<Double> undefOptional,
            @OrUndefined @OrNull Optional<Instant> both,
            @OrUndefined Optional<Double> property,
            @OrUndefined Optional<List<String>> list,
            @OrUndefined Optional<Role> role,
            @OrUndefined @OrNull Optional<Role> orNothing,
            @OrUndefined Optional<Shape> shape,
            Visible visible,
            Flags flags,
            @OrNull Numbers numbers,
            @OrUndefined Optional<String> maybe,
            @OrNull String nick,
            List<@Nullable String> nicks,
            Certain certain,
            Round round,
            String start) {}

    record _1st(@PropertyName("a b") String aB) {}

    @OrNull
    @LiteralUnion
    enum Inline {
        @StringValue("x") X,
        @StringValue("y") Y
    }

    @OrNull
    @LiteralUnion
    enum Maybe {
        @StringValue("x") X,
        @StringValue("y") Y
    }

    @OrNull
    @LiteralUnion
    enum ByName {
        @IntValue(1) VALUE_1,
        @IntValue(2) VALUE_2
    }

    @OrNull
    sealed interface Flat {
        @DiscriminatorValue("a")
        record A(double x) implements Flat {}

        @DiscriminatorValue("b")
        record B(double y) implements Flat {}
    }

    @OrNull
    @Untagged
    sealed interface ReqUntagged permits Key.Place, ReqUntagged.Text {
        @UnionValue
        record Text(String value) implements ReqUntagged {}
    }

    @OrNull
    @Untagged
    sealed interface Texts {
        record Text(String text) implements Texts {}

        @UnionValue
        record Items(List<Key.Place> value) implements Texts {}
    }

    @Tuple
    record Row(String first, @OrNull Second second) {}

    @LiteralUnion
    enum Visible {
        @BooleanValue(false) FALSE,
        @StringValue("friends") FRIENDS
    }

    @LiteralUnion
    enum Flags {
        @BooleanValue(true) TRUE,
        @BooleanValue(false) FALSE
    }

    @OrNull
    @LiteralUnion
    enum Numbers {
        @BooleanValue(true) TRUE,
        @IntValue(1) VALUE_1
    }

    @LiteralUnion
    enum Certain {
        @StringValue("admin") ADMIN,
        @StringValue("user") USER
    }

    @Discriminator("kind")
    sealed interface Round permits Shape.Circle, Shape.Square {}

    @OrNull
    @LiteralUnion
    enum Second {
        @StringValue("x") X,
        @StringValue("y") Y
    }
}
