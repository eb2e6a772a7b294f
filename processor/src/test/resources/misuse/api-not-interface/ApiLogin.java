package chat.protocols;

public final class ApiLogin { // ERROR[API_NOT_INTERFACE] `ApiLogin` must be an interface with the nested records `Req` and `Res`
    record Req() {}

    record Res() {}
}
