package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.tsrpc.processor.model.Folder;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.Service;
import io.tsrpc.processor.model.Service.Api;
import io.tsrpc.processor.model.Service.Msg;
import javax.lang.model.element.Modifier;

/**
 * The typed methods of generated clients.
 *
 * @param receiver the object on which the untyped methods are called, such as {@code client.}; empty in a class that
 *     has them
 */
record ClientMethods(Protocol protocol, String receiver, Locals fields) {
    /** The fields with the clients of the folders in a folder. */
    static Locals fields(Protocol protocol, Folder folder) {
        return new Locals(
                folder.apiFolders().stream().map(Folder::accessor).toList(),
                Qualifiers.of(protocol).names());
    }

    // private final UserClient user;
    void addFields(TypeSpec.Builder client, Folder folder) {
        for (Folder child : folder.apiFolders()) {
            client.addField(JavaNames.raw(child.client()), field(child), Modifier.PRIVATE, Modifier.FINAL);
        }
    }

    private String field(Folder folder) {
        return fields.of(folder.accessor());
    }

    // this.user = new UserClient(client);
    CodeBlock assignFields(Folder folder) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (Folder child : folder.apiFolders()) {
            code.addStatement("this.$L = new $T(client)", field(child), JavaNames.raw(child.client()));
        }
        return code.build();
    }

    void addMethods(TypeSpec.Builder client, Folder folder) {
        folder.apiFolders().forEach(child -> client.addMethod(accessor(child)));
        for (Api api : folder.apis()) {
            client.addMethod(call(api));
            client.addMethod(callWithOptions(api));
        }
    }

    // /** Returns the client of the APIs of the folder user. */
    // public UserClient user() {
    //     return user;
    // }
    private MethodSpec accessor(Folder folder) {
        return MethodSpec.methodBuilder(folder.accessor())
                .addJavadoc("Returns the client of the APIs of $L.\n", Services.folder(protocol, folder))
                .addModifiers(Modifier.PUBLIC)
                .returns(JavaNames.raw(folder.client()))
                .addStatement("return $L", field(folder))
                .build();
    }

    // /** Signs a user in. */
    // public ApiFuture<ApiLogin.Res> login(ApiLogin.Req req) {
    //     return client.callApi(ChatProtocol.USER_LOGIN, req);
    // }
    private MethodSpec call(Api api) {
        return callMethod(api)
                .addStatement("return $LcallApi($L,$Wreq)", receiver, constant(api))
                .build();
    }

    // /** Signs a user in. */
    // public ApiFuture<ApiLogin.Res> login(ApiLogin.Req req, CallOptions options) {
    //     return client.callApi(ChatProtocol.USER_LOGIN, req, options);
    // }
    private MethodSpec callWithOptions(Api api) {
        return callMethod(api)
                .addParameter(RuntimeTypes.CALL_OPTIONS, "options")
                .addStatement("return $LcallApi($L,$Wreq,$Woptions)", receiver, constant(api))
                .build();
    }

    private MethodSpec.Builder callMethod(Api api) {
        return method(api, api.method())
                .returns(ParameterizedTypeName.get(
                        RuntimeTypes.API_FUTURE, JavaNames.of(api.res().javaType())))
                .addParameter(JavaNames.of(api.req().javaType()), "req");
    }

    // /** A line of chat. */
    // public TsrpcFuture<SendResult> sendMsg(MsgChat msg) {
    //     return sendMsg(ChatProtocol.CHAT, msg);
    // }
    MethodSpec sendMsg(Msg msg) {
        return method(msg, "sendMsg")
                .returns(ParameterizedTypeName.get(RuntimeTypes.FUTURE, RuntimeTypes.SEND_RESULT))
                .addParameter(JavaNames.of(msg.type().javaType()), "msg")
                .addStatement("return $LsendMsg($L,$Wmsg)", receiver, constant(msg))
                .build();
    }

    private static MethodSpec.Builder method(Service service, String name) {
        return Decoration.withConstant(service)
                .on(MethodSpec.methodBuilder(name))
                .addModifiers(Services.visibility(service.info()));
    }

    private CodeBlock constant(Service service) {
        return Services.constant(protocol, service);
    }
}
