package chat.protocols;

@Access(annotationType = "a", hashCode = 1) // ERROR[CONF_MEMBER] `annotationType` of `@Access` is called like a method that every annotation has // ERROR[CONF_MEMBER] `hashCode` of `@Access`
public record MsgChat() {}
