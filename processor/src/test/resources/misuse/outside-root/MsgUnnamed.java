public record MsgUnnamed(String text) {} // ERROR[OUTSIDE_ROOT] marked with @Protocols. If it is not a service, rename it.
