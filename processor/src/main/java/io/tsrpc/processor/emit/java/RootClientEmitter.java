package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.tsrpc.processor.emit.Emitter;
import io.tsrpc.processor.emit.Output;
import io.tsrpc.processor.model.Protocol;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;

/** Generates the protocol's typed client: {@code ChatClient}. */
final class RootClientEmitter implements Emitter {
    private static final Factory HTTP = new Factory("HTTP", "", "http://example.com:3000");
    private static final Factory WS = new Factory("WebSocket", ", not connected yet", "ws://example.com:3000");
    private static final String URL_TAG = "@param url the server's address, such as {@code $L}\n";
    private static final String OPTIONS_TAG =
            "@param options sets options that differ from their defaults, such as {@code o -> o.json(true)}\n";

    /** The parts of the factories' Javadoc that differ between transports. */
    private record Factory(String transport, String state, String example) {}

    @Override
    public void emit(Protocol protocol, Output output) {
        TypeSpec.Builder client = clientClass(protocol);
        client.addStaticBlock(generation(protocol));
        ClientMethods methods = new ClientMethods(protocol, "", ClientMethods.fields(protocol, protocol.root()));
        methods.addFields(client, protocol.root());
        client.addMethod(constructor(protocol, methods));
        addFactories(client, protocol);
        methods.addMethods(client, protocol.root());
        protocol.msgs().forEach(msg -> client.addMethod(methods.sendMsg(msg)));
        output.java(protocol.packageName(), client.build(), Services.origins(protocol));
    }

    // /** Calls the APIs of the protocol Chat and sends its messages. ... */
    // public sealed class ChatClient extends ForwardingClient permits ChatWsClient {
    private static TypeSpec.Builder clientClass(Protocol protocol) {
        return TypeSpec.classBuilder(protocol.root().client().simpleName())
                .addJavadoc("""
                        Calls the APIs of the protocol {@code $L} and sends its messages. A client of any transport has this
                        type, so code that uses it does not depend on the transport.
                        """, protocol.name())
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .superclass(RuntimeTypes.FORWARDING_CLIENT)
                .addPermittedSubclass(wsClient(protocol));
    }

    // static {
    //     Generation.check(ChatClient.class, 1);
    // }
    private static CodeBlock generation(Protocol protocol) {
        return CodeBlock.builder()
                .addStatement(GenerationCheck.of(protocol.root().client()))
                .build();
    }

    // ChatClient(Client client) {
    //     super(client);
    //     this.user = new UserClient(client);
    // }
    private static MethodSpec constructor(Protocol protocol, ClientMethods methods) {
        return MethodSpec.constructorBuilder()
                .addParameter(RuntimeTypes.CLIENT, "client")
                .addStatement("super(client)")
                .addCode(methods.assignFields(protocol.root()))
                .build();
    }

    private static void addFactories(TypeSpec.Builder client, Protocol protocol) {
        ClassName self = JavaNames.raw(protocol.root().client());
        ClassName ws = wsClient(protocol);
        client.addMethod(withDefaults("http", self, HTTP));
        client.addMethod(withOptions("http", self, HTTP, protocol, RuntimeTypes.HTTP_CLIENT));
        client.addMethod(withDefaults("ws", ws, WS));
        client.addMethod(withOptions("ws", ws, WS, protocol, RuntimeTypes.WS_CLIENT));
        client.addMethod(over(RuntimeTypes.CLIENT, self, "Adds this protocol's typed methods to a client."));
        client.addMethod(over(
                RuntimeTypes.DUPLEX_CLIENT,
                ws,
                "Adds this protocol's typed methods to a client on a long connection."));
    }

    // /** Creates a client over HTTP with the default options. ... */
    // public static ChatClient http(String url) {
    //     return http(url, options -> {});
    // }
    private static MethodSpec withDefaults(String name, ClassName result, Factory docs) {
        return factory(name, result)
                .addJavadoc(
                        "Creates a client over $L with the default options$L.\n\n" + URL_TAG,
                        docs.transport(),
                        docs.state(),
                        docs.example())
                .addParameter(String.class, "url")
                .addStatement("return $L(url, options -> {})", name)
                .build();
    }

    // /** Creates a client over HTTP. ... */
    // public static ChatClient http(String url, Consumer<HttpClient.Options> options) {
    //     return new ChatClient(HttpClient.of(ChatProtocol.PROTO, url, options));
    // }
    private static MethodSpec withOptions(
            String name, ClassName result, Factory docs, Protocol protocol, ClassName transport) {
        return factory(name, result)
                .addJavadoc(
                        "Creates a client over $L$L.\n\n" + URL_TAG + OPTIONS_TAG,
                        docs.transport(),
                        docs.state(),
                        docs.example())
                .addParameter(String.class, "url")
                .addParameter(
                        ParameterizedTypeName.get(ClassName.get(Consumer.class), transport.nestedClass("Options")),
                        "options")
                .addStatement(
                        "return new $T($T.of($T.PROTO,$Wurl,$Woptions))",
                        result,
                        transport,
                        JavaNames.raw(protocol.protocolClass()))
                .build();
    }

    // /** Adds this protocol's typed methods to a client. ... */
    // public static ChatClient over(Client client) {
    //     return new ChatClient(client);
    // }
    private static MethodSpec over(ClassName client, ClassName result, String doc) {
        return factory("over", result)
                .addJavadoc("$L\n\n@param client a client that was created for this protocol\n", doc)
                .addParameter(client, "client")
                .addStatement("return new $T(client)", result)
                .build();
    }

    private static MethodSpec.Builder factory(String name, ClassName result) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(result);
    }

    private static ClassName wsClient(Protocol protocol) {
        return JavaNames.raw(protocol.wsClient());
    }
}
