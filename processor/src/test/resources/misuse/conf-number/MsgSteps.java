package chat.protocols;

@Limits(most = -9007199254740992L, steps = {1, Long.MIN_VALUE}) // ERROR[CONF_NUMBER] `most` of `@Limits` is -9007199254740992 // ERROR[CONF_NUMBER] `steps` of `@Limits` is -9223372036854775808
public record MsgSteps() {}
