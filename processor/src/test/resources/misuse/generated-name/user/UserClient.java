package chat.protocols.user;

enum UserClient {} // ERROR[GENERATED_NAME] `UserClient` is also the name
