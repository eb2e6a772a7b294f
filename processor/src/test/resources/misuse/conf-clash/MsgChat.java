package chat.protocols;

@Access
@Audit(role = "x") // ERROR[CONF_CLASH] `role` is a member of both `@Access` and `@Audit`, which hold for `MsgChat`
public record MsgChat() {}
