package chat.protocols.user;

record Hidden(String text) {} // ERROR[SERVICE_NOT_PUBLIC] `Hidden` must be public, because `ChatProtocol` in package `chat.protocols` uses it
