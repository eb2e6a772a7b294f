package chat.protocols;

public record MsgChat(
        String constructor,
        String __proto__, // ERROR[JS_NAME] `__proto__` cannot be the name of a property in JavaScript
        Kind kind) {
    enum Kind {
        __proto__, // ERROR[JS_NAME] rename it
        toString
    }
}
