package chat.other;

public interface ApiLogin { // ERROR[OUTSIDE_ROOT] `ApiLogin` looks like a service but is not in a protocols package
    record Req() {}

    record Res() {}
}
