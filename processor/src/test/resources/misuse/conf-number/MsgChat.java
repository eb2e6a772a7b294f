package chat.protocols;

@Limits // ERROR[CONF_NUMBER] `most` of `@Limits` is 9223372036854775807, which JavaScript does not have as a number
public record MsgChat() {}
