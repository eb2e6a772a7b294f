package chat.protocols;

final class chatclient {} // ERROR[GENERATED_NAME] `ChatClient` is also the name of a class to be generated for `chat.protocols`, or differs
