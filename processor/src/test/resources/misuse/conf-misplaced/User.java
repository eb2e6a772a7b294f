package chat.protocols;

@Access // ERROR[CONF_MISPLACED] `@Access` has no effect on `User`; put it on a service, or on the package of a folder with
public record User(String name) {}
