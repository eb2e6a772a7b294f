package chat.protocols.user;

interface ApiLogin { // ERROR[SERVICE_NOT_PUBLIC] `ApiLogin` must be public
    record Req() {}

    record Res() {}
}
