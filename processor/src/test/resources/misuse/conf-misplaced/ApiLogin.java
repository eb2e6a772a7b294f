package chat.protocols;

public interface ApiLogin {
    @Access // ERROR[CONF_MISPLACED] `@Access` has no effect on `ApiLogin.Req`; put it on `ApiLogin`.
    record Req(
            @Access // ERROR[CONF_MISPLACED] `@Access` has no effect on `name`; put it on `ApiLogin`.
            String name,
            @Everywhere String role) {} // ERROR[CONF_MISPLACED] `@Everywhere` has no effect on `role`; put it on `ApiLogin`.

    @Access // ERROR[CONF_MISPLACED] `@Access` has no effect on `ApiLogin.Res`; put it on `ApiLogin`.
    record Res(Kind kind) {}

    enum Kind {
        @Access // ERROR[CONF_MISPLACED] `@Access` has no effect on `USER`; put it on `ApiLogin`.
        USER
    }
}
