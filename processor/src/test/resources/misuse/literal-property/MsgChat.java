package chat.protocols;

import io.tsrpc.contract.typescript.LiteralProperty;

@LiteralProperty(name = "not-a-name", value = "a")
public record MsgChat( // ERROR[LITERAL_PROPERTY_NAME] `not-a-name` cannot be the name of a literal property; use a Java identifier
        Twice twice, Component component, None none, Two two, Shape shape) {}

@LiteralProperty(name = "type", value = "a")
@LiteralProperty(name = "type", value = "b")
record Twice() {} // ERROR[LITERAL_PROPERTY_TAKEN] `type` is a property of `Twice` already; give the literal property another name

@LiteralProperty(name = "text", value = "a")
record Component(String text) {} // ERROR[LITERAL_PROPERTY_TAKEN] `text` is a property of `Component` already

@LiteralProperty(name = "type")
record None() {} // ERROR[LITERAL_PROPERTY_VALUE] The literal property `type` of `None` has 0 values; write one of value, intValue and

@LiteralProperty(name = "type", value = "a", intValue = 1)
record Two() {} // ERROR[LITERAL_PROPERTY_VALUE] The literal property `type` of `Two` has 2 values

sealed interface Shape {
    @LiteralProperty(name = "type", value = "circle")
    record Circle() implements Shape {} // ERROR[LITERAL_PROPERTY_TAKEN] `type` is a property of `Shape.Circle` already
}
