package chat.protocols;

@Access("user")
@Access("admin")
public record MsgChat() {} // ERROR[CONF_REPEATED] `@Access` is repeated on `MsgChat`, but a service has one; write it once, with an array
