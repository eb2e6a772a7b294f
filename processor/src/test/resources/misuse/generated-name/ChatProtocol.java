package chat.protocols;

final class ChatProtocol {} // ERROR[GENERATED_NAME] `ChatProtocol` is also the name of a class to be generated for `Chat`
