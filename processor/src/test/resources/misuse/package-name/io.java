package chat.protocols;

record io() {} // ERROR[PACKAGE_NAME] `io` hides packages whose names begin like that
