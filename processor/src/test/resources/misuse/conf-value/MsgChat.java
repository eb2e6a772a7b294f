package chat.protocols;

@Access // ERROR[CONF_VALUE] `role` of `@Access` cannot be configuration // ERROR[CONF_VALUE] `letters` of `@Access` cannot be
public record MsgChat() {}
