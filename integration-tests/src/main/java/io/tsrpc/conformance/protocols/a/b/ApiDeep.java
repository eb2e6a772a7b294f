package io.tsrpc.conformance.protocols.a.b;

import io.tsrpc.conformance.protocols.NeedLogin;

/** An API in a folder, with a configuration. */
@NeedLogin
public interface ApiDeep {
    /** What goes in: nothing. */
    record Req() {}

    /**
     * What goes out.
     *
     * @param ok always true
     */
    record Res(boolean ok) {}
}
