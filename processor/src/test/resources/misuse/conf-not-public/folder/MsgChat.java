package chat.protocols.folder;

@Access // ERROR[CONF_NOT_PUBLIC] `Access` must be public, because `ChatProtocol` in package `chat.protocols` uses it
@Limit // ERROR[CONF_NOT_PUBLIC] `Rate` must be public, because `ChatProtocol` in package `chat.protocols` uses it
public record MsgChat() {}
