package chat.protocols;

public record MsgChat(
        String constructor, // ERROR[JS_INHERITED] `constructor` is the name of what every object in JavaScript has
        Shape shape,
        Named named,
        String __proto__, // ERROR[JS_NAME] `__proto__` cannot be the name of a property in JavaScript
        Kind kind) {
    sealed interface Shape {
        record Circle(int valueOf) implements Shape {} // ERROR[JS_INHERITED] `valueOf`
    }

    @io.tsrpc.contract.Discriminator("hasOwnProperty")
    sealed interface Named { // ERROR[JS_INHERITED] `hasOwnProperty`
        record Fine() implements Named {}
    }

    enum Kind {
        constructor,
        __proto__, // ERROR[JS_NAME] rename it
        toString
    }
}
