package chat.other;

public interface ApiLogin { // ERROR[OUTSIDE_ROOT] `ApiLogin` looks like a service but is in no protocols package
    record Req() {}

    record Res() {}
}
