package chat.protocols;

import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.Intersection;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.OrNull;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

public record MsgChat(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k, L l, Shape shape) {}

record Name(String name) {}

record Age(int age, Optional<String> name) {}

record OtherAge(long age) {}

@Intersection({Name.class, Age.class})
record A(String name) {} // ERROR[INTERSECTION_COMPONENT] `A` is an intersection with `Age`, so it needs the component `int age`.

@Intersection({Age.class, OtherAge.class})
record B(int age, Optional<String> name) {} // ERROR[INTERSECTION_TYPES] `B` is an intersection of `Age` and `OtherAge`, in which `age` has different types

@Intersection({Name.class, Age.class})
record C(
        Optional<String> name, // ERROR[INTERSECTION_COMPONENT] `C` is an intersection with `Name`, so it needs the component `String name`.
        int age) {}

@Intersection({Name.class, Age.class})
record D(
        String name,
        int age,
        int size) {} // ERROR[INTERSECTION_OWN] `D` is an intersection of types without the property `size`

@Intersection({Name.class, Tagged.class})
record E(String name) {} // ERROR[INTERSECTION_MEMBER] `E` cannot be an intersection with `Tagged`, which has properties that are literals

@Intersection({Name.class, Shape.Circle.class})
record F(String name, int radius) {} // ERROR[INTERSECTION_MEMBER] `F` cannot be an intersection with `Shape.Circle`, which is a member of a union

@Intersection({Name.class, Name.class}) // ERROR[INTERSECTION_FEW] `G` is an intersection of fewer than two different types
record G(String name) {}

@Intersection({Name.class, H.class})
record H(String name) {} // ERROR[EXTENDS_ITSELF] `H` extends itself

@Extends(Both.class)
record I(String name, int age) {} // ERROR[EXTENDS_PARENT] `Both` cannot be extended, because it is an intersection

@Intersection({Name.class, Shape.class}) // ERROR[EXTENDS_PARENT] `Shape` cannot be a part of an intersection, because it is sealed
record J(String name) {}

@Intersection({Maybe.class, Age.class})
record L(
        String nick, // ERROR[INTERSECTION_COMPONENT] `L` is an intersection with `Maybe`, so it needs the component `@OrNull String nick`.
        int age,
        Optional<String> name) {}

record Maybe(@OrNull @Nullable String nick) {}

@Intersection({Name.class, Age.class})
record Both(String name, int age) {}

@Extends(Tagged.class)
record TaggedToo(String name) {}

@Intersection({Name.class, TaggedToo.class})
record K(String name) {} // ERROR[INTERSECTION_MEMBER] `K` cannot be an intersection with `TaggedToo`, which has properties that are literals

@LiteralProperty(name = "type", value = "x")
record Tagged() {}

sealed interface Shape {
    record Circle(int radius) implements Shape {}
}
