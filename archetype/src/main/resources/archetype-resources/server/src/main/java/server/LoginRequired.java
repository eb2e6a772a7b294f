package ${package}.server;

import ${package}.protocols.Access;
import io.tsrpc.ApiCall;
import io.tsrpc.flow.FlowNode;

/** Lets only those who have logged in call an API, unless its {@link Access} says otherwise. */
final class LoginRequired implements FlowNode<ApiCall<?, ?>> {
    @Override
    public ApiCall<?, ?> apply(ApiCall<?, ?> call) {
        Access access = call.service().conf(Access.class);
        boolean isForAll = access != null && !access.needLogin();
        if (isForAll || Logins.of(call.conn()).isPresent()) {
            return call;
        }
        call.error("Please log in", "NEED_LOGIN");
        return null;
    }
}
