package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.tsrpc.processor.emit.Emitter;
import io.tsrpc.processor.emit.Output;
import io.tsrpc.processor.model.Definition;
import io.tsrpc.processor.model.DefinitionVisitor;
import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.Folder;
import io.tsrpc.processor.model.InterfaceDef;
import io.tsrpc.processor.model.JavaClass;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.TupleDef;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** A codec per type that values may have: {@code MsgChatCodec}. */
final class CodecEmitter implements Emitter {
    @Override
    public void emit(Protocol protocol, Output output) {
        Bodies bodies = new Bodies(protocol, Qualifiers.of(protocol));
        Set<TypeUse.NamedUse> inSets = SetElements.of(protocol);
        Set<TypeUse.NamedUse> inParts = PartsMethod.recordsOf(protocol);
        for (Definition definition : protocol.definitions()) {
            JavaClass codec = definition.name().codec();
            definition.accept(bodies).ifPresent(body -> {
                TypeSpec.Builder type =
                        codec(body, inSets.contains(definition.use()), inParts.contains(definition.use()));
                if (!Folder.isBelow(protocol.packageName(), codec.packageName())) {
                    type.addField(root(protocol));
                }
                output.java(codec.packageName(), type.build(), List.of(definition.origin()));
            });
        }
    }

    private static TypeSpec.Builder codec(CodecBody body, boolean inSets, boolean inParts) {
        TypeSpec.Builder codec = codecClass(body.definition());
        addInstance(codec, body.definition());
        MethodSpec write = write(body, body.binary());
        MethodSpec read = read(body, body.binary());
        MethodSpec writeJson = write(body, body.json());
        MethodSpec readJson = read(body, body.json());
        body.addConstants(codec);
        codec.addMethod(constructor(body.definition()));
        codec.addMethods(List.of(write, read, writeJson, readJson));
        if (inSets) {
            body.hash().ifPresent(method -> codec.addMethod(hash(body, method)));
        }
        if (inParts) {
            body.parts().ifPresent(method -> codec.addMethod(parts(body, method)));
        }
        Integer nullId = body.definition().nullId();
        if (nullId != null) {
            OrNullMethods orNull = new OrNullMethods(body, nullId);
            codec.addMethod(
                    decoration(body, body.mentionedByWrite()).on(orNull.write()).build());
            codec.addMethod(
                    decoration(body, body.mentionedByRead()).on(orNull.read()).build());
        }
        body.addMethods(codec);
        return codec;
    }

    // /** Encodes and decodes MsgChat. */
    // public final class MsgChatCodec implements Codec<MsgChat> {
    private static TypeSpec.Builder codecClass(Definition definition) {
        JavaClass type = definition.name().javaType();
        TypeSpec.Builder codec = Decoration.mentioning(definition.name().deprecation())
                .on(TypeSpec.classBuilder(definition.name().codec().simpleName()))
                .addJavadoc("Encodes and decodes {@link $T}.\n", JavaNames.raw(type))
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(ParameterizedTypeName.get(RuntimeTypes.CODEC, JavaNames.of(type)));
        return definition.name().publicCodec() ? codec.addModifiers(Modifier.PUBLIC) : codec;
    }

    // /** The shared instance. It has no state. */
    // public static final MsgChatCodec INSTANCE = new MsgChatCodec();
    private static void addInstance(TypeSpec.Builder codec, Definition definition) {
        ClassName type = JavaNames.raw(definition.name().codec());
        FieldSpec.Builder instance = FieldSpec.builder(type, CodecScope.INSTANCE)
                .addJavadoc("The shared instance. It has no state.\n")
                .initializer("new $T()", type);
        if (definition.name().publicCodec()) {
            instance.addModifiers(Modifier.PUBLIC);
        }
        codec.addField(instance.addModifiers(Modifier.STATIC, Modifier.FINAL).build());
    }

    // /** The protocols root whose services send the type. */
    // static final String ROOT = "chat.protocols";
    private static FieldSpec root(Protocol protocol) {
        return FieldSpec.builder(String.class, Protocol.CODEC_ROOT, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("The protocols root whose services send the type.\n")
                .initializer("$S", protocol.packageName())
                .build();
    }

    // private MsgChatCodec() {
    //     Generation.check(MsgChatCodec.class, 1);
    // }
    private static MethodSpec constructor(Definition definition) {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement(GenerationCheck.of(definition.name().codec()))
                .build();
    }

    // @Override
    // public void write(BinaryWriter out, MsgChat value) {
    private static MethodSpec write(CodecBody body, MethodBodies methods) {
        return decoration(body, body.mentionedByWrite())
                .on(MethodSpec.methodBuilder(methods.format().write()).addAnnotation(Override.class))
                .addModifiers(Modifier.PUBLIC)
                .addParameter(methods.format().writer(), body.parameters().out())
                .addParameter(
                        JavaNames.of(body.definition().name().javaType()),
                        body.parameters().value())
                .addCode(methods.write())
                .build();
    }

    // @Override
    // public MsgChat read(BinaryReader in) {
    private static MethodSpec read(CodecBody body, MethodBodies methods) {
        return decoration(body, body.mentionedByRead())
                .on(MethodSpec.methodBuilder(methods.format().read()).addAnnotation(Override.class))
                .addModifiers(Modifier.PUBLIC)
                .returns(JavaNames.of(body.definition().name().javaType()))
                .addParameter(methods.format().reader(), body.parameters().in())
                .addCode(methods.read())
                .build();
    }

    private static MethodSpec hash(CodecBody body, MethodSpec.Builder method) {
        return decoration(body, body.mentionedByWrite()).on(method).build();
    }

    private static MethodSpec parts(CodecBody body, MethodSpec.Builder method) {
        return decoration(body, body.mentionedByRead()).on(method).build();
    }

    /** None if the whole class suppresses the same already. */
    private static Decoration decoration(CodecBody body, Deprecation mentioned) {
        Deprecation ofClass = body.definition().name().deprecation();
        return Decoration.mentioning(mentioned.compareTo(ofClass) <= 0 ? Deprecation.NONE : mentioned);
    }

    private record Bodies(Protocol protocol, Qualifiers qualifiers) implements DefinitionVisitor<Optional<CodecBody>> {
        @Override
        public Optional<CodecBody> record(RecordDef definition) {
            return Optional.of(RecordBody.of(definition, protocol, qualifiers));
        }

        @Override
        public Optional<CodecBody> interfaceOnly(InterfaceDef definition) {
            return Optional.empty();
        }

        @Override
        public Optional<CodecBody> tuple(TupleDef definition) {
            return Optional.of(TupleBody.of(definition, qualifiers));
        }

        @Override
        public Optional<CodecBody> enumeration(EnumDef definition) {
            return Optional.of(EnumBody.of(definition, qualifiers));
        }

        @Override
        public Optional<CodecBody> union(UnionDef definition) {
            return Optional.of(
                    definition.isUntagged()
                            ? UntaggedBody.of(definition, protocol, qualifiers)
                            : UnionBody.of(definition, qualifiers));
        }
    }
}
