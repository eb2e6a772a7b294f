package chat.protocols;

@Outer(inner = @Access.Inner(annotationType = 1)) // ERROR[CONF_MEMBER] `annotationType` of `@Inner` is called like
public record MsgOuter() {}
