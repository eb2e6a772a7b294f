package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.tsrpc.processor.model.Deprecation;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.Protocol;
import io.tsrpc.processor.model.RecordDef;
import io.tsrpc.processor.model.TypeUse;
import io.tsrpc.processor.model.UnionDef;
import io.tsrpc.processor.model.UnionDef.Wrapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The codec of a sealed interface without a discriminator: a member by its id in binary and by its content in JSON. */
record UntaggedBody(UnionBody union, List<UntaggedMember> members, Protocol protocol) implements CodecBody {
    /** The constant that reads JSON. */
    static final String FIELD = "UNION";

    static UntaggedBody of(UnionDef definition, Protocol protocol, Qualifiers qualifiers) {
        CodecScope scope = new CodecScope(true, new Locals(List.of(), Set.of(FIELD)), qualifiers);
        return new UntaggedBody(new UnionBody(definition, scope), named(definition), protocol);
    }

    private static List<UntaggedMember> named(UnionDef definition) {
        Set<String> taken = new HashSet<>();
        List<UntaggedMember> members = new ArrayList<>();
        for (UnionDef.Member member : definition.members()) {
            String simple = member.javaType().simpleName();
            String name = simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
            members.add(new UntaggedMember(member, taken.add(name) ? name : name + member.id()));
        }
        return members;
    }

    @Override
    public UnionDef definition() {
        return union.definition();
    }

    @Override
    public Parameters parameters() {
        return Parameters.USUAL;
    }

    @Override
    public BinaryUntagged binary() {
        return new BinaryUntagged(definition(), members, union.scope());
    }

    @Override
    public CodeBlock readOrNull() {
        return binary().readOrNull();
    }

    @Override
    public MethodBodies json() {
        return new JsonUntagged(definition(), members, union.scope());
    }

    // private static final UntaggedUnion<MsgMail.Recipient> UNION = UntaggedUnion.of(
    //         UntaggedUnion.object(in -> MsgMailPlaceCodec.INSTANCE.readJson(in), "kind", "x", "y"),
    //         ...
    //         UntaggedUnion.value(16, in -> newName(in.readString())),
    @Override
    public void addConstants(TypeSpec.Builder codec) {
        CodeBlock each = members.stream().map(this::reading).collect(CodeBlock.joining(",$W"));
        union.scope().addConstants(codec); // first, because an initializer mentions only what stands before it
        codec.addField(Decoration.mentioning(mentionedByRead())
                .on(FieldSpec.builder(
                        ParameterizedTypeName.get(
                                RuntimeTypes.UNTAGGED_UNION,
                                JavaNames.of(definition().name().javaType())),
                        FIELD,
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL))
                .initializer("$T.of($Z$L)", RuntimeTypes.UNTAGGED_UNION, each)
                .build());
    }

    private CodeBlock reading(UntaggedMember member) {
        Values values = new Values(union.scope(), new JsonFormat(), "in");
        CodeBlock read = CodeBlock.of("in -> $L", member.received(values.read(member.type(), member.name())));
        TypeUse.NamedUse type = member.member().definition();
        if (type != null) {
            CodeBlock names = propertiesOf((RecordDef) protocol.definition(type))
                    .map(name -> CodeBlock.of(",$W$L", JavaLiterals.of(name)))
                    .collect(CodeBlock.joining(""));
            return CodeBlock.of("$T.object($L$L)", RuntimeTypes.UNTAGGED_UNION, read, names);
        }
        String kind = member.maySpread() ? "anyObject" : "value";
        return CodeBlock.of("$T.$L($L, $L)", RuntimeTypes.UNTAGGED_UNION, kind, member.memory(), read);
    }

    private Stream<String> propertiesOf(RecordDef definition) {
        return Stream.concat(
                protocol.literals(definition).stream().map(RecordDef.Literal::property),
                definition.properties().stream().map(Property::name));
    }

    @Override
    public void addMethods(TypeSpec.Builder codec) {
        codec.addMethod(
                Decoration.mentioning(mentionedByRead()).on(binary().readAll()).build());
        for (UntaggedMember member : members) {
            Wrapper wrapper = member.member().wrapper();
            if (wrapper != null) {
                codec.addMethod(member.construction(wrapper));
            }
        }
        union.scope().addMethods(codec);
    }

    @Override
    public Optional<MethodSpec.Builder> hash() {
        return union.hash();
    }

    @Override
    public Deprecation mentionedByWrite() {
        return union.mentionedByWrite();
    }

    @Override
    public Deprecation mentionedByRead() {
        return union.mentionedByRead();
    }
}
