package chat.protocols;

import io.tsrpc.contract.Tuple;
import io.tsrpc.contract.typescript.Extends;
import io.tsrpc.contract.typescript.LiteralProperty;
import io.tsrpc.contract.typescript.PropertyName;

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
        Child child) {}

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
