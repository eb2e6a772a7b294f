package chat.protocols;

public interface ApiLogin { // ERROR[API_MISSING] `ApiLogin` has no nested record `Res`; add `record Res() {}`
    record Req() {}
}
