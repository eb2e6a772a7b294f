package chat.protocols;

import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.Pick;
import java.util.List;
import java.util.Optional;

public record MsgChat(A a, B b, C c, D d, E e, F f, G g, H h, Shape shape, J j, K k, M m, N n, O o, P p, Q q) {}

@Extends(String.class) // ERROR[EXTENDS_PARENT] `String` cannot be extended, because it is neither a record nor an interface
record A(String name) {}

@Extends(Page.class) // ERROR[EXTENDS_PARENT] `Page` cannot be extended, because it is generic
record B(String name) {}

record Page<T>(T item) {}

@Extends(Pair.class) // ERROR[EXTENDS_PARENT] `Pair` cannot be extended, because it is a tuple
record C(String name) {}

@Tuple
record Pair(int left, int right) {}

@Extends(Shape.class) // ERROR[EXTENDS_PARENT] `Shape` cannot be extended, because it is sealed
record D(String name) {}

@Extends(Base.class)
record E(String name) {} // ERROR[EXTENDS_COMPONENT] `E` extends `Base`, so it needs the component `Optional<String> token`.

@Extends(Base.class)
record F(
        String token) {} // ERROR[EXTENDS_COMPONENT] `F` extends `Base`, so it needs the component `Optional<String> token`.

interface Base {
    Optional<String> token();
}

@Extends(Changing.class)
record G(List<String> names) implements Changing {
    @Override
    public void set(String name) {}
}

interface Changing {
    List<String> names();

    void set(String name); // ERROR[EXTENDS_METHOD] `set(java.lang.String)` of `Changing` is not the accessor of a property
}

@Extends({Base.class, Other.class})
record H(Optional<String> token) {} // ERROR[EXTENDS_TWICE] `H` has the property `token` from both `Base` and `Other`

interface Other {
    Optional<String> token();
}

sealed interface Shape {}

record Circle(double radius) implements Shape {}

@Extends(Circle.class)
record J(double radius) {} // ERROR[EXTENDS_MEMBER] `Circle` cannot be extended, because it is a member of the union `Shape`

@LiteralProperty(name = "type", value = "x")
record Tagged(int size) {}

@Extends(Tagged.class)
record M(int size, String type) {} // ERROR[LITERAL_PROPERTY_TAKEN] `type` is a property of `M` already

@Extends(Tagged.class)
@LiteralProperty(name = "type", value = "y")
record N(int size) {} // ERROR[LITERAL_PROPERTY_TAKEN] `type` is a property of `N` already

@Extends(L.class)
record K() {} // ERROR[EXTENDS_ITSELF] `K` extends itself

@Extends(K.class)
interface L {} // ERROR[EXTENDS_ITSELF] `L` extends itself

@Extends(Runnable.class) // ERROR[EXTENDS_PARENT] `Runnable` cannot be extended, because it is not among the sources that are compiled
record P() {}

@Extends({}) // ERROR[EXTENDS_NOTHING] `Q` extends nothing; name what it extends, or remove @Extends.
record Q(String name) {}

@Pick(Cloneable.class) // ERROR[EXTENDS_PARENT] `Cloneable` cannot be mapped, because it is not among the sources
record O() {}
