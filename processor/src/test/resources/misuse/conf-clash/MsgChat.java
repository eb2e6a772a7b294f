package chat.protocols;

@Access
@Audit(role = "x") // ERROR[CONF_CLASH] `role` is a member of two @Conf annotations on `MsgChat`
public record MsgChat() {}
