package chat.protocols;

@TooMany // ERROR[CONF_TOO_MANY_MEMBERS] `@TooMany` has 255 members, where long and double count twice, but an annotation that is configuration can have at most 254
public record MsgTooMany() {}
