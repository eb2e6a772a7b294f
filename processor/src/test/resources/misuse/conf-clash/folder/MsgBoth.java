package chat.protocols.folder;

import chat.protocols.Access;

@Access // ERROR[CONF_CLASH] `role` is a member of both `@Access` and `@Audit`, which hold for `MsgBoth`
public record MsgBoth() {}
