package io.tsrpc.processor.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.tsrpc.processor.model.UnionDef;
import java.util.List;

/** A union without a discriminator as the member alone, which the runtime finds by what it contains. */
record JsonUntagged(UnionDef definition, List<UntaggedMember> members, CodecScope scope) implements MethodBodies {
    @Override
    public Format format() {
        return new JsonFormat();
    }

    @Override
    public CodeBlock write() {
        Values values = new Values(scope, format(), "out");
        return MemberChoice.writing(definition, m -> {
            UntaggedMember member = members.get(definition.members().indexOf(m));
            CodeBlock write = values.write(member.type(), member.sent(), member.name());
            return member.counted("out", Statement.of("$L", write));
        });
    }

    // return in.readUnion(UNION);
    @Override
    public CodeBlock read() {
        return Statement.of("return in.readUnion($L)", UntaggedBody.FIELD);
    }
}
