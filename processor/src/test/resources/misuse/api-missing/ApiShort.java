package chat.protocols;

public interface ApiShort { // ERROR[API_MISSING] no nested record `Res` (did you mean `Rsp`?)
    record Req() {}

    record Rsp() {}
}
