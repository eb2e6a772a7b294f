package chat.protocols;

import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.Omit;
import io.tsrpc.contract.typescript.Partial;
import io.tsrpc.contract.typescript.Pick;
import java.util.Optional;

public record MsgChat(A a, B b, C c, D d, E e, F f, G g, H h) {}

record User(String name, int age) {}

@Pick(User.class)
record A(
        String nme) {} // ERROR[MAPPED_COMPONENT] `A` takes its components from `User`, which has no property `nme` of this type

@Omit(User.class)
record B(
        long age) {} // ERROR[MAPPED_COMPONENT] `B` takes its components from `User`, which has no property `age` of this type

@Partial(User.class)
record C(Optional<String> name) {} // ERROR[MAPPED_LACKS] `C` is a @Partial of `User`, so it needs the component `@Nullable age`.

@Partial(User.class)
record D(
        String name, // ERROR[MAPPED_OPTIONAL] `D` is a @Partial of `User`, so `name` must be optional
        Optional<Integer> age) {}

@Pick(E.class)
record E(String nme) {} // ERROR[EXTENDS_ITSELF] `E` extends itself

@Pick(Tagged.class)
record F(String name) {} // ERROR[MAPPED_BASE] `F` cannot take its components from `Tagged`, which has properties that are literals

@LiteralProperty(name = "type", value = "x")
record Tagged(String name) {}

@Extends(Tagged.class)
record TaggedToo(String name) {}

@Pick(TaggedToo.class)
record H(String name) {} // ERROR[MAPPED_BASE] `H` cannot take its components from `TaggedToo`, which has properties that are literals

@Pick(User.class)
@Omit(User.class) // ERROR[MAPPED_TWICE] `G` can have only one of @Pick, @Omit, @Partial, @Intersection and @Extends.
record G(String name) {}
