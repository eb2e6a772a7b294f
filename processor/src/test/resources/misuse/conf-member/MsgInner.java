package chat.protocols;

@Access.Inner(annotationType = 1)
public record MsgInner() {}
