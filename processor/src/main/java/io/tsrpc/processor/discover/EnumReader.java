package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.EnumDef;
import io.tsrpc.processor.model.Ids;
import io.tsrpc.processor.model.Kind;
import io.tsrpc.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Reads the constants of enums. */
final class EnumReader {
    private final Round round;

    EnumReader(Round round) {
        this.round = round;
    }

    EnumDef read(Draft draft) {
        List<EnumDef.Member> members = new ArrayList<>();
        for (Element element : draft.element().getEnclosedElements()) {
            if (element.getKind() == ElementKind.ENUM_CONSTANT) {
                members.add(member(element));
            }
        }
        return new EnumDef(
                draft.name(),
                draft.kind() != Kind.ENUM,
                members,
                Annotations.has(draft.element(), RuntimeNames.OR_NULL) ? Ids.NONE : null,
                DocReader.read(round, draft.element()),
                draft.origin());
    }

    private EnumDef.Member member(Element constant) {
        String name = constant.getSimpleName().toString();
        return new EnumDef.Member(
                Ids.NONE,
                name,
                value(constant, name),
                Annotations.text(constant, RuntimeNames.FORMER_NAME).orElse(""),
                DocReader.read(round, constant),
                TypeElements.deprecation(constant),
                ElementOrigin.of(constant));
    }

    /** The constant's value in JSON: a string or an integer. */
    Object value(Element constant, String name) {
        Optional<String> text = Annotations.text(constant, RuntimeNames.STRING_VALUE);
        Optional<Integer> number = Annotations.number(constant, RuntimeNames.INT_VALUE);
        if (text.isPresent() && number.isPresent()) {
            round.problems.add(ProblemKind.ENUM_TWO_VALUES, ElementOrigin.of(constant), name);
        }
        return number.<Object>map(n -> n).orElseGet(() -> text.orElse(name));
    }
}
