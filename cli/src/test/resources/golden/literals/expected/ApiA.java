package com.example.app.protocols;

import io.tsrpc.contract.Discriminator;
import io.tsrpc.contract.DiscriminatorValue;
import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.typescript.BooleanValue;
import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.LiteralUnion;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.OrUndefined;
import io.tsrpc.contract.typescript.PropertyName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public interface ApiA {
    @Extends(Base.class)
    @LiteralProperty(name = "a", value = "only")
    @LiteralProperty(name = "b", intValue = 5)
    @LiteralProperty(name = "c", booleanValue = true)
    @LiteralProperty(name = "d", value = "only")
    record Req(Optional<Lit> opt, String x) {}

    record Res(
            Optional<Lit> opt,
            List<Lit> list,
            Map<String, Num> map,
            @OrNull Lit nul,
            @OrNull Optional<Lit> optNul,
            @OrUndefined Optional<Lit> und,
            Both both,
            Shape shape,
            ResTuple tuple,
            Optional<InlineOpt> inlineOpt,
            List<InlineList> inlineList,
            @OrNull InlineNull inlineNull,
            Optional<InlineBool> inlineBool,
            Map<String, InlineMap> inlineMap,
            List<@Nullable Lit> nn,
            @OrNull Both boths,
            @PropertyName("a-b") Lit aB,
            @PropertyName("c-d") CD cD,
            Nested nested) {}

    @LiteralUnion
    enum Lit {
        @StringValue("only") ONLY
    }

    @LiteralProperty(name = "lit", value = "only")
    @LiteralProperty(name = "num", intValue = 5)
    record Base(Optional<Lit> opt) {}

    @LiteralUnion
    enum Num {
        @IntValue(5) VALUE_5
    }

    @LiteralUnion
    enum Both {
        @StringValue("only") ONLY,
        @StringValue("more") MORE,
        @IntValue(5) VALUE_5
    }

    @Discriminator("kind")
    sealed interface Shape {
        @DiscriminatorValue("circle")
        record Circle(double r) implements Shape {}

        @DiscriminatorValue("square")
        record Square(double s) implements Shape {}

        @DiscriminatorValue("only")
        record Only() implements Shape {}
    }

    @Tuple
    record ResTuple(Lit first, Optional<Num> second) {}

    @LiteralUnion
    enum InlineOpt {
        @StringValue("x") X
    }

    @LiteralUnion
    enum InlineList {
        @StringValue("y") Y
    }

    @LiteralUnion
    enum InlineNull {
        @StringValue("z") Z
    }

    @LiteralUnion
    enum InlineBool {
        @BooleanValue(true) TRUE
    }

    @LiteralUnion
    enum InlineMap {
        @IntValue(7) VALUE_7
    }

    @LiteralUnion
    enum CD {
        @StringValue("q") Q
    }

    @LiteralProperty(name = "lit", value = "only")
    record Nested(Optional<Yes> o) {}

    @LiteralUnion
    enum Yes {
        @BooleanValue(true) TRUE
    }
}
