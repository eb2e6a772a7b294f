package chat.protocols;

import io.tsrpc.contract.FormerName;
import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.OrNull;
import io.tsrpc.contract.typescript.PropertyName;
import io.tsrpc.contract.typescript.Rest;
import io.tsrpc.contract.typescript.UnionValue;
import io.tsrpc.contract.typescript.Untagged;
import java.util.Map;

@LiteralProperty(name = "type", value = "chat")
public record MsgChat(
        @PropertyName("") String empty, // ERROR[PROPERTY_NAME] `` cannot be the name of a property; write one that has neither
        @PropertyName("a\"b") String quoted, // ERROR[PROPERTY_NAME] `a"b` cannot be the name of a property
        @PropertyName("a\nb") String broken, // ERROR[PROPERTY_NAME] cannot be the name of a property
        @PropertyName("empty") String other, // ERROR[PROPERTY_NAME_TAKEN] `other` of `MsgChat` has the name `empty`, which another
        @PropertyName("type") String kind, // ERROR[PROPERTY_NAME_TAKEN] `kind` of `MsgChat` has the name `type`
        @PropertyName("first-name") String first,
        @PropertyName("first-name") String second, // ERROR[PROPERTY_NAME_TAKEN] `second` of `MsgChat` has the name `first-name`
        @PropertyName("toString") String text, // ERROR[JS_INHERITED] `toString` is the name of what every object in JavaScript has
        @PropertyName("__proto__") String proto, // ERROR[JS_NAME] `__proto__` cannot be the name of a property in JavaScript
        Pair pair,
        Child child,
        Open open,
        Key key,
        Level level) {}

record Open(
        String id,
        @Rest @PropertyName("others") Map<String, Object> more) {} // ERROR[ANNOTATION_MISPLACED] @PropertyName does not apply to the component `more`, which is sent without a name

@Untagged
sealed interface Key {
    @UnionValue
    record Text(@FormerName("text") String value) implements Key {} // ERROR[ANNOTATION_MISPLACED] @FormerName does not apply to the component `value`, which is sent without a name

    @UnionValue
    record Number(double value) implements Key {}
}

enum Level {
    @PropertyName("low") // ERROR[ANNOTATION_MISPLACED] @PropertyName does not apply to `LOW`
    LOW,
    @OrNull // ERROR[ANNOTATION_MISPLACED] @OrNull does not apply to `HIGH`
    HIGH
}

@Tuple
record Pair(
        @PropertyName("left-hand") String left, // ERROR[ANNOTATION_MISPLACED] @PropertyName does not apply to components of a @Tuple
        String right) {}

interface Base {
    @PropertyName("content-type")
    String contentType();
}

@Extends(Base.class)
record Child(String contentType) {} // ERROR[EXTENDS_COMPONENT] so it needs the component `@PropertyName("content-type") String contentType`.
