package chat.server;

import chat.protocols.Access;

@Access // ERROR[CONF_MISPLACED] `@Access` has no effect on `Handlers`; put it on a service, or on the package of a folder
class Handlers {
    @Access // ERROR[CONF_MISPLACED] `@Access` has no effect on `login`; put it on a service, or on the package of a folder
    void login() {}

    @Access // ERROR[CONF_MISPLACED] `@Access` has no effect on `Handlers`; put it on a service, or on the package of a folder
    Handlers() {}
}
