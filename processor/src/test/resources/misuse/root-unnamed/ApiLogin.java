public interface ApiLogin { // WARNING[ROOT_UNNAMED] `ApiLogin` looks like a service but is in no package
    record Req() {}

    record Res() {}
}
