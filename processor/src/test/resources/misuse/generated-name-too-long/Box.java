package chat.protocols;

record Box<T>(T content) {} // ERROR[GENERATED_NAME_TOO_LONG] is the name of a class to be generated for `Box`, but a file can have only 255 bytes in its name
