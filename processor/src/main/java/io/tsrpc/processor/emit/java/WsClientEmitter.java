package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.tsrpc.processor.emit.Emitter;
import io.tsrpc.processor.emit.Output;
import io.tsrpc.processor.model.Protocol;
import javax.lang.model.element.Modifier;

/** Generates the protocol's typed client on a long connection: {@code ChatWsClient}. */
final class WsClientEmitter implements Emitter {
    @Override
    public void emit(Protocol protocol, Output output) {
        TypeSpec.Builder client = clientClass(protocol);
        client.addField(RuntimeTypes.DUPLEX_CLIENT, "client", Modifier.PRIVATE, Modifier.FINAL);
        client.addMethod(constructor());
        client.addMethod(duplex());
        output.java(protocol.packageName(), client.build(), Services.origins(protocol));
    }

    // /** A ChatClient on a long connection, over which the server can send messages too. */
    // public final class ChatWsClient extends ChatClient implements ForwardingDuplexClient {
    private static TypeSpec.Builder clientClass(Protocol protocol) {
        return TypeSpec.classBuilder(protocol.wsClient().simpleName())
                .addJavadoc(
                        "A {@link $T} on a long connection, over which the server can send messages too.\n",
                        JavaNames.raw(protocol.root().client()))
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(JavaNames.raw(protocol.root().client()))
                .addSuperinterface(RuntimeTypes.FORWARDING_DUPLEX_CLIENT);
    }

    // ChatWsClient(DuplexClient client) {
    //     super(client);
    //     this.client = client;
    // }
    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addParameter(RuntimeTypes.DUPLEX_CLIENT, "client")
                .addStatement("super(client)")
                .addStatement("this.client = client")
                .build();
    }

    // @Override
    // public DuplexClient duplex() {
    //     return client;
    // }
    private static MethodSpec duplex() {
        return MethodSpec.methodBuilder("duplex")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(RuntimeTypes.DUPLEX_CLIENT)
                .addStatement("return client")
                .build();
    }
}
