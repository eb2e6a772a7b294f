package chat.protocols.user;

record MsgChat(String text) {} // ERROR[SERVICE_NOT_PUBLIC] `MsgChat` must be public, because `ChatProtocol` in package `chat.protocols` uses it
