package chat.protocols;

import io.tsrpc.contract.IntValue;
import io.tsrpc.contract.StringValue;
import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.Intersection;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.Pick;
import io.tsrpc.contract.typescript.Rest;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public record MsgChat(A a, B b, C c, D d, E e, F f, G g, H h, I i, J j, K k) {}

record A(
        @Rest List<String> more) {} // ERROR[REST_TYPE] @Rest is for a required component of type `Map<String, …>`, which `more` is not.

record B(
        @Rest Map<Integer, String> more, // ERROR[REST_TYPE] which `more` is not
        @Rest Optional<Map<String, String>> others) {} // ERROR[REST_TYPE] which `others` is not

record C(
        @Rest Map<String, Object> more,
        @Rest Map<String, Object> others) {} // ERROR[REST_TWICE] `C` has several components with @Rest

record D(
        String name,
        int size, // ERROR[REST_PROPERTY] `D` has keys of any name with values of type `String`, which the property `size` does not fit
        Optional<String> mail, // ERROR[REST_PROPERTY] which the property `mail` does not fit
        @Rest Map<String, String> more) {}

@LiteralProperty(name = "type", value = "e")
record E(@Rest Map<String, Integer> more) {} // ERROR[REST_PROPERTY] which the property `type` does not fit

@Tuple
record F(
        @Rest Map<String, Object> more) {} // ERROR[ANNOTATION_MISPLACED] @Rest does not apply to components of a @Tuple

record Base(@Rest Map<String, Object> more) {}

@Extends(Base.class)
record G(@Rest Map<String, Object> more) {} // ERROR[EXTENDS_PARENT] `Base` cannot be extended, because it is a record with @Rest

@Pick(Base.class)
record H() {} // ERROR[MAPPED_BASE] `H` cannot take its components from `Base`, which has keys of any name

@Intersection({Base.class, Name.class})
record I(String name) {} // ERROR[INTERSECTION_MEMBER] `I` cannot be an intersection with `Base`, which has keys of any name

record Name(String name) {}

enum Unit { @StringValue("dB") DECIBEL }

enum Level {
    @IntValue(1) LOW,
    @IntValue(2) HIGH
}

@Untagged
sealed interface TextOrYes {
    @UnionValue
    record Text(String value) implements TextOrYes {}

    @UnionValue
    record Yes(boolean value) implements TextOrYes {}
}

@LiteralProperty(name = "type", value = "j")
@LiteralProperty(name = "open", booleanValue = true)
record J(
        Unit unit,
        String name,
        boolean flag,
        Level level, // ERROR[REST_PROPERTY] which the property `level` does not fit
        double size, // ERROR[REST_PROPERTY] which the property `size` does not fit
        @OrNull Unit maybe, // ERROR[REST_PROPERTY] which the property `maybe` does not fit
        @Rest Map<String, TextOrYes> more) {}

@LiteralProperty(name = "version", intValue = 2)
record K(
        Level level,
        Unit unit, // ERROR[REST_PROPERTY] which the property `unit` does not fit
        @Rest Map<String, Double> more) {}
