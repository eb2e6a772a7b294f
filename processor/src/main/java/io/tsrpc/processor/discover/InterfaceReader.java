package io.tsrpc.processor.discover;

import io.tsrpc.processor.diagnostic.ElementOrigin;
import io.tsrpc.processor.diagnostic.ProblemKind;
import io.tsrpc.processor.model.InterfaceDef;
import io.tsrpc.processor.model.Property;
import io.tsrpc.processor.model.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** Reads interfaces that objects extend: each abstract method is a property. Others are for the user. */
final class InterfaceReader {
    private final Round round;
    private final RecordReader records;
    private final ParentReader parents;

    InterfaceReader(Round round, RecordReader records, ParentReader parents) {
        this.round = round;
        this.records = records;
        this.parents = parents;
    }

    InterfaceDef read(Draft draft) {
        TypeElement element = draft.element();
        List<Property> properties = new ArrayList<>();
        for (ExecutableElement method : ElementFilter.methodsIn(element.getEnclosedElements())) {
            if (method.getModifiers().contains(Modifier.ABSTRACT)) {
                property(method, draft, properties);
            }
        }
        return new InterfaceDef(
                draft.name(), parents.read(draft), properties, DocReader.read(round, element), draft.origin());
    }

    private void property(ExecutableElement method, Draft draft, List<Property> properties) {
        boolean isAccessor = method.getParameters().isEmpty()
                && method.getTypeParameters().isEmpty()
                && method.getReturnType().getKind() != TypeKind.VOID;
        if (!isAccessor) {
            round.problems.add(
                    ProblemKind.EXTENDS_METHOD,
                    ElementOrigin.of(method),
                    method.toString(),
                    TypeElements.shortName(draft.element()));
            return;
        }
        properties.add(records.property(
                method,
                method.getReturnType(),
                Annotations.isNullable(method),
                Annotations.has(method, RuntimeNames.OR_NULL)
                        || Annotations.has(method.getReturnType(), RuntimeNames.OR_NULL),
                draft,
                DocReader.read(round, method),
                TypeElements.deprecation(method)));
    }
}
