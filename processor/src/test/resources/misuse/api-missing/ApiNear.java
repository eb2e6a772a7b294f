package chat.protocols;

public interface ApiNear { // ERROR[API_MISSING] no nested record `Req` (did you mean `Request`?)
    record Request() {}

    record Res() {}
}
