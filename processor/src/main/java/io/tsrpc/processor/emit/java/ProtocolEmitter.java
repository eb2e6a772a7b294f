package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.tsrpc.processor.emit.Emitter;
import io.tsrpc.processor.emit.Output;
import io.tsrpc.processor.model.Protocol;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Generates the descriptors of all services: {@code ChatProtocol}. */
final class ProtocolEmitter implements Emitter {
    @Override
    public void emit(Protocol protocol, Output output) {
        TypeSpec.Builder type = protocolClass(protocol);
        type.addField(generation(protocol));
        type.addField(contract(protocol));
        new Descriptors(protocol).addTo(type);
        type.addField(proto(protocol));
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        output.java(protocol.packageName(), type.build(), Services.origins(protocol));
    }

    // /** The services of the protocol Chat, as typed constants for calls, messages and handlers. */
    // public final class ChatProtocol {
    private static TypeSpec.Builder protocolClass(Protocol protocol) {
        return TypeSpec.classBuilder(protocol.protocolClass().simpleName())
                .addJavadoc(
                        "The services of the protocol {@code $L}, as typed constants for calls, messages and handlers.\n",
                        protocol.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    }

    // /** The generation of this code. Checked first: a runtime that does not fit throws an error that says what to do.
    // */
    // static final int GENERATION = Generation.check(ChatProtocol.class, 1);
    private static FieldSpec generation(Protocol protocol) {
        return FieldSpec.builder(int.class, "GENERATION", Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        "The generation of this code. Checked first: a runtime that does not fit throws an error that says what to do.\n")
                .initializer(GenerationCheck.of(protocol.protocolClass()))
                .build();
    }

    // static final String CONTRACT = ContractCheck.check(ChatProtocol.class,
    //         ChatProtocol.class.getResourceAsStream("serviceProto.json"),
    private static FieldSpec contract(Protocol protocol) {
        ClassName self = JavaNames.raw(protocol.protocolClass());
        return FieldSpec.builder(String.class, "CONTRACT", Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        "The contract that gives this code its ids. Checked before they are used: if the one beside this class is another, an error says what to do.\n")
                .initializer(
                        "$T.check($T.class,$W$T.class.getResourceAsStream($S),$W$S)",
                        RuntimeTypes.CONTRACT_CHECK,
                        self,
                        self,
                        "serviceProto.json",
                        protocol.contract())
                .build();
    }

    // /** All services of the protocol Chat, from which servers and clients are created. */
    // public static final ServiceProto PROTO = ServiceProto.of("Chat", List.of(CHAT, SEND, ..., USER_LOGIN));
    private static FieldSpec proto(Protocol protocol) {
        CodeBlock services = protocol.services().stream()
                .map(service -> CodeBlock.of("$L", service.info().constant()))
                .collect(CodeBlock.joining(",$W"));
        CodeBlock proto = CodeBlock.of(
                "$T.of($S,$W$T.of($L))", RuntimeTypes.SERVICE_PROTO, protocol.name(), List.class, services);
        return FieldSpec.builder(RuntimeTypes.SERVICE_PROTO, "PROTO", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc(
                        "All services of the protocol {@code $L}, from which servers and clients are created.\n",
                        protocol.name())
                .initializer(protocol.rooms() ? withRooms(proto) : proto)
                .build();
    }

    // RoomsProtocol.addedTo(ServiceProto.of("Game", List.of(MARK)));
    private static CodeBlock withRooms(CodeBlock proto) {
        return CodeBlock.of("$T.addedTo($L)", RuntimeTypes.ROOMS_PROTOCOL, proto);
    }
}
