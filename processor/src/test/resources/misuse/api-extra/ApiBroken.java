package chat.protocols;

/** The type that cannot be sent is what uses the other one. */
public interface ApiBroken {
    record Req(Iterable<Used> used) {} // ERROR[UNSUPPORTED_TYPE] `Iterable<ApiBroken.Used>` cannot be sent

    record Res() {}

    record Used() {}
}
